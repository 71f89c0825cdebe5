package dev.shoreline.netlist.cancel;

import java.util.concurrent.CancellationException;

/** Ends work whose thread was interrupted. */
public final class Cancellation {
  private Cancellation() {}

  /**
   * Goes on unless the thread was interrupted, which stays so. Costs a few nanoseconds; called at
   * least every few milliseconds wherever work may take seconds.
   *
   * @throws CancellationException if the thread was interrupted
   */
  public static void check() {
    check(Thread.currentThread());
  }

  /**
   * The same on a thread that helps another one, whose interruption ends the work of both.
   *
   * @throws CancellationException if the other thread was interrupted
   */
  public static void check(Thread helped) {
    if (helped.isInterrupted()) {
      throw new CancellationException("the run was stopped");
    }
  }
}
