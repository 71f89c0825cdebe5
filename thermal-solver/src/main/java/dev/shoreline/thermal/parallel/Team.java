package dev.shoreline.thermal.parallel;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A fixed team of threads that runs loops over row numbers, each thread one contiguous slab.
 *
 * <p>The same row always falls to the same thread, which keeps its memory near it. A loop body must
 * write only what belongs to its rows; sums are formed per row and added by the caller in row
 * order, hence do not depend on the size of the team. Helpers spin briefly for the next loop and
 * then park. One thread at a time may start loops; loops do not nest.
 */
public final class Team implements AutoCloseable {
  private static final int SPINS = 4000;
  private static final long WAIT_NANOS = 20_000;

  private final Helper[] helpers;
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicInteger epoch = new AtomicInteger();
  private volatile boolean closed;
  private int rows;
  private @Nullable RowRange body;
  private volatile @Nullable Throwable failure;

  /** What to do for a slab of rows. */
  @FunctionalInterface
  public interface RowRange {
    /** Works on rows {@code from} (inclusive) to {@code to} (exclusive). */
    void run(int from, int to);
  }

  /**
   * A team of a number of threads, the caller being one of them.
   *
   * @param threads at least 1
   */
  public Team(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a team needs a thread, not " + threads);
    }
    helpers = new Helper[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Helper(i + 1);
      helpers[i].setDaemon(true);
      helpers[i].start();
    }
  }

  /** The number of threads. */
  public int threads() {
    return helpers.length + 1;
  }

  /**
   * Runs the body on all rows 0 … n−1 and returns when all are done.
   *
   * @throws CancellationException if the caller's thread was interrupted before
   */
  public void forRows(int n, RowRange work) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the run was stopped");
    }
    if (helpers.length == 0 || n < 2) {
      work.run(0, n);
      return;
    }
    rows = n;
    body = work;
    pending.set(helpers.length);
    epoch.incrementAndGet();
    for (Helper helper : helpers) {
      LockSupport.unpark(helper);
    }
    try {
      work.run(0, slabStart(1));
    } finally {
      awaitHelpers();
    }
    Throwable thrown = failure;
    if (thrown != null) {
      failure = null;
      throw new IllegalStateException("a thread of the team failed", thrown);
    }
  }

  /**
   * Results of a function for 0 … n−1, in that order; a thread takes the next number when it is
   * done with its last one.
   */
  public <T> List<T> callAll(int n, IntFunction<T> function) {
    AtomicReferenceArray<T> results = new AtomicReferenceArray<>(n);
    AtomicInteger next = new AtomicInteger();
    forRows(
        threads(),
        (_, _) -> {
          boolean done = false;
          try {
            for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
              results.set(i, function.apply(i));
            }
            done = true;
          } finally {
            if (!done) {
              next.set(n);
            }
          }
        });
    return IntStream.range(0, n).mapToObj(results::get).toList();
  }

  private void awaitHelpers() {
    for (int spin = 0; pending.get() != 0; spin++) {
      if (spin < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(this, WAIT_NANOS);
      }
    }
  }

  private int slabStart(int thread) {
    return (int) ((long) rows * thread / threads());
  }

  @Override
  public void close() {
    closed = true;
    for (Helper helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  private final class Helper extends Thread {
    private final int number;

    Helper(int number) {
      super("thermal-" + number);
      this.number = number;
    }

    @Override
    public void run() {
      int seen = 0;
      while (true) {
        for (int spin = 0; epoch.get() == seen && !closed; spin++) {
          if (spin < SPINS) {
            Thread.onSpinWait();
          } else {
            LockSupport.park(Team.this);
          }
        }
        if (closed) {
          return;
        }
        seen = epoch.get();
        work();
      }
    }

    private void work() {
      try {
        RowRange work = body;
        if (work != null) {
          work.run(slabStart(number), slabStart(number + 1));
        }
      } catch (RuntimeException | Error thrown) {
        failure = thrown;
      } finally {
        pending.decrementAndGet();
      }
    }
  }
}
