package dev.shoreline.thermal.ring;

import dev.shoreline.thermal.response.ResponseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Heater powers that bring every ring to its wanted temperature in spite of its neighbours' heat.
 *
 * <p>Row i of the response matrix is the ring that heater i belongs to. Powers are swept one by
 * one, p_i ← clamp(p_i + (wanted_i − (R p)_i) / R_ii, 0, limit), until none changes: projected
 * Gauss–Seidel, which converges because R is a section of the inverse of a symmetric positive
 * definite operator. A ring that no power within the limits brings to its temperature is named.
 */
public final class RingLock {
  private static final int MAX_SWEEPS = 10_000;
  private static final double SETTLED = 1e-12;

  private RingLock() {}

  /**
   * The powers.
   *
   * @param powers W of each heater
   * @param errors K by which each ring misses its temperature; 0 where locked, above 0 where too
   *     hot
   * @param unlocked rings that miss it by more than the tolerance
   */
  public record Powers(List<Double> powers, List<Double> errors, List<Integer> unlocked) {
    /** Copies the lists. */
    public Powers {
      powers = List.copyOf(powers);
      errors = List.copyOf(errors);
      unlocked = List.copyOf(unlocked);
    }

    /** W of all heaters. */
    public double total() {
      return powers.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /**
   * Finds the powers.
   *
   * @param response K/W, square
   * @param wanted rise of each ring above its temperature with all heaters off, K
   * @param limit largest power of a heater, W
   * @param tolerance largest error of a locked ring, K
   */
  public static Powers solve(
      ResponseMatrix response, double[] wanted, double limit, double tolerance) {
    int n = wanted.length;
    if (response.probes().size() != n || response.sources().size() != n) {
      throw new IllegalArgumentException("rings and heaters do not pair");
    }
    double[] powers = new double[n];
    double change = limit;
    for (int sweep = 0; sweep < MAX_SWEEPS && change > SETTLED * limit; sweep++) {
      change = sweep(response, wanted, limit, powers);
    }
    double[] rises = response.rises(powers);
    List<Double> errors = new ArrayList<>();
    List<Integer> unlocked = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      errors.add(rises[i] - wanted[i]);
      if (Math.abs(rises[i] - wanted[i]) > tolerance) {
        unlocked.add(i);
      }
    }
    return new Powers(Arrays.stream(powers).boxed().toList(), errors, unlocked);
  }

  private static double sweep(
      ResponseMatrix response, double[] wanted, double limit, double[] powers) {
    double change = 0;
    for (int i = 0; i < powers.length; i++) {
      double rise = 0;
      for (int j = 0; j < powers.length; j++) {
        rise += response.at(i, j) * powers[j];
      }
      double next = powers[i] + (wanted[i] - rise) / response.at(i, i);
      next = Math.clamp(next, 0, limit);
      change = Math.max(change, Math.abs(next - powers[i]));
      powers[i] = next;
    }
    return change;
  }
}
