package dev.shoreline.layout.extract;

import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads pins off the shapes of a pin layer. A path of two points heads out of its component and is
 * as wide as the waveguide. A rectangle whose text stands in the middle of one of its sides is a
 * pin on that side, as wide as it, heading out of the rectangle there; any other box or polygon is
 * as wide as its longer side and heads nowhere. The name is the text on the shape; on Shoreline's
 * own layers a text without a shape is a pin, too.
 */
final class PinReader {
  /** How far a text may be off the middle of a side, database units: rounding of both. */
  private static final double ON_SIDE = 1.5;

  private PinReader() {}

  static List<Pin> pins(LayerKey layer, List<Shape> shapes) {
    List<Label> labels = new ArrayList<>();
    for (Shape shape : shapes) {
      if (shape instanceof Shape.TextShape text) {
        labels.add(text.label());
      }
    }
    List<Pin> pins = new ArrayList<>();
    for (Shape shape : shapes) {
      if (!(shape instanceof Shape.TextShape)) {
        pins.add(pin(layer, shape, labels, pins.size() + 1));
      }
    }
    if (Recognition.isOwnPort(layer)) {
      Set<String> marked = pins.stream().map(Pin::name).collect(Collectors.toSet());
      labels.stream()
          .filter(label -> !marked.contains(label.text()))
          .forEach(label -> pins.add(point(layer, label)));
    }
    return pins;
  }

  /** A port of Shoreline's without a width, of which only the name is drawn. */
  private static Pin point(LayerKey layer, Label label) {
    double x = label.origin().x();
    double y = label.origin().y();
    return new Pin(label.text(), Recognition.kind(layer, label.text()), x, y, 0, 0, 0);
  }

  private static Pin pin(LayerKey layer, Shape shape, List<Label> labels, int number) {
    Box box = shape.bounds().expanded(1);
    double x = ((double) box.left() + (double) box.right()) / 2;
    double y = ((double) box.bottom() + (double) box.top()) / 2;
    double outX = 0;
    double outY = 0;
    double width = Math.max(box.width(), box.height()) - 2;
    if (shape instanceof Shape.PathShape(Path path, var properties) && path.size() == 2) {
      x = ((double) path.x(0) + (double) path.x(1)) / 2;
      y = ((double) path.y(0) + (double) path.y(1)) / 2;
      outX = (double) (path.x(1) - path.x(0));
      outY = (double) (path.y(1) - path.y(0));
      width = path.width();
    }
    Label label = label(labels, box, x, y);
    String name = label == null ? "pin" + number : label.text().strip();
    Pin pin = new Pin(name, Recognition.kind(layer, name), x, y, outX, outY, width);
    return label == null || pin.hasDirection() ? pin : onSide(pin, shape, label.origin());
  }

  /** The pin on the side of a rectangle that a text stands on, if it stands on one. */
  private static Pin onSide(Pin pin, Shape shape, Point text) {
    Polygon polygon = shape.polygon();
    if (polygon == null || polygon.contourCount() != 1 || polygon.vertexCount() != 4) {
      return pin;
    }
    for (Pin side : DrawnGuides.ends(polygon)) {
      if (Math.hypot(side.x() - (double) text.x(), side.y() - (double) text.y()) <= ON_SIDE) {
        return new Pin(
            pin.name(), pin.kind(), side.x(), side.y(), side.outX(), side.outY(), side.width());
      }
    }
    return pin;
  }

  private static @Nullable Label label(List<Label> labels, Box box, double x, double y) {
    Label found = null;
    double nearest = Double.POSITIVE_INFINITY;
    for (Label label : labels) {
      if (box.contains(label.origin())) {
        double distance = Math.hypot(label.origin().x() - x, label.origin().y() - y);
        if (distance < nearest) {
          nearest = distance;
          found = label;
        }
      }
    }
    return found;
  }
}
