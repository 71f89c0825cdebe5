package dev.shoreline.thermal.unsteady;

import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.solve.SolveResult;
import dev.shoreline.thermal.solve.SteadySolver;

/**
 * One step size of TR-BDF2 (R. E. Bank et al., IEEE Trans. CAD 4(4), 436, 1985) in the form of M.
 * E. Hosea and L. F. Shampine, Appl. Numer. Math. 20, 21 (1996), whose error estimate it uses.
 *
 * <p>With γ = 2 − √2 both stages have the operator A + C/(d h), d = γ/2. They are solved for what
 * they add, so that a field at rest stays at rest. Stages: γ h, then h.
 */
final class TimeStep {
  private static final double D = 1 - Math.sqrt(0.5);
  private static final double W = Math.sqrt(2) / 4;

  /** (1−γ)² / (γ (2−γ)): the weight of the first stage's change in the second. */
  private static final double BEHIND = (Math.sqrt(2) - 1) / 2;

  /** The estimate only chooses the step. */
  private static final SolveOptions ESTIMATE = new SolveOptions(0.1, 1, 50);

  /** What the second stage adds to the first if temperatures change evenly: (1 − γ) / γ. */
  private static final double EVENLY = Math.sqrt(0.5);

  private final double size;
  private final double[] capacity;
  private final SteadySolver solver;
  private int iterations;
  private boolean converged = true;

  /**
   * Sets up a step size.
   *
   * @param capacity of each cell, J/K
   * @param size s
   */
  TimeStep(HeatSystem system, double[] capacity, double size, Team team) {
    this.size = size;
    this.capacity = capacity;
    double[] storage = new double[capacity.length];
    for (int i = 0; i < storage.length; i++) {
      storage[i] = capacity[i] / (D * size);
    }
    this.solver = new SteadySolver(system.withStorage(storage), team);
  }

  double size() {
    return size;
  }

  /** Cycles done so far. */
  int iterations() {
    return iterations;
  }

  /** Whether all solves reached their tolerance. */
  boolean converged() {
    return converged;
  }

  /**
   * What a step adds to each cell, and its estimated error.
   *
   * @param change K
   * @param error largest estimate of any cell, K
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier of a work array, never compared
  record Advance(double[] change, double error) {}

  /**
   * A step at constant power.
   *
   * @param net heat into each cell at its beginning, q − A θ, W
   * @param rate at which temperatures are expected to change, K/s
   * @param options when a stage is solved
   */
  Advance advance(double[] net, double[] rate, SolveOptions options, boolean estimate) {
    int n = net.length;
    double[] heat = new double[n];
    for (int i = 0; i < n; i++) {
      heat[i] = 2 * net[i];
    }
    double[] first = new double[n];
    for (int i = 0; i < n; i++) {
      first[i] = 2 * D * size * rate[i];
    }
    solve(heat, first, options);
    double[] middle = new double[n];
    for (int i = 0; i < n; i++) {
      double stored = capacity[i] / (D * size);
      middle[i] = stored * first[i] - net[i];
      heat[i] = stored * BEHIND * first[i] + middle[i];
    }
    double[] second = new double[n];
    for (int i = 0; i < n; i++) {
      second[i] = EVENLY * first[i];
    }
    solve(heat, second, options);
    double error = estimate ? error(net, first, middle, second) : 0;
    for (int i = 0; i < n; i++) {
      first[i] += second[i];
    }
    return new Advance(first, error);
  }

  /** The difference to the embedded third-order formula, damped as the step damps. */
  private double error(double[] net, double[] first, double[] middle, double[] second) {
    double[] difference = new double[net.length];
    for (int i = 0; i < net.length; i++) {
      double last = capacity[i] / (D * size) * (second[i] - BEHIND * first[i]);
      difference[i] =
          ((1 - W) / 3 - W) * net[i] + ((3 * W + 1) / 3 - W) * middle[i] + (D / 3 - D) * last;
    }
    double largest = 0;
    SolveResult estimate = solver.solve(difference, ESTIMATE);
    iterations += estimate.iterations();
    for (double e : estimate.rise()) {
      largest = Math.max(largest, Math.abs(e) / D);
    }
    return largest;
  }

  private double[] solve(double[] heat, double[] guess, SolveOptions how) {
    SolveResult result = solver.solve(heat, guess, how);
    iterations += result.iterations();
    converged &= result.converged();
    return result.rise();
  }
}
