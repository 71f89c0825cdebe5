package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Arc;
import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.curve.Resolution;
import dev.shoreline.layout.curve.Ribbon;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the shapes of a cell. */
final class ShapeDrawer {

  private final CellDraft draft;

  ShapeDrawer(CellDraft draft) {
    this.draft = draft;
  }

  /** Draws a shape, or says why it cannot be. */
  void draw(Shape shape) {
    if (shape.getLayer() == null) {
      bad(shape, "the shape has no layer");
      return;
    }
    Optional<String> flaw = ShapeFlaws.of(shape);
    if (flaw.isPresent()) {
      bad(shape, flaw.get());
      return;
    }
    LayerKey layer = draft.key(shape.getLayer());
    try {
      switch (shape.getType()) {
        case TEXT -> text(layer, shape);
        case PATH -> draft.path(layer, path(shape), shape);
        default -> draft.polygons(layer, polygons(shape), shape);
      }
    } catch (ArithmeticException e) {
      // Only the shape as drawn shows where it leaves the range of coordinates.
      bad(shape, Objects.requireNonNullElse(e.getMessage(), "it leaves the range of coordinates"));
    }
  }

  private void bad(Shape shape, String why) {
    String kind = shape.getType().getLiteral().toLowerCase(Locale.ROOT);
    draft.find(ConnectivityCode.BAD_SHAPE, shape, "cannot draw " + kind + ": " + why, Box.EMPTY);
  }

  private void text(LayerKey layer, Shape shape) {
    String text = Objects.requireNonNullElse(shape.getText(), "");
    draft.text(layer, text, draft.snap(at(shape, 0), at(shape, 1)), shape);
  }

  private Path path(Shape shape) {
    return Path.flush(draft.snap(shape.getWidth()), snapped(shape));
  }

  /** The area of a shape; operands of booleans are drawn alike. */
  private List<Polygon> polygons(Shape shape) {
    return switch (shape.getType()) {
      case RECT -> rectangle(shape);
      case POLYGON -> kept(Polygon.of(snapped(shape)).normalised(), shape);
      case CIRCLE -> kept(circle(centre(shape), shape.getRadius(), draft.resolution()), shape);
      case RING -> ring(shape);
      case ARC -> arc(shape);
      case PATH -> kept(path(shape).outline(), shape);
      case BOOLEAN -> combined(shape);
      case TEXT, IMPORT -> List.of();
    };
  }

  private List<Polygon> kept(@Nullable Polygon polygon, Shape shape) {
    if (polygon == null) {
      bad(shape, "nothing of it is left on the grid");
      return List.of();
    }
    return List.of(polygon);
  }

  private List<Polygon> rectangle(Shape shape) {
    Point a = draft.snap(at(shape, 0), at(shape, 1));
    Point b = draft.snap(at(shape, 2), at(shape, 3));
    Box box = Box.spanning(a, b);
    return box.area() == 0 ? kept(null, shape) : List.of(Polygon.box(box));
  }

  private List<Polygon> ring(Shape shape) {
    double outer = shape.getRadius() + shape.getWidth() / 2;
    double inner = shape.getRadius() - shape.getWidth() / 2;
    Polygon hull = circle(centre(shape), outer, draft.resolution());
    Polygon hole =
        inner <= draft.resolution().databaseUnit()
            ? null
            : circle(centre(shape), inner, draft.resolution());
    return hull == null || hole == null
        ? kept(hull, shape)
        : List.of(Polygon.withHoles(hull.contour(0), List.of(hole.contour(0))));
  }

  private List<Polygon> arc(Shape shape) {
    double start = Math.toRadians(shape.getStartAngle());
    double turn = Math.toRadians(shape.getEndAngle() - shape.getStartAngle());
    Pose begin = new Pose(centre(shape).x(), centre(shape).y(), start).moved(shape.getRadius(), 0);
    Pose along = begin.turned(Math.copySign(Math.PI / 2, turn));
    CenterLine line = new CenterLine(along, List.of(new Arc(shape.getRadius(), turn)));
    return new Ribbon(0, shape.getWidth(), shape.getWidth()).flatten(line, draft.resolution());
  }

  /** The operands combined from the first to the last. */
  private List<Polygon> combined(Shape shape) {
    List<Region> operands =
        shape.getOperands().stream().map(operand -> Region.of(polygons(operand))).toList();
    String operator = ShapeFlaws.operator(shape);
    Region result = operands.getFirst();
    for (Region next : operands.subList(1, operands.size())) {
      result =
          switch (operator) {
            case "and" -> result.and(next);
            case "not" -> result.not(next);
            case "xor" -> result.xor(next);
            default -> result.or(next);
          };
    }
    return operator.equals("size")
        ? result.sized(draft.snap(shape.getAmount())).polygons()
        : result.merged().polygons();
  }

  /**
   * A regular polygon around a circle's centre whose sides leave the circle by the tolerance; null
   * where nothing of it is left on the grid.
   */
  static @Nullable Polygon circle(Pose centre, double radius, Resolution resolution) {
    double quarter = Math.sqrt(radius / (8 * resolution.tolerance())) * Math.PI / 2;
    int count = 4 * (int) Math.max(2, Math.ceil(quarter));
    long[] xy = new long[2 * count];
    for (int i = 0; i < count; i++) {
      double angle = 2 * StrictMath.PI * i / count;
      xy[2 * i] = resolution.snap(centre.x() + radius * StrictMath.cos(angle));
      xy[2 * i + 1] = resolution.snap(centre.y() + radius * StrictMath.sin(angle));
    }
    return Polygon.of(xy).normalised();
  }

  private static Pose centre(Shape shape) {
    return new Pose(at(shape, 0), at(shape, 1), 0);
  }

  private static double at(Shape shape, int index) {
    return shape.getCoordinates().get(index);
  }

  private long[] snapped(Shape shape) {
    return shape.getCoordinates().stream().mapToLong(draft::snap).toArray();
  }
}
