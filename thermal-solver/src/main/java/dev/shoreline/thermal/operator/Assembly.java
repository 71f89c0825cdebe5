package dev.shoreline.thermal.operator;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Contact;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.parallel.Team;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Turns materials and boundaries into a {@link HeatSystem}.
 *
 * <p>The conductance of a face is its area over the series resistance of the two half cells and the
 * interface between them; at a boundary, over the half cell and 1/h. A face that radiates is the
 * tangent at the temperature of its cell.
 */
public final class Assembly {
  /** Where nothing is known of a face, °C: at absolute zero the tangent of radiation is level. */
  private static final double COLD = -73;

  private final ThermalModel model;
  private final MaterialMap map;
  private final TensorGrid grid;
  private final ColumnLayout layout;
  private final double[] kx;
  private final double[] ky;
  private final double[] kz;
  private final IntToDoubleFunction factor;
  private final IntToDoubleFunction celsius;
  private final Map<Face, LaneBuilder> lanes = new EnumMap<>(Face.class);
  private final ChannelCells channels;

  private Assembly(
      ThermalModel model,
      MaterialMap map,
      IntToDoubleFunction factor,
      IntToDoubleFunction celsius) {
    this.model = model;
    this.map = map;
    this.grid = map.grid();
    this.layout = new ColumnLayout(grid.x().cells(), grid.y().cells(), grid.z().cells());
    this.kx = conductivities(Material::kx);
    this.ky = conductivities(Material::ky);
    this.kz = conductivities(Material::kz);
    this.factor = factor;
    this.celsius = celsius;
    this.channels = new ChannelCells(model.channels(), grid, layout);
  }

  private double[] conductivities(ToDoubleFunction<Material> along) {
    return map.materials().stream().mapToDouble(along).toArray();
  }

  /**
   * The system of a model whose faces are at the temperature of what they radiate to.
   *
   * @param factor the temperature-dependent factor on the conductivities of a cell, by natural
   *     index
   */
  public static HeatSystem of(
      ThermalModel model, MaterialMap map, IntToDoubleFunction factor, Team team) {
    return of(model, map, factor, _ -> Double.NaN, team);
  }

  /**
   * The system of a model around known temperatures.
   *
   * @param factor as above
   * @param celsius temperature of a cell by natural index, °C; of cells whose faces radiate
   */
  public static HeatSystem of(
      ThermalModel model,
      MaterialMap map,
      IntToDoubleFunction factor,
      IntToDoubleFunction celsius,
      Team team) {
    Assembly a = new Assembly(model, map, factor, celsius);
    double[] east = new double[a.layout.size()];
    double[] north = new double[a.layout.size()];
    double[] up = new double[a.layout.size()];
    team.forRows(
        a.grid.y().cells(),
        (from, to) -> {
          for (int j = from; j < to; j++) {
            a.row(j, east, north, up);
          }
        });
    model.contacts().forEach(c -> a.contact(c, up));
    a.channels.cutOff(east, north, up);
    return new HeatSystem(a.grid, a.layout, east, north, up, a.ground(), new double[0]);
  }

  private void row(int j, double[] east, double[] north, double[] up) {
    Axis x = grid.x();
    Axis y = grid.y();
    Axis z = grid.z();
    for (int k = 0; k < z.cells(); k++) {
      for (int i = 0; i < x.cells(); i++) {
        int cell = grid.index(i, j, k);
        int at = layout.index(i, j, k);
        if (i + 1 < x.cells()) {
          east[at] =
              y.width(j) * z.width(k) / (halfX(i, cell) + halfX(i + 1, grid.index(i + 1, j, k)));
        }
        if (j + 1 < y.cells()) {
          north[at] =
              x.width(i) * z.width(k) / (halfY(j, cell) + halfY(j + 1, grid.index(i, j + 1, k)));
        }
        if (k + 1 < z.cells()) {
          up[at] =
              x.width(i) * y.width(j) / (halfZ(k, cell) + halfZ(k + 1, grid.index(i, j, k + 1)));
        }
      }
    }
  }

