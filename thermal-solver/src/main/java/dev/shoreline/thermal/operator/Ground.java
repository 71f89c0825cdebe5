package dev.shoreline.thermal.operator;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Conductances from cells to the surroundings, in the order of rows.
 *
 * <p>A cell at an edge of the domain appears once for each face that it has.
 */
public final class Ground {
  private final int[] rowStart;
  private final int[] cell;
  private final double[] conductance;
  private final double[] ambient;
  private final List<CoolantLane> lanes;

  Ground(
      int[] rowStart, int[] cell, double[] conductance, double[] ambient, List<CoolantLane> lanes) {
    this.lanes = List.copyOf(lanes);
    this.rowStart = rowStart;
    this.cell = cell;
    this.conductance = conductance;
    this.ambient = ambient;
  }

  /** The number of faces that let heat out. */
  public int size() {
    return cell.length;
  }

  /** Where the cell of a face lies in the layout. */
  public int cell(int face) {
    return cell[face];
  }

  /** W/K from the cell's centre to the surroundings. */
  public double conductance(int face) {
    return conductance[face];
  }

  /** Temperature of the surroundings at a face, °C. */
  public double ambient(int face) {
    return ambient[face];
  }

  /** The lowest temperature of the surroundings, °C. */
  public double lowestAmbient() {
    double lowest = Double.POSITIVE_INFINITY;
    for (double t : ambient) {
      lowest = Math.min(lowest, t);
    }
    return lowest;
  }

  /** Whether a coolant warms along its way. */
  public boolean isCooled() {
    return !lanes.isEmpty();
  }

  /** A copy of the temperatures of the surroundings by face, °C. */
  public double[] ambients() {
    return ambient.clone();
  }

  /** The same faces in other surroundings. */
  public Ground withAmbients(double[] celsius) {
    return new Ground(rowStart, cell, conductance, celsius.clone(), lanes);
  }

  /** The same faces with coolants as warm as those of another ground of the same faces. */
  public Ground withCoolantsOf(Ground other) {
    double[] taken = ambient.clone();
    for (CoolantLane lane : lanes) {
      for (CoolantLane.Station station : lane.stations()) {
        for (int f : station.walls()) {
          taken[f] = other.ambient[f];
        }
        for (int f : station.fluid()) {
          taken[f] = other.ambient[f];
        }
      }
    }
    return withAmbients(taken);
  }

  /**
   * Temperatures of the surroundings when each coolant passes walls of given rises: the energy
   * balance along each lane, upwind.
   */
  public double[] warmedBy(double[] theta, double reference) {
    double[] warmed = ambient.clone();
    for (CoolantLane lane : lanes) {
      double coolant = lane.inlet();
      for (CoolantLane.Station station : lane.stations()) {
        CoolantLane.Passage passage = past(lane, station, coolant, theta, reference);
        for (int f : station.walls()) {
          warmed[f] = passage.mean();
        }
        for (int f : station.fluid()) {
          warmed[f] = passage.mean();
        }
        coolant = passage.outlet();
      }
    }
    return warmed;
  }

  private CoolantLane.Passage past(
      CoolantLane lane,
      CoolantLane.Station station,
      double coolant,
      double[] theta,
      double reference) {
    double all = 0;
    double heat = 0;
    for (int f : station.walls()) {
      all += conductance[f];
      heat += conductance[f] * (theta[cell[f]] + reference - coolant);
    }
    return all > 0
        ? lane.past(all, coolant + heat / all, coolant)
        : new CoolantLane.Passage(coolant, coolant);
  }

  /**
   * Mixed temperature of the coolant behind a cold plate or channels, °C; empty without them.
   *
   * @param name of the plate's face or of the channels
   */
  public OptionalDouble outlet(String name, double[] theta, double reference) {
    double heat = 0;
    double rate = 0;
    for (CoolantLane lane : lanes) {
      if (lane.name().equals(name)) {
        double coolant = lane.inlet();
        for (CoolantLane.Station station : lane.stations()) {
          coolant = past(lane, station, coolant, theta, reference).outlet();
        }
        heat += lane.capacityRate() * coolant;
        rate += lane.capacityRate();
      }
    }
    return rate > 0 ? OptionalDouble.of(heat / rate) : OptionalDouble.empty();
  }

  void addRow(int j, double[] theta, double[] q) {
    for (int f = rowStart[j]; f < rowStart[j + 1]; f++) {
      q[cell[f]] += conductance[f] * theta[cell[f]];
    }
  }

  /** Heat leaving through all faces, W, for rises above a reference in °C. */
  public double outflow(double[] theta, double reference) {
    double sum = 0;
    for (int f = 0; f < cell.length; f++) {
      sum += conductance[f] * (theta[cell[f]] + reference - ambient[f]);
    }
    return sum;
  }
}
