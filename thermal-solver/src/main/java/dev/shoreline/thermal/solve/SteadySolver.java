package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.parallel.Team;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Solves A θ = q for any number of right-hand sides of one system. */
public final class SteadySolver {
  private final HeatSystem system;
  private final Team team;
  private final Multigrid multigrid;

  /** Sets up the multigrid of a system. */
  public SteadySolver(HeatSystem system, Team team) {
    this.system = system;
    this.team = team;
    this.multigrid = new Multigrid(system, team);
  }

  /** Bytes that a solver with its system holds at most per value of the finest layout. */
  public static double bytesPerValue() {
    double system = 3 * Double.BYTES;
    double levels = 3.2 * 6 * Float.BYTES + 2 * Float.BYTES;
    double vectors = 5 * Double.BYTES;
    return system + levels + vectors;
  }

  /**
   * Solves for one heat vector from zero.
   *
   * @param heat W into each cell, in the layout of the system; kept as it is
   */
  public SolveResult solve(double[] heat, SolveOptions options) {
    return solve(heat, new double[heat.length], options);
  }

  /**
   * Solves for one heat vector from a guess.
   *
   * @param guess rises to start from; becomes the solution
   */
  public SolveResult solve(double[] heat, double[] guess, SolveOptions options) {
    Search search = new Search(system, multigrid, options, team);
    search.start(heat, guess);
    new ConjugateGradients(system, multigrid, team).run(List.of(search));
    return search.result(multigrid);
  }

  /** Receives solutions, at the same time from different threads. */
  @FunctionalInterface
  public interface Receiver {
    /** Takes the solution of a right-hand side by its number; its rises are overwritten after. */
    void accept(int number, SolveResult result);
  }

  /**
   * Solves for many heat vectors, each by one thread: what comes out does not depend on their
   * number.
   *
   * @param heat W into each cell by number 0 … count−1; asked for by different threads
   */
  public void solveAll(
      int count, IntFunction<double[]> heat, SolveOptions options, Receiver receiver) {
    AtomicInteger next = new AtomicInteger();
    team.forRows(
        team.threads(),
        (_, _) -> {
          boolean done = false;
          try (Team alone = new Team(1)) {
            ConjugateGradients gradients = new ConjugateGradients(system, multigrid, alone);
            Search search = new Search(system, multigrid, options, alone);
            double[] rise = new double[system.layout().size()];
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
              Arrays.fill(rise, 0);
              search.start(heat.apply(i), rise);
              gradients.run(List.of(search));
              receiver.accept(i, search.result(multigrid));
            }
            done = true;
          } finally {
            if (!done) {
              next.set(count);
            }
          }
        });
  }
}
