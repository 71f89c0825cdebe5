package dev.shoreline.drc.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on several things side by side, on threads of its own: what one of them waits for is never
 * left to a thread that waits itself, as it may be where a common pool's threads help each other.
 */
final class Crew {
  /** More threads would wait for memory. */
  private static final int MOST_THREADS = 8;

  private final int threads;

  /**
   * A crew of some threads.
   *
   * @param threads 1 for the caller's thread alone
   */
  Crew(int threads) {
    this.threads = threads;
  }

  /**
   * A crew of at most so many threads, but of one only where what is at hand takes more than a
   * quarter of the memory: work side by side takes room side by side.
   */
  static Crew ofAtMost(int threads) {
    Runtime runtime = Runtime.getRuntime();
    boolean tight = runtime.totalMemory() - runtime.freeMemory() > runtime.maxMemory() / 4;
    return new Crew(tight ? 1 : Math.min(MOST_THREADS, threads));
  }

  /** Whether there is more than one thread. */
  boolean isParallel() {
    return threads > 1;
  }

  /**
   * The results of some work, in the order of the items.
   *
   * @param work called on any thread; its result does not depend on which
   * @param begun told of each item before work on it; called on the caller's thread
   * @throws CancellationException if the caller was interrupted
   */
  <T, R> List<R> map(List<T> items, Function<T, R> work, Consumer<T> begun) {
    if (threads == 1 || items.size() < 2) {
      List<R> results = new ArrayList<>();
      for (T item : items) {
        begun.accept(item);
        results.add(work.apply(item));
      }
      return results;
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.min(threads, items.size()), Crew::named);
    try {
      return sideBySide(items, work, begun, pool);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the run was stopped");
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "rules");
    thread.setDaemon(true);
    return thread;
  }

  private static <T, R> List<R> sideBySide(
      List<T> items, Function<T, R> work, Consumer<T> begun, ExecutorService pool)
      throws InterruptedException {
    BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
    List<Future<R>> open = new ArrayList<>();
    for (T item : items) {
      open.add(
          pool.submit(
              () -> {
                news.add(() -> begun.accept(item));
                try {
                  return work.apply(item);
                } finally {
                  news.add(() -> {});
                }
              }));
    }
    List<R> results = new ArrayList<>();
    for (int told = 0; told < 2 * items.size(); told++) {
      news.take().run();
    }
    for (Future<R> one : open) {
      results.add(resultOf(one));
    }
    return results;
  }

  private static <R> R resultOf(Future<R> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException exception -> throw exception;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
