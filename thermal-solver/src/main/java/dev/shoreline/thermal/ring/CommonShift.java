package dev.shoreline.thermal.ring;

import dev.shoreline.thermal.response.ResponseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Heater powers that bring all rings of a group to one common shift of their resonances, the
 * smallest that heating alone can reach, whatever the other groups' heaters do at the same time.
 *
 * <p>Ring i at rise θ_i above the ambient shifts by s_i θ_i. Within a group the powers p solve R p
 * = D / s − θ_off, with θ_off the rises that the group's own heaters do not cause. They are linear
 * in the common shift D, p = D u − v, so the smallest D that leaves no power negative is the
 * largest v_i / u_i. Groups warm each other; they are visited in turn until no power changes.
 */
public final class CommonShift {
  private static final int MAX_ROUNDS = 200;
  private static final double SETTLED = 1e-10;

  private final ResponseMatrix response;
  private final double[] off;
  private final double[] shift;
  private final double[] powers;

  private CommonShift(ResponseMatrix response, double[] off, double[] shift) {
    this.response = response;
    this.off = off;
    this.shift = shift;
    this.powers = new double[off.length];
  }

  /**
   * The powers, W.
   *
   * @param response K/W, row i the ring of heater i
   * @param off rise of each ring above the ambient with all these heaters off, K
   * @param shift of each ring, m/K, above 0
   * @param group number of each ring's group, from 0
   */
  public static double[] powers(
      ResponseMatrix response, double[] off, double[] shift, int[] group) {
    CommonShift solver = new CommonShift(response, off, shift);
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    List<int[]> members = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      int number = g;
      members.add(IntStream.range(0, group.length).filter(i -> group[i] == number).toArray());
    }
    double change = 1;
    for (int round = 0; round < MAX_ROUNDS && change > SETTLED; round++) {
      change = 0;
      for (int[] rings : members) {
        change = Math.max(change, solver.solveGroup(rings));
      }
    }
    return solver.powers;
  }

  private double solveGroup(int[] rings) {
    int n = rings.length;
    double[][] matrix = new double[n][n + 2];
    for (int a = 0; a < n; a++) {
      double rise = off[rings[a]];
      for (int j = 0; j < powers.length; j++) {
        rise += response.at(rings[a], j) * powers[j];
      }
      for (int b = 0; b < n; b++) {
        matrix[a][b] = response.at(rings[a], rings[b]);
        rise -= matrix[a][b] * powers[rings[b]];
      }
      matrix[a][n] = 1 / shift[rings[a]];
      matrix[a][n + 1] = rise;
    }
    eliminate(matrix);
    double common = Double.NEGATIVE_INFINITY;
    for (double[] row : matrix) {
      common = Math.max(common, row[n] > 0 ? row[n + 1] / row[n] : Double.NEGATIVE_INFINITY);
    }
    double change = 0;
    for (int a = 0; a < n; a++) {
      double next = Math.max(0, common * matrix[a][n] - matrix[a][n + 1]);
      change = Math.max(change, Math.abs(next - powers[rings[a]]));
      powers[rings[a]] = next;
    }
    return change;
  }

  /** Solves for both right-hand sides in place; response matrices need no pivoting. */
  private static void eliminate(double[][] m) {
    int n = m.length;
    for (int c = 0; c < n; c++) {
      for (int r = 0; r < n; r++) {
        double f = r == c ? 0 : m[r][c] / m[c][c];
        for (int k = c; k < n + 2 && f != 0; k++) {
          m[r][k] -= f * m[c][k];
        }
      }
    }
    for (int r = 0; r < n; r++) {
      m[r][n] /= m[r][r];
      m[r][n + 1] /= m[r][r];
    }
  }
}