  private double halfX(int i, int cell) {
    return half(grid.x().width(i), kx, cell);
  }

  private double halfY(int j, int cell) {
    return half(grid.y().width(j), ky, cell);
  }

  private double halfZ(int k, int cell) {
    return half(grid.z().width(k), kz, cell);
  }

  /** Resistance of half a cell times its area, m² K/W. */
  private double half(double width, double[] conductivity, int cell) {
    return 0.5 * width / (conductivity[map.numberAt(cell)] * factor.applyAsDouble(cell));
  }

  private void contact(Contact contact, double[] up) {
    int k = grid.z().nearestEdge(contact.z()) - 1;
    if (k < 0 || k + 1 >= grid.z().cells() || contact.resistance() == 0) {
      return;
    }
    Axis.Range x = grid.x().cellsCenteredIn(contact.area().x0(), contact.area().x1());
    Axis.Range y = grid.y().cellsCenteredIn(contact.area().y0(), contact.area().y1());
    for (int j = y.from(); j < y.to(); j++) {
      for (int i = x.from(); i < x.to(); i++) {
        int at = layout.index(i, j, k);
        double area = grid.x().width(i) * grid.y().width(j);
        up[at] = 1 / (1 / up[at] + contact.resistance() / area);
      }
    }
  }

  private Ground ground() {
    GroundBuilder faces = new GroundBuilder(grid.y().cells());
    int nx = grid.x().cells();
    int ny = grid.y().cells();
    int nz = grid.z().cells();
    for (int j = 0; j < ny; j++) {
      for (int k = 0; k < nz; k++) {
        face(faces, Face.WEST, 0, j, k);
        face(faces, Face.EAST, nx - 1, j, k);
      }
      for (int i = 0; i < nx; i++) {
        face(faces, Face.BOTTOM, i, j, 0);
        face(faces, Face.TOP, i, j, nz - 1);
      }
      for (int k = 0; k < nz; k++) {
        for (int i = 0; i < nx; i++) {
          if (j == 0) {
            face(faces, Face.SOUTH, i, j, k);
          }
          if (j == ny - 1) {
            face(faces, Face.NORTH, i, j, k);
          }
        }
      }
      channels.addRow(j, faces, this::halfX, this::halfZ);
      faces.endRow();
    }
    List<CoolantLane> all = new ArrayList<>(channels.lanes());
    lanes.values().forEach(l -> all.addAll(l.build()));
    return faces.build(all);
  }

  private void face(GroundBuilder faces, Face face, int i, int j, int k) {
    int cell = grid.index(i, j, k);
    if (channels.isFluid(cell)) {
      return;
    }
    double half =
        switch (face) {
          case WEST, EAST -> halfX(i, cell);
          case SOUTH, NORTH -> halfY(j, cell);
          case BOTTOM, TOP -> halfZ(k, cell);
        };
    double area =
        switch (face) {
          case WEST, EAST -> grid.y().width(j) * grid.z().width(k);
          case SOUTH, NORTH -> grid.x().width(i) * grid.z().width(k);
          case BOTTOM, TOP -> grid.x().width(i) * grid.y().width(j);
        };
    int at = layout.index(i, j, k);
    switch (model.boundary(face)) {
      case Boundary.Adiabatic() -> {}
      case Boundary.Convection(double h, double ambient) ->
          faces.add(at, area / (half + 1 / h), ambient);
      case Boundary.Radiation radiating -> {
        double known = celsius.applyAsDouble(cell);
        double around = Double.isNaN(known) ? Math.max(radiating.ambient(), COLD) : known;
        SurfaceFlux flux = SurfaceFlux.of(radiating, half, around);
        faces.add(at, area * flux.slope(), flux.ambient(around));
      }
      case Boundary.ColdPlate plate -> {
        int number = faces.add(at, area / (half + 1 / plate.coefficient()), plate.inlet());
        lanes.computeIfAbsent(face, f -> new LaneBuilder(grid, f, plate)).add(i, j, number);
      }
      case Boundary.Fixed(double temperature) -> faces.add(at, area / half, temperature);
    }
  }
}
