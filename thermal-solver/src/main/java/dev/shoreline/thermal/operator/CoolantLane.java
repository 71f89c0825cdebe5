package dev.shoreline.thermal.operator;

import java.util.List;

/**
 * Coolant that does not mix with its neighbours, and the faces of a {@link Ground} that it passes.
 *
 * @param name of what it belongs to: a face of the domain with a cold plate, or a channel
 * @param inlet °C
 * @param capacityRate of the lane, W/K
 * @param stations in the order in which the coolant passes them
 */
record CoolantLane(String name, double inlet, double capacityRate, List<Station> stations) {
  CoolantLane {
    stations = List.copyOf(stations);
  }

  /**
   * Faces that see the same coolant.
   *
   * @param walls numbers of the faces that give heat to it
   * @param fluid numbers of the faces that hold cells of coolant at its temperature
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Station(int[] walls, int[] fluid) {
    private static final int[] NONE = {};

    static Station wall(int face) {
      return new Station(new int[] {face}, NONE);
    }
  }

  /** What the faces of a station see, and how warm the coolant goes on; °C. */
  record Passage(double mean, double outlet) {}

  /**
   * Passes walls whose mean, weighted by their conductances, is at one temperature: the coolant
   * approaches it exponentially (Incropera et al., Fundamentals of Heat and Mass Transfer, §8.3),
   * and the walls see the mean that carries the same heat. Never overshoots, however large the
   * cell.
   *
   * @param conductance walls to coolant, W/K
   */
  Passage past(double conductance, double wall, double from) {
    double approach = -Math.expm1(-conductance / capacityRate);
    double outlet = from + approach * (wall - from);
    double mean = wall - capacityRate / conductance * approach * (wall - from);
    return new Passage(mean, outlet);
  }
}
