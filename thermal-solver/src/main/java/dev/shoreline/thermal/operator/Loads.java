package dev.shoreline.thermal.operator;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.List;

/**
 * The right-hand side of a {@link HeatSystem}: heat of sources and of the surroundings.
 *
 * <p>A source with volume is shared by overlap. A horizontal sheet on a cell face is split between
 * the cells above and below in the ratio of their half-cell conductances, which keeps second order
 * at the sheet; elsewhere it goes to the cell that holds it.
 */
public final class Loads {
  private final ThermalModel model;
  private final MaterialMap map;
  private final TensorGrid grid;
  private final ColumnLayout layout;
  private final double[] heat;
  private double lostAtSurface;

  private Loads(ThermalModel model, MaterialMap map, ColumnLayout layout) {
    this.model = model;
    this.map = map;
    this.grid = map.grid();
    this.layout = layout;
    this.heat = new double[layout.size()];
  }

  /**
   * The heat into each cell when all surroundings were at the reference.
   *
   * @param values W by the layout's order
   * @param lostAtSurface W of sheets on an open surface that leave without entering a cell
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier of a work array, never compared
  public record Heat(double[] values, double lostAtSurface) {}

  /** The heat of sources alone. */
  public static Heat of(
      ThermalModel model, List<HeatSource> sources, MaterialMap map, ColumnLayout layout) {
    Loads loads = new Loads(model, map, layout);
    for (HeatSource source : sources) {
      switch (source) {
        case HeatSource.Uniform uniform -> loads.add(uniform.box(), uniform.power());
        case HeatSource.PowerMap power -> loads.add(power);
      }
    }
    return new Heat(loads.heat, loads.lostAtSurface);
  }

  /** Adds what surroundings above the reference (°C) put in. */
  public static void addSurroundings(Ground ground, double reference, double[] heat) {
    for (int f = 0; f < ground.size(); f++) {
      heat[ground.cell(f)] += ground.conductance(f) * (ground.ambient(f) - reference);
    }
  }

  private void add(HeatSource.PowerMap power) {
    for (int row = 0; row < power.rows(); row++) {
      for (int column = 0; column < power.columns(); column++) {
        add(power.tile(column, row), power.watts().get(row * power.columns() + column));
      }
    }
  }

  private void add(Box box, double power) {
    if (power == 0) {
      return;
    }
    Axis.Weights x = shares(grid.x(), box.x0(), box.x1());
    Axis.Weights y = shares(grid.y(), box.y0(), box.y1());
    int sheet = box.z0() == box.z1() ? faceAt(box.z0()) : -1;
    if (sheet >= 0) {
      addSheet(x, y, sheet, power);
      return;
    }
    Axis.Weights z = shares(grid.z(), box.z0(), box.z1());
    for (int k = 0; k < z.share().length; k++) {
      addPlane(x, y, z.first() + k, power * z.share()[k]);
    }
  }

  private static Axis.Weights shares(Axis axis, double from, double to) {
    return to > from
        ? axis.spread(from, to)
        : new Axis.Weights(axis.cellAt(from), new double[] {1});
  }

  private int faceAt(double z) {
    int edge = grid.z().nearestEdge(z);
    double nearest = grid.z().width(Math.min(edge, grid.z().cells() - 1));
    return Math.abs(grid.z().edge(edge) - z) <= 1e-6 * nearest ? edge : -1;
  }

  private void addPlane(Axis.Weights x, Axis.Weights y, int k, double power) {
    for (int j = 0; j < y.share().length; j++) {
      for (int i = 0; i < x.share().length; i++) {
        heat[layout.index(x.first() + i, y.first() + j, k)] += power * x.share()[i] * y.share()[j];
      }
    }
  }

  private void addSheet(Axis.Weights x, Axis.Weights y, int face, double power) {
    for (int j = 0; j < y.share().length; j++) {
      for (int i = 0; i < x.share().length; i++) {
        split(x.first() + i, y.first() + j, face, power * x.share()[i] * y.share()[j]);
      }
    }
  }

  private void split(int i, int j, int face, double power) {
    double below = face == 0 ? outside(Face.BOTTOM) : perArea(i, j, face - 1);
    double above = face == grid.z().cells() ? outside(Face.TOP) : perArea(i, j, face);
    double shareAbove = Double.isInfinite(above) ? 1 : above / (above + below);
    shareAbove = Double.isInfinite(below) ? 0 : shareAbove;
    give(i, j, face - 1, power * (1 - shareAbove));
    give(i, j, face, power * shareAbove);
  }

  private void give(int i, int j, int k, double power) {
    if (k < 0 || k >= grid.z().cells()) {
      lostAtSurface += power;
    } else {
      heat[layout.index(i, j, k)] += power;
    }
  }

  /** Conductance per area of the half cell next to the face, W/(m² K). */
  private double perArea(int i, int j, int k) {
    double kz = map.materials().get(map.numberAt(grid.index(i, j, k))).kz();
    return 2 * kz / grid.z().width(k);
  }

  private double outside(Face face) {
    return switch (model.boundary(face)) {
      case Boundary.Adiabatic() -> 0;
      case Boundary.Convection(double h, double _) -> h;
      case Boundary.Radiation radiating -> radiating.slope(radiating.ambient());
      case Boundary.ColdPlate plate -> plate.coefficient();
      case Boundary.Fixed(double _) -> Double.POSITIVE_INFINITY;
    };
  }
}
