package dev.shoreline.flow.heat;

import dev.shoreline.thermal.solve.SolveObserver;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Says in a few words how far a solver is: {@code package, iteration 7, residual 3.1e-05, about 4
 * s}. What is left is found from the rate at which the residual falls.
 */
public final class SolveProgress implements SolveObserver {
  private static final long INTERVAL = 200_000_000;
  private static final double SECOND = 1e9;

  private final Consumer<String> listener;
  private final LongSupplier clock;
  private String part = "";
  private long shown;
  private long begun;
  private double first;

  /**
   * Tells a listener, at most five times a second and from one thread at a time.
   *
   * @param clock nanoseconds from any origin
   */
  public SolveProgress(Consumer<String> listener, LongSupplier clock) {
    this.listener = listener;
    this.clock = clock;
    this.shown = clock.getAsLong() - INTERVAL;
  }

  @Override
  public synchronized void part(String name) {
    part = name;
    tell(name, clock.getAsLong());
  }

  @Override
  public synchronized void iterated(int iteration, double residual, double tolerance) {
    long now = clock.getAsLong();
    if (iteration <= 1) {
      begun = now;
      first = residual;
    }
    String state = String.format(Locale.ROOT, "iteration %d, residual %.1e", iteration, residual);
    String left = iteration > 1 ? left(now, residual, tolerance) : "";
    tell((part.isEmpty() ? "" : part + ", ") + state + left, now);
  }

  /** Decades still to go at the speed of those behind; nothing while none is. */
  private String left(long now, double residual, double tolerance) {
    double behind = Math.log(first / residual);
    double ahead = Math.log(residual / tolerance);
    return behind > 0 && ahead > 0
        ? String.format(Locale.ROOT, ", about %.0f s", (now - begun) / SECOND * ahead / behind)
        : "";
  }

  private void tell(String text, long now) {
    if (now - shown >= INTERVAL) {
      shown = now;
      listener.accept(text);
    }
  }
}
