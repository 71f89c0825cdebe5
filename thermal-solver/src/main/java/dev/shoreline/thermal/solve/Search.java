package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.kernel.Sums;
import dev.shoreline.thermal.operator.ColumnLayout;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.parallel.Team;
import java.util.Arrays;

/**
 * One right-hand side on its way to a solution: its vectors, its search direction and how far it
 * has come. {@link ConjugateGradients} leads the steps.
 */
final class Search {
  /** A residual within so many times what rounding leaves cannot be improved. */
  private static final double ROUNDING_MARGIN = 8;

  /** Rounding of a few iterations in double precision is far below. */
  private static final double TRUSTED = 1e-6;

  private final HeatSystem system;
  private SolveOptions options = SolveOptions.DEFAULT;
  private final Pieces pieces;
  private final int rowStride;
  private final Correction correction;
  private final double[] r;
  private final double[] p;
  private final double[] q;
  private final double[] curvatureByRow;
  private final double[] netByRow;
  private double[] heat;
  private double[] x;
  private double norm;
  private double totalHeat;
  private double descent;
  private double curvature;
  private double residual;
  private double trueResidual;
  private int iterations;
  private boolean stalled;
  private boolean finished;

  /** Vectors for one right-hand side after another. */
  Search(HeatSystem system, Multigrid multigrid, Team team) {
    ColumnLayout layout = system.layout();
    this.system = system;
    this.pieces = new Pieces(layout, team);
    this.rowStride = layout.rowStride();
    this.correction = new Correction(multigrid);
    this.r = new double[layout.size()];
    this.p = new double[layout.size()];
    this.q = new double[layout.size()];
    this.curvatureByRow = new double[layout.ny()];
    this.netByRow = new double[layout.ny()];
    this.heat = r;
    this.x = r;
  }

  /**
   * Begins with a right-hand side and a guess, which becomes the solution.
   *
   * @param fromZero whether the guess is known to be zero
   */
  void start(double[] given, double[] guess, boolean fromZero, SolveOptions until) {
    options = until;
    heat = given;
    x = guess;
    iterations = 0;
    finished = false;
    trueResidual = Double.POSITIVE_INFINITY;
    double squares = 0;
    double sum = 0;
    for (double h : heat) {
      squares += h * h;
      sum += Math.abs(h);
    }
    norm = Math.sqrt(squares);
    totalHeat = sum;
    if (norm == 0) {
      Arrays.fill(x, 0);
      trueResidual = 0;
      finished = true;
    } else {
      settle(fromZero ? residualOfZero() : residualNorm());
    }
  }

  /** What the cycle reads the residual from and writes the correction to. */
  Correction correction() {
    return correction;
  }

  int iterations() {
    return iterations;
  }

  /** The recursive residual norm over ‖heat‖. */
  double residual() {
    return residual;
  }

  /** The residual at which to stop. */
  double tolerance() {
    return options.tolerance();
  }

  boolean isFinished() {
    return finished;
  }

  /** Whether the recursive residual says that nothing is left to do. */
  boolean isExhausted() {
    return stalled || isDone(residual) || iterations >= options.maxIterations();
  }

  /**
   * Finds the true residual; if it is not small enough but better than half of the one before, sets
   * out anew from there. Down to {@link #TRUSTED} the recursive residual is the true one.
   */
  void verify() {
    settle(options.tolerance() >= TRUSTED && isDone(residual) ? residual : residualNorm());
  }

  private void settle(double found) {
    double before = trueResidual;
    trueResidual = found;
    finished =
        isDone(trueResidual)
            || iterations >= options.maxIterations()
            || trueResidual > 0.5 * before; // rounding limits what can be reached
    if (!finished) {
      residual = trueResidual;
      curvature = 0;
      stalled = false;
      double scale = 1 / (residual * norm);
      pieces.sum((from, to) -> load(scale, from, to));
    }
  }

  /** p ← z + β p with the correction z; {@code descent} is p · r. */
  void direct() {
    float[] z = correction.finest().x;
    double beta =
        curvature == 0 ? 0 : -pieces.sum((from, to) -> Sums.dot(z, q, from, to)) / curvature;
    descent =
        pieces.sum(
            (from, to) -> {
              for (int i = from; i < to; i++) {
                p[i] = z[i] + beta * p[i];
              }
              return Sums.dot(p, r, from, to);
            });
  }

  /** q ← A p in row {@code j}. */
  void applyRow(int j) {
    curvatureByRow[j] = system.applyRow(j, p, q);
  }

  /** x ← x + α p, r ← r − α q; hands the residual to the cycle, scaled to a norm near 1. */
  void advance() {
    curvature = Pieces.total(curvatureByRow);
    if (!(curvature > 0)) {
      stalled = true;
      return;
    }
    double alpha = descent / curvature;
    double scale = 1 / (residual * norm);
    Arrays.fill(netByRow, 0);
    double squares =
        pieces.sum(
            (from, to) -> {
              for (int i = from; i < to; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * q[i];
              }
              load(scale, from, to);
              return norms(from, to);
            });
    residual = Math.sqrt(squares) / norm;
    iterations++;
  }

  private double load(double scale, int from, int to) {
    float[] rhs = correction.finest().rhs;
    for (int i = from; i < to; i++) {
      rhs[i] = (float) (r[i] * scale);
    }
    return 0;
  }

  /** r ← heat; returns 1. */
  private double residualOfZero() {
    Arrays.fill(netByRow, 0);
    System.arraycopy(heat, 0, r, 0, r.length);
    return Math.sqrt(pieces.sum(this::norms)) / norm;
  }

  /** r ← heat − A x; returns ‖r‖ / ‖heat‖. */
  private double residualNorm() {
    pieces.sumRows(j -> system.applyRow(j, x, r));
    Arrays.fill(netByRow, 0);
    return Math.sqrt(
            pieces.sum(
                (from, to) -> {
                  for (int i = from; i < to; i++) {
                    r[i] = heat[i] - r[i];
                  }
                  return norms(from, to);
                }))
        / norm;
  }

  /** r · r; leaves Σ r with its row. */
  private double norms(int from, int to) {
    netByRow[from / rowStride - 1] += Sums.of(r, from, to);
    return Sums.dot(r, r, from, to);
  }

  private boolean isDone(double found) {
    return found <= options.tolerance() && imbalance() <= options.balance();
  }

  private double imbalance() {
    return totalHeat == 0 ? 0 : Math.abs(Pieces.total(netByRow)) / totalHeat;
  }

  /** What was reached. */
  SolveResult result(Multigrid multigrid) {
    boolean exact =
        trueResidual <= options.tolerance() || trueResidual <= ROUNDING_MARGIN * rounding();
    return new SolveResult(
        x,
        iterations,
        trueResidual,
        imbalance(),
        exact && imbalance() <= options.balance(),
        multigrid.depth(),
        multigrid.complexity());
  }

  /** What rounding of the temperatures leaves of the residual norm, over ‖heat‖. */
  private double rounding() {
    return Math.sqrt(pieces.sumRows(j -> system.roundingRow(j, x))) / norm;
  }
}
