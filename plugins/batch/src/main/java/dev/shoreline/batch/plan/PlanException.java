package dev.shoreline.batch.plan;

/** The batch is not described rightly; the message is for the user and names the place. */
public final class PlanException extends Exception {
  private static final long serialVersionUID = 1L;

  PlanException(String message) {
    super(message, null, false, false);
  }
}
