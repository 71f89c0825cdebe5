package dev.shoreline.thermal.design;

import dev.shoreline.thermal.response.ResponseMatrix;
import dev.shoreline.thermal.ring.CommonShift;
import dev.shoreline.thermal.ring.LockPlan;
import java.util.List;

/**
 * How the heaters of a design's rings warm all rings.
 *
 * @param matrix K/W, row i the ring of heater i
 * @param off rise of each ring above the ambient with all these heaters off, K
 * @param shift of each ring, m/K
 * @param group number of each ring's group, from 0
 * @param groups path of the parent that the rings of a group share
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of vectors, never compared
public record Coupling(
    ResponseMatrix matrix, double[] off, double[] shift, int[] group, List<String> groups) {
  /** Copies the names. */
  public Coupling {
    groups = List.copyOf(groups);
  }

  /** Powers without limits for the smallest common shift of each group, W. */
  double[] commonShift() {
    return CommonShift.powers(matrix, off, shift, group);
  }

  /** Powers within limits. */
  public LockPlan lock(LockPlan.Demand demand) {
    return LockPlan.of(matrix, off, shift, group, demand);
  }
}
