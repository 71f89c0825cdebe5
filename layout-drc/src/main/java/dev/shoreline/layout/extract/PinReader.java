package dev.shoreline.layout.extract;

import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads pins off the shapes of a pin layer. A path of two points heads out of its component and is
 * as wide as the waveguide; a box or polygon is as wide as its longer side and heads nowhere. The
 * name is the text on the shape.
 */
final class PinReader {
  private PinReader() {}

  static List<Pin> pins(List<Shape> shapes) {
    List<Label> labels = new ArrayList<>();
    for (Shape shape : shapes) {
      if (shape instanceof Shape.TextShape text) {
        labels.add(text.label());
      }
    }
    List<Pin> pins = new ArrayList<>();
    for (Shape shape : shapes) {
      if (!(shape instanceof Shape.TextShape)) {
        pins.add(pin(shape, labels, pins.size() + 1));
      }
    }
    return pins;
  }

  private static Pin pin(Shape shape, List<Label> labels, int number) {
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
    String name = name(labels, box, x, y, number);
    return new Pin(name, CircuitBuilder.kind(name), x, y, outX, outY, width);
  }

  private static String name(List<Label> labels, Box box, double x, double y, int number) {
    String name = "pin" + number;
    double nearest = Double.POSITIVE_INFINITY;
    for (Label label : labels) {
      if (box.contains(label.origin())) {
        double distance = Math.hypot(label.origin().x() - x, label.origin().y() - y);
        if (distance < nearest) {
          nearest = distance;
          name = label.text().strip();
        }
      }
    }
    return name;
  }
}
