package dev.shoreline.thermal.model;

import java.util.List;

/** Heat put into a region. */
public sealed interface HeatSource {
  /** Names the source in messages and results. */
  String name();

  /** Where the heat arises; an extent may be zero. */
  Box box();

  /** Total power, W. */
  double power();

  /** The same source with its power multiplied. */
  default HeatSource times(double factor) {
    return switch (this) {
      case Uniform u -> new Uniform(u.name, u.box, factor * u.power);
      case PowerMap m ->
          new PowerMap(m.name, m.box, m.columns, m.watts.stream().map(w -> factor * w).toList());
    };
  }

  /** The same power anywhere in its box. */
  record Uniform(String name, Box box, double power) implements HeatSource {}

  /**
   * A map of powers over the box's footprint.
   *
   * @param columns number of tiles along x
   * @param watts W of each tile, row by row from the lowest y, x fastest
   */
  record PowerMap(String name, Box box, int columns, List<Double> watts) implements HeatSource {
    /** Copies the powers. */
    public PowerMap {
      watts = List.copyOf(watts);
    }

    /** The number of tiles along y. */
    public int rows() {
      return watts.size() / columns;
    }

    @Override
    public double power() {
      return watts.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Where a tile lies. */
    public Box tile(int column, int row) {
      double width = (box.x1() - box.x0()) / columns;
      double height = (box.y1() - box.y0()) / rows();
      double x0 = box.x0() + column * width;
      double y0 = box.y0() + row * height;
      return new Box(x0, x0 + width, y0, y0 + height, box.z0(), box.z1());
    }
  }
}
