package dev.shoreline.cli;

/** Something is wrong with the command line or with a file that it names; ends with one line. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserError(String message) {
    super(message, null, false, false);
  }
}
