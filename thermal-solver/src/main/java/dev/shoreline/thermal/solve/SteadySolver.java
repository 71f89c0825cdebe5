package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.operator.ColumnLayout;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.parallel.Team;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Solves A θ = q for any number of right-hand sides of one system.
 *
 * <p>Conjugate gradients with the multigrid cycle as preconditioner. Since the cycle works in
 * single precision it is symmetric only up to rounding; the directions are therefore made conjugate
 * by the flexible formula β = −(z · A p) / (p · A p), which also allows the residual to be scaled
 * to norm 1 before each cycle (Y. Notay, Flexible conjugate gradients, SIAM J. Sci. Comput. 22(4),
 * 2000).
 */
public final class SteadySolver {
  /** A residual within so many times what rounding leaves cannot be improved. */
  private static final double ROUNDING_MARGIN = 8;

  /** Values of a piece: those of five vectors stay in the first-level cache. */
  private static final int CHUNK = 512;

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
    return new Run(options, team).solve(heat, guess);
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
            Run run = new Run(options, alone);
            double[] rise = new double[system.layout().size()];
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
              Arrays.fill(rise, 0);
              receiver.accept(i, run.solve(heat.apply(i), rise));
            }
            done = true;
          } finally {
            if (!done) {
              next.set(count);
            }
          }
        });
  }

  /** Solves one right-hand side after another with the same vectors. */
  private final class Run {
    private final Team team;
    private final Cycle cycle;
    private final ColumnLayout layout = system.layout();
    private final int rows = layout.ny();
    private final SolveOptions options;
    private final double[] r = new double[layout.size()];
    private final double[] p = new double[layout.size()];
    private final double[] q = new double[layout.size()];
    private final double[] partial = new double[rows];
    private final double[] partial2 = new double[rows];
    private double[] heat = r;
    private double[] x = r;
    private double norm;
    private double totalHeat;
    private int iterations;

    Run(SolveOptions options, Team team) {
      this.team = team;
      this.cycle = new Cycle(multigrid, team);
      this.options = options;
    }

    private void start(double[] given, double[] guess) {
      heat = given;
      x = guess;
      iterations = 0;
      double squares = 0;
      double sum = 0;
      for (double h : heat) {
        squares += h * h;
        sum += Math.abs(h);
      }
      norm = Math.sqrt(squares);
      totalHeat = sum;
    }

    /** From a guess, which becomes the solution. */
    SolveResult solve(double[] given, double[] guess) {
      start(given, guess);
      if (norm == 0) {
        Arrays.fill(x, 0);
        return result(0, 0, true);
      }
      double residual = trueResidual();
      double last = Double.POSITIVE_INFINITY;
      while (!done(residual, netHeat()) && iterations < options.maxIterations()) {
        conjugateGradients(residual);
        last = residual;
        residual = trueResidual();
        if (residual > 0.5 * last) {
          break; // rounding limits what can be reached
        }
      }
      boolean converged =
          netHeat() <= options.balance()
              && (residual <= options.tolerance() || residual <= ROUNDING_MARGIN * rounding());
      return result(residual, netHeat(), converged);
    }

    private boolean done(double residual, double net) {
      return residual <= options.tolerance() && net <= options.balance();
    }

    /** Iterates until the recursive residual says that both tolerances are met. */
    private void conjugateGradients(double start) {
      double residual = start;
      double curvature = 0;
      load(1 / (residual * norm));
      while (iterations < options.maxIterations()) {
        cycle.run();
        double beta = curvature == 0 ? 0 : -conjugation() / curvature;
        double descent = direct(beta);
        curvature = apply();
        if (!(curvature > 0)) {
          return;
        }
        residual = Math.sqrt(advance(descent / curvature, 1 / (residual * norm))) / norm;
        iterations++;
        if (done(residual, netHeat())) {
          return;
        }
      }
    }

    /** Hands the residual to the cycle, scaled to a norm near 1. */
    private void load(double scale) {
      forChunks(
          (from, to) -> {
            load(scale, from, to);
            return 0;
          });
    }

    private void load(double scale, int from, int to) {
      float[] rhs = cycle.finest().rhs;
      for (int i = from; i < to; i++) {
        rhs[i] = (float) (r[i] * scale);
      }
    }

    /** z · A p. */
    private double conjugation() {
      float[] z = cycle.finest().x;
      return forChunks((from, to) -> Sums.dot(z, q, from, to));
    }

    /** p ← z + β p; returns p · r. */
    private double direct(double beta) {
      float[] z = cycle.finest().x;
      return forChunks(
          (from, to) -> {
            for (int i = from; i < to; i++) {
              p[i] = z[i] + beta * p[i];
            }
            return HeatSystem.dot(p, r, from, to);
          });
    }

    /** q ← A p; returns p · q. */
    private double apply() {
      team.forRows(
          rows,
          (from, to) -> {
            for (int j = from; j < to; j++) {
              partial[j] = system.applyRow(j, p, q);
            }
          });
      return sum(partial);
    }

    /**
     * x ← x + α p, r ← r − α q, and hands the residual to the cycle, scaled; returns r · r and
     * leaves Σ r in the partial sums.
     */
    private double advance(double alpha, double scale) {
      Arrays.fill(partial2, 0);
      return forChunks(
          (from, to) -> {
            for (int i = from; i < to; i++) {
              x[i] += alpha * p[i];
              r[i] -= alpha * q[i];
            }
            load(scale, from, to);
            return norms(from, to);
          });
    }

    /** r ← heat − A x; returns ‖r‖ / ‖heat‖. */
    private double trueResidual() {
      team.forRows(
          rows,
          (from, to) -> {
            for (int j = from; j < to; j++) {
              system.applyRow(j, x, r);
            }
          });
      Arrays.fill(partial2, 0);
      return Math.sqrt(
              forChunks(
                  (from, to) -> {
                    for (int i = from; i < to; i++) {
                      r[i] = heat[i] - r[i];
                    }
                    return norms(from, to);
                  }))
          / norm;
    }

    private double norms(int from, int to) {
      partial2[from / layout.rowStride() - 1] += Sums.of(r, from, to);
      return HeatSystem.dot(r, r, from, to);
    }

    private double netHeat() {
      return Math.abs(sum(partial2)) / totalHeat;
    }

    /** What rounding of the temperatures leaves of the residual norm, over ‖heat‖. */
    private double rounding() {
      team.forRows(
          rows,
          (from, to) -> {
            for (int j = from; j < to; j++) {
              partial[j] = system.roundingRow(j, x);
            }
          });
      return Math.sqrt(sum(partial)) / norm;
    }

    private SolveResult result(double residual, double imbalance, boolean converged) {
      return new SolveResult(
          x, iterations, residual, imbalance, converged, multigrid.depth(), multigrid.complexity());
    }

    /** Runs a loop over all values, in pieces that stay in the cache; sums what they return. */
    private double forChunks(Chunk chunk) {
      team.forRows(
          rows,
          (from, to) -> {
            for (int j = from; j < to; j++) {
              double sum = 0;
              int end = layout.rowStart(j + 1);
              for (int at = layout.rowStart(j); at < end; at += CHUNK) {
                sum += chunk.run(at, Math.min(at + CHUNK, end));
              }
              partial[j] = sum;
            }
          });
      return sum(partial);
    }

    private static double sum(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum;
    }
  }

  private interface Chunk {
    double run(int from, int to);
  }
}
