package dev.shoreline.cli;

import dev.shoreline.flow.run.RunThread;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work for a limited time. */
final class TimeLimit {
  /** Engines hear of an interruption within milliseconds; a disk may need longer to clean up. */
  private static final long GRACE = 5_000;

  private TimeLimit() {}

  /**
   * The result of the work; none if the time was up before. Work that is cut short is interrupted
   * and has come to its end, with its files cleaned up, when this returns.
   *
   * @param limit zero for none
   */
  static <T> Optional<T> run(Duration limit, Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = RunThread.of("run", task);
    thread.start();
    try {
      return Optional.of(
          limit.isZero() ? task.get() : task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      thread.interrupt();
      thread.join(GRACE);
      return Optional.empty();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Exception cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
