package dev.shoreline.ide.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * How long single events keep the display's thread, and what it does meanwhile: a second thread
 * looks at its stack every few milliseconds and counts where it finds it.
 */
final class Dispatches {
  private static final int PERIOD = 10;
  private static final int REPORTED = 12;

  /** What is asked of a workbench, in milliseconds. */
  private static final double GOAL = 50;

  private static final String PLATFORM = "platform: ";
  private static final String OURS = "dev.shoreline.ide.";
  private static final String TESTS = "dev.shoreline.ide.tests.";

  private static final List<Dispatch> LONG = new ArrayList<>();
  private static final Map<String, Integer> SEEN = new HashMap<>();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static volatile long since;
  private static long workSince;

  private Dispatches() {}

  /**
   * A long one.
   *
   * @param millis how long it took
   * @param work processor time of the display's thread in it, milliseconds: what is left of it on a
   *     machine with nothing else to do
   * @param isOurs whether classes of the plug-in were at work in most samples of the stack
   * @param where the commonest place among the samples
   */
  private record Dispatch(double millis, double work, boolean isOurs, String where) {}

  /** Starts to look at a display. */
  static void watch(Display display) {
    display.addListener(SWT.PreEvent, event -> beat());
    display.addListener(SWT.PostEvent, event -> beat());
    display.addListener(SWT.PreExternalEventDispatch, event -> idle());
    display.addListener(SWT.PostExternalEventDispatch, event -> begin());
    Thread ours = display.getThread();
    Thread watcher = new Thread(() -> sample(ours), "dispatch watcher");
    watcher.setDaemon(true);
    watcher.start();
  }

  /** Events come next: what a test did before by itself is not held against them. */
  static void begin() {
    synchronized (SEEN) {
      SEEN.clear();
    }
    workSince = THREADS.getCurrentThreadCpuTime();
    since = System.nanoTime();
  }

  /** The display has nothing to do. */
  static void idle() {
    beat();
    since = 0;
  }

  /** One event ends and the next begins; loops inside of events beat too. */
  private static void beat() {
    long now = System.nanoTime();
    double millis = since == 0 ? 0 : (now - since) / 1e6;
    long work = THREADS.getCurrentThreadCpuTime();
    double worked = (work - workSince) / 1e6;
    since = now;
    workSince = work;
    synchronized (SEEN) {
      if (millis > GOAL) {
        LONG.add(new Dispatch(millis, worked, isOurs(), commonest()));
      }
      SEEN.clear();
    }
  }

  private static boolean isOurs() {
    int all = SEEN.values().stream().mapToInt(Integer::intValue).sum();
    int ours =
        SEEN.entrySet().stream()
            .filter(place -> !place.getKey().startsWith(PLATFORM))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return 2 * ours > all;
  }

  private static String commonest() {
    return SEEN.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static void sample(Thread display) {
    try {
      while (true) {
        Thread.sleep(PERIOD);
        if (since != 0) {
          String place = place(display.getStackTrace());
          synchronized (SEEN) {
            SEEN.merge(place, 1, Integer::sum);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The innermost call of ours that is no test, or what the platform is about by itself. */
  private static String place(StackTraceElement[] stack) {
    for (StackTraceElement call : stack) {
      if (call.getClassName().startsWith(OURS) && !call.getClassName().startsWith(TESTS)) {
        return call.toString();
      }
    }
    for (StackTraceElement call : stack) {
      if (call.getClassName().startsWith("org.eclipse.ui")
          || call.getClassName().startsWith("org.eclipse.e4")
          || call.getClassName().startsWith("org.eclipse.jface")) {
        return PLATFORM + call;
      }
    }
    return stack.length == 0 ? "" : PLATFORM + stack[0];
  }

  /** The longest of all, milliseconds. */
  static double longest() {
    return LONG.stream().mapToDouble(Dispatch::millis).max().orElse(0);
  }

  /** The long ones, those with most work first. */
  static String report() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "dispatches above %.0f ms: %d (%d by processor time), the longest %.0f ms;"
                + " of them the plug-in's own %d (%d by processor time)",
            GOAL,
            LONG.size(),
            LONG.stream().filter(one -> one.work > GOAL).count(),
            longest(),
            LONG.stream().filter(Dispatch::isOurs).count(),
            LONG.stream().filter(one -> one.isOurs && one.work > GOAL).count()));
    LONG.stream()
        .sorted(Comparator.comparingDouble(Dispatch::work).reversed())
        .limit(REPORTED)
        .forEach(
            one ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%n%6.0f ms, %4.0f ms of work, %s: %s",
                        one.millis,
                        one.work,
                        one.isOurs ? "ours" : "platform's",
                        one.where.replaceFirst(PLATFORM, ""))));
    return text.toString();
  }
}
