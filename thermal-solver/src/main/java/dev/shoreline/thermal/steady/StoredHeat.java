package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.operator.Assembly;
import dev.shoreline.thermal.operator.Ground;
import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.operator.Loads;
import dev.shoreline.thermal.operator.MaterialMap;
import dev.shoreline.thermal.parallel.Team;
import java.util.List;

/** A model away from equilibrium: what flows into each cell and what its temperature stores. */
public final class StoredHeat {
  private final ThermalModel model;
  private final MaterialMap map;
  private final Team team;
  private final HeatSystem system;
  private final double[] capacity;
  private final double reference;

  private final Ground ground;

  private StoredHeat(ThermalModel model, MaterialMap map, Team team) {
    this.model = model;
    this.map = map;
    this.team = team;
    this.system = Assembly.of(model, map, _ -> 1, team);
    this.ground = system.ground();
    this.reference = ground.lowestAmbient();
    this.capacity = new double[system.layout().size()];
    fillCapacity(map.grid());
  }

  /** The same model with another operator and other surroundings. */
  private StoredHeat(StoredHeat other, HeatSystem system, Ground ground) {
    this.model = other.model;
    this.map = other.map;
    this.team = other.team;
    this.system = system;
    this.ground = ground;
    this.reference = other.reference;
    this.capacity = other.capacity;
  }

  /** Sets up a model without errors, conductivities at factor 1. */
  public static StoredHeat of(ThermalModel model, TensorGrid grid, Team team) {
    return new StoredHeat(model, MaterialMap.of(model, grid), team);
  }

  /** Whether conductivities or faces change with temperature. */
  public boolean isNonlinear() {
    return Around.isNeeded(model, map);
  }

  /** Whether a coolant warms along its way. */
  public boolean isCooled() {
    return ground.isCooled();
  }

  /** The same at the conductivities, and with the faces, of temperatures. */
  public StoredHeat around(double[] rise) {
    HeatSystem renewed = Around.system(model, map, field(rise), team);
    return new StoredHeat(this, renewed, renewed.ground().withCoolantsOf(ground));
  }

  /** Temperatures of the surroundings by face, °C. */
  public double[] ambients() {
    return ground.ambients();
  }

  /** The same with other temperatures of the surroundings. */
  public StoredHeat withAmbients(double[] celsius) {
    return new StoredHeat(this, system, ground.withAmbients(celsius));
  }

  /** Temperatures of the surroundings where coolants pass walls of given rises, °C. */
  public double[] warmedBy(double[] rise) {
    return ground.warmedBy(rise, reference);
  }

  private void fillCapacity(TensorGrid grid) {
    for (int k = 0; k < grid.z().cells(); k++) {
      for (int j = 0; j < grid.y().cells(); j++) {
        double area = grid.y().width(j) * grid.z().width(k);
        for (int i = 0; i < grid.x().cells(); i++) {
          double c = map.materials().get(map.numberAt(grid.index(i, j, k))).capacity();
          capacity[system.layout().index(i, j, k)] = c * grid.x().width(i) * area;
        }
      }
    }
  }

  /** The operator. */
  public HeatSystem system() {
    return system;
  }

  /** J/K of each cell. Not a copy. */
  public double[] capacity() {
    return capacity;
  }

  /** Rises above the reference for one temperature in °C everywhere. */
  public double[] uniform(double celsius) {
    double[] rise = new double[capacity.length];
    for (int at = 0; at < rise.length; at++) {
      rise[at] = capacity[at] > 0 ? celsius - reference : 0;
    }
    return rise;
  }

  /** Rises above the reference of a field on the same grid. */
  public double[] rises(TemperatureField field) {
    double[] rise = new double[capacity.length];
    TensorGrid grid = map.grid();
    for (int k = 0; k < grid.z().cells(); k++) {
      for (int j = 0; j < grid.y().cells(); j++) {
        for (int i = 0; i < grid.x().cells(); i++) {
          rise[system.layout().index(i, j, k)] = field.at(i, j, k) - reference;
        }
      }
    }
    return rise;
  }

  /** Rises as a field. */
  public TemperatureField field(double[] rise) {
    return new TemperatureField(map.grid(), system.layout(), rise, reference);
  }

  /** Heat into each cell less heat out of it, W. */
  public double[] net(double[] rise, List<HeatSource> sources) {
    double[] net = Loads.of(model, sources, map, system.layout()).values();
    Loads.addSurroundings(ground, reference, net);
    double[] out = new double[net.length];
    team.forRows(
        system.layout().ny(),
        (from, to) -> {
          for (int j = from; j < to; j++) {
            system.applyRow(j, rise, out);
          }
        });
    for (int at = 0; at < net.length; at++) {
      net[at] -= out[at];
    }
    return net;
  }
}
