package dev.shoreline.layout.oasis;

import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Property;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Transform;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds shapes to cells, unfolding their repetitions as far as the memory goes. */
final class OasisAdder {

  /** Of a shape with a few corners, with its lists. */
  private static final long BYTES_PER_SHAPE = 400;

  private final OasisInput in;
  private long copiesLeft = Runtime.getRuntime().maxMemory() / BYTES_PER_SHAPE;

  OasisAdder(OasisInput in) {
    this.in = in;
  }

  /** The shape with annotations. */
  static Shape annotated(Shape shape, List<Property> annotations) {
    return switch (shape) {
      case Shape.BoxShape s -> new Shape.BoxShape(s.box(), annotations);
      case Shape.PolygonShape s -> new Shape.PolygonShape(s.polygon(), annotations);
      case Shape.PathShape s -> new Shape.PathShape(s.path(), annotations);
      case Shape.TextShape s -> new Shape.TextShape(s.label(), annotations);
    };
  }

  /** Adds a shape and its copies. */
  void add(CellBuilder target, LayerKey key, Shape shape, @Nullable Repetition repetition)
      throws IOException {
    target.add(key, shape);
    if (repetition == null) {
      return;
    }
    // Counted before they are made, so that a few bytes of a file cannot take all memory.
    copiesLeft -= Math.min(repetition.count(), copiesLeft + 1);
    if (copiesLeft < 0) {
      throw in.error(
          "repeated shapes, " + repetition.count() + " here, that do not fit the memory");
    }
    for (long copy = 1; copy < repetition.count(); copy++) {
      Transform move = Transform.translation(repetition.dx(copy), repetition.dy(copy));
      target.add(key, shape.transformed(move));
    }
  }
}
