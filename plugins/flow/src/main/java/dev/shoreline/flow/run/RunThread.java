package dev.shoreline.flow.run;

/** Threads that runs work on: deep hierarchies and texts are walked by recursion in places. */
public final class RunThread {
  private static final long STACK = 64L << 20;

  private RunThread() {}

  /** A thread that does not keep the process alive, not started yet. */
  public static Thread of(String name, Runnable work) {
    Thread thread = new Thread(null, work, name, STACK);
    thread.setDaemon(true);
    return thread;
  }
}
