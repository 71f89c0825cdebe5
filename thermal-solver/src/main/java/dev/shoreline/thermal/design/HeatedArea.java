package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Shape;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.thermal.model.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a device is heated and measured: the rectangle around what it draws on the layer {@code
 * heater}, where rings, arcs and circles count as squares of the same area as their disc; else such
 * a square around its origin.
 */
final class HeatedArea {
  /** Drawing layer of heater films. */
  static final String LAYER = "heater";

  private HeatedArea() {}

  /**
   * The area in the package.
   *
   * @param radius of a device that draws no heater, m
   */
  static Rect of(Cell cell, Placement frame, double radius) {
    List<Shape> films = new ArrayList<>();
    cell.getShapes().forEach(s -> collect(s, films));
    Optional<Rect> local = films.stream().map(HeatedArea::extent).reduce(Rect::joinedWith);
    Rect r = local.filter(e -> e.area() > 0).orElseGet(() -> square(0, 0, radius));
    return Rect.of(frame.bounds(r.x0(), r.y0(), r.x1(), r.y1()));
  }

  private static void collect(Shape shape, List<Shape> films) {
    boolean film = shape.getLayer() != null && LAYER.equals(shape.getLayer().getName());
    if (film && shape.getCoordinates().size() >= 2) {
      films.add(shape);
    }
    if (film) {
      for (Shape operand : shape.getOperands()) {
        if (operand.getCoordinates().size() >= 2) {
          films.add(operand);
        }
      }
    }
  }

  private static Rect extent(Shape shape) {
    List<Double> c = shape.getCoordinates();
    return switch (shape.getType()) {
      case CIRCLE, RING, ARC -> square(c.get(0), c.get(1), shape.getRadius());
      default -> {
        double half = shape.getWidth() / 2;
        Rect around = new Rect(c.get(0), c.get(0), c.get(1), c.get(1));
        for (int i = 2; i + 1 < c.size(); i += 2) {
          around = around.joinedWith(new Rect(c.get(i), c.get(i), c.get(i + 1), c.get(i + 1)));
        }
        yield around.grownBy(half);
      }
    };
  }

  private static Rect square(double x, double y, double radius) {
    double half = Math.sqrt(Math.PI) * radius / 2;
    return new Rect(x - half, x + half, y - half, y + half);
  }
}
