package dev.shoreline.thermal.operator;

import dev.shoreline.thermal.model.Face;

/**
 * A strip of a cold plate: faces of a {@link Ground} in the order in which the coolant passes them.
 *
 * @param plate the face of the domain
 * @param inlet °C
 * @param capacityRate of the strip, W/K
 * @param faces numbers of the faces
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CoolantLane(Face plate, double inlet, double capacityRate, int[] faces) {
  /** What a face sees, and where the coolant goes next; °C. */
  record Passage(double mean, double outlet) {}

  /**
   * Passes one face whose wall is at one temperature: the coolant approaches it exponentially
   * (Incropera et al., Fundamentals of Heat and Mass Transfer, §8.3), and the face sees the mean
   * that carries the same heat. Never overshoots, however large the cell.
   *
   * @param conductance wall to coolant, W/K
   */
  Passage past(double conductance, double wall, double from) {
    double approach = -Math.expm1(-conductance / capacityRate);
    double outlet = from + approach * (wall - from);
    double mean = wall - capacityRate / conductance * approach * (wall - from);
    return new Passage(mean, outlet);
  }
}
