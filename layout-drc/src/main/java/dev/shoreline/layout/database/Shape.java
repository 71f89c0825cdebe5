package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell holds on a layer. Coordinates are in the cell's database units. */
public sealed interface Shape {

  /** Annotations, often none. */
  List<Property> properties();

  /** The bounding box; for a text, its origin. */
  Box bounds();

  /** The area covered; null for a text, an empty box or a path without width. */
  @Nullable Polygon polygon();

  /** The image under a transform; a box stays a box only under rotations by multiples of 90°. */
  Shape transformed(Transform transform);

  /** A polygon. */
  record PolygonShape(Polygon polygon, List<Property> properties) implements Shape {
    @Override
    public Box bounds() {
      return polygon.bounds();
    }

    @Override
    public PolygonShape transformed(Transform transform) {
      return new PolygonShape(polygon.transformed(transform), properties);
    }
  }

  /** An axis-parallel rectangle. */
  record BoxShape(Box box, List<Property> properties) implements Shape {
    @Override
    public Box bounds() {
      return box;
    }

    @Override
    public @Nullable Polygon polygon() {
      return box.area() == 0 ? null : Polygon.box(box);
    }

    @Override
    public Shape transformed(Transform transform) {
      return transform.isOrthogonal() || box.isEmpty()
          ? new BoxShape(transform.apply(box), properties)
          : new PolygonShape(Polygon.box(box).transformed(transform), properties);
    }
  }

  /** A path. */
  record PathShape(Path path, List<Property> properties) implements Shape {
    @Override
    public Box bounds() {
      return path.bounds();
    }

    @Override
    public @Nullable Polygon polygon() {
      return path.outline();
    }

    @Override
    public PathShape transformed(Transform transform) {
      return new PathShape(path.transformed(transform), properties);
    }
  }

  /** A text, which covers no area. */
  record TextShape(Label label, List<Property> properties) implements Shape {
    @Override
    public Box bounds() {
      return Box.spanning(label.origin(), label.origin());
    }

    @Override
    public @Nullable Polygon polygon() {
      return null;
    }

    @Override
    public TextShape transformed(Transform transform) {
      return new TextShape(label.transformed(transform), properties);
    }
  }
}
