package dev.shoreline.layout.oasis;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Property;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Coordinates;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes the contents of one cell: equal elements become one with a repetition. */
final class OasisCellWriter {

  /** A placement without its place. */
  private record Placed(Cell cell, Transform orientation, List<Property> properties) {}

  private final OasisBuffer out;
  private final OasisNumbers cells;
  private final OasisNumbers texts;
  private final OasisPropertyWriter properties;

  // Modal variables; layers and sizes are undefined at first, positions are 0.
  private @Nullable LayerKey layer;
  private @Nullable LayerKey textLayer;
  private long width = -1;
  private long height = -1;
  private Point shapeAt = Point.ORIGIN;
  private Point textAt = Point.ORIGIN;
  private Point placementAt = Point.ORIGIN;

  OasisCellWriter(
      OasisBuffer out, OasisNumbers cells, OasisNumbers texts, OasisPropertyWriter properties) {
    this.out = out;
    this.cells = cells;
    this.texts = texts;
    this.properties = properties;
  }

  void write(Cell cell) {
    properties.write(out, cell.properties());
    for (LayerKey key : cell.layers()) {
      shapes(key, cell.shapes(key));
    }
    references(cell.references());
  }

  private void shapes(LayerKey key, List<Shape> shapes) {
    Map<Shape, OasisPlaces> groups = new LinkedHashMap<>();
    for (Shape shape : shapes) {
      Shape plain = writable(shape);
      if (plain != null) {
        Point at = anchor(plain);
        Shape atOrigin = plain.transformed(Transform.translation(-at.x(), -at.y()));
        groups.computeIfAbsent(atOrigin, s -> new OasisPlaces()).add(at.x(), at.y());
      }
    }
    groups.forEach((shape, places) -> places.distinct().forEach(p -> shape(key, shape, p)));
  }

  /**
   * The shape as OASIS can hold it: paths of an odd width or with round ends become polygons; null
   * if none remains.
   */
  private static @Nullable Shape writable(Shape shape) {
    return switch (shape) {
      case Shape.BoxShape s -> s.box().isEmpty() ? null : s;
      case Shape.PolygonShape s -> s;
      case Shape.PathShape s -> {
        boolean fits = s.path().width() % 2 == 0 && (!s.path().isRound() || isCircle(s.path()));
        Polygon outline = fits ? null : s.path().outline();
        yield fits ? s : outline == null ? null : new Shape.PolygonShape(outline, s.properties());
      }
      case Shape.TextShape s ->
          new Shape.TextShape(Label.at(s.label().text(), s.label().origin()), s.properties());
    };
  }

  private static Point anchor(Shape shape) {
    return switch (shape) {
      case Shape.BoxShape s -> new Point(s.box().left(), s.box().bottom());
      case Shape.PolygonShape s -> new Point(s.polygon().x(0, 0), s.polygon().y(0, 0));
      case Shape.PathShape s -> new Point(s.path().x(0), s.path().y(0));
      case Shape.TextShape s -> s.label().origin();
    };
  }

  private void shape(LayerKey key, Shape shape, OasisPlaces places) {
    Point at = places.first();
    Repetition repetition = places.repetition();
    switch (shape) {
      case Shape.BoxShape s -> rectangle(key, s.box(), at, repetition);
      case Shape.PolygonShape s -> polygon(key, s.polygon(), at, repetition);
      case Shape.PathShape s when isCircle(s.path()) -> circle(key, s.path(), at, repetition);
      case Shape.PathShape s -> path(key, s.path(), at, repetition);
      case Shape.TextShape s -> text(key, s.label().text(), at, repetition);
    }
    properties.write(out, shape.properties());
  }

  private void rectangle(LayerKey key, Box box, Point at, @Nullable Repetition repetition) {
    boolean square = box.width() == box.height();
    int info = square ? 0x80 : box.height() != height ? 0x20 : 0;
    info |= box.width() != width ? 0x40 : 0;
    info = begin(OasisRecord.RECTANGLE, info, key, at, repetition);
    if ((info & 0x40) != 0) {
      out.unsigned(box.width());
    }
    if ((info & 0x20) != 0) {
      out.unsigned(box.height());
    }
    width = box.width();
    height = box.height();
    finish(info, at, repetition);
  }

  private void polygon(LayerKey key, Polygon polygon, Point at, @Nullable Repetition repetition) {
    int info = begin(OasisRecord.POLYGON, 0x20, key, at, repetition);
    OasisPointWriter.write(out, polygon.seamed(), true);
    finish(info, at, repetition);
  }

  private static boolean isCircle(Path path) {
    long half = path.width() / 2;
    boolean even = path.beginExtension() == half && path.endExtension() == half;
    return path.isRound() && path.size() == 1 && even && half > 0;
  }

  private void circle(LayerKey key, Path path, Point at, @Nullable Repetition repetition) {
    int info = begin(OasisRecord.CIRCLE, 0x20, key, at, repetition);
    out.unsigned(path.width() / 2);
    finish(info, at, repetition);
  }

  private void path(LayerKey key, Path path, Point at, @Nullable Repetition repetition) {
    int info = begin(OasisRecord.PATH, 0xe0, key, at, repetition);
    long half = path.width() / 2;
    out.unsigned(half);
    int start = extensionScheme(path.beginExtension(), half);
    int end = extensionScheme(path.endExtension(), half);
    out.putByte(start << 2 | end);
    if (start == 3) {
      out.signed(path.beginExtension());
    }
    if (end == 3) {
      out.signed(path.endExtension());
    }
    OasisPointWriter.write(out, path.spine(), false);
    finish(info, at, repetition);
  }

  private static int extensionScheme(long extension, long half) {
    return extension == 0 ? 1 : extension == half ? 2 : 3;
  }

  /** Writes the type, the info byte …XYRDL and the layer of a shape; returns the info. */
  private int begin(
      OasisRecord record, int ownBits, LayerKey key, Point at, @Nullable Repetition repetition) {
    LayerKey last = layer;
    boolean newLayer = last == null || last.layer() != key.layer();
    boolean newType = last == null || last.datatype() != key.datatype();
    int info = ownBits | (newLayer ? 0x01 : 0) | (newType ? 0x02 : 0);
    info |= (repetition != null ? 0x04 : 0) | (at.y() != shapeAt.y() ? 0x08 : 0);
    info |= at.x() != shapeAt.x() ? 0x10 : 0;
    out.record(record);
    out.putByte(info);
    if (newLayer) {
      out.unsigned(key.layer());
    }
    if (newType) {
      out.unsigned(key.datatype());
    }
    layer = key;
    return info;
  }

  private void finish(int info, Point at, @Nullable Repetition repetition) {
    place((info & 0x10) != 0, (info & 0x08) != 0, at, repetition);
    shapeAt = at;
  }

  private void place(boolean withX, boolean withY, Point at, @Nullable Repetition repetition) {
    if (withX) {
      out.signed(at.x());
    }
    if (withY) {
      out.signed(at.y());
    }
    if (repetition != null) {
      OasisRepetitionWriter.write(out, repetition);
    }
  }

  private void text(LayerKey key, String string, Point at, @Nullable Repetition repetition) {
    LayerKey last = textLayer;
    boolean newLayer = last == null || last.layer() != key.layer();
    boolean newType = last == null || last.datatype() != key.datatype();
    boolean newX = at.x() != textAt.x();
    boolean newY = at.y() != textAt.y();
    int info = 0x60 | (newLayer ? 0x01 : 0) | (newType ? 0x02 : 0);
    info |= (repetition != null ? 0x04 : 0) | (newY ? 0x08 : 0) | (newX ? 0x10 : 0);
    out.record(OasisRecord.TEXT);
    out.putByte(info);
    out.unsigned(texts.of(string));
    if (newLayer) {
      out.unsigned(key.layer());
    }
    if (newType) {
      out.unsigned(key.datatype());
    }
    place(newX, newY, at, repetition);
    textLayer = key;
    textAt = at;
  }

  private void references(List<Reference> references) {
    Map<Placed, OasisPlaces> singles = new LinkedHashMap<>();
    for (Reference r : references) {
      Transform t = r.transform();
      Transform orientation = Transform.of(0, 0, t.angle(), t.magnification(), t.mirrored());
      Placed placed = new Placed(r.cell(), orientation, r.properties());
      Point at = new Point(Coordinates.round(t.dx()), Coordinates.round(t.dy()));
      if (r.count() == 1) {
        singles.computeIfAbsent(placed, p -> new OasisPlaces()).add(at.x(), at.y());
      } else {
        placement(placed, at, r.repetition());
      }
    }
    singles.forEach(
        (placed, places) ->
            places.distinct().forEach(p -> placement(placed, p.first(), p.repetition())));
  }

  private void placement(Placed placed, Point at, @Nullable Repetition repetition) {
    Transform t = placed.orientation();
    boolean plain = t.isOrthogonal() && t.magnification() == 1;
    boolean newX = at.x() != placementAt.x();
    boolean newY = at.y() != placementAt.y();
    int info = 0xc0 | (newX ? 0x20 : 0) | (newY ? 0x10 : 0) | (repetition != null ? 0x08 : 0);
    info |= plain ? (int) (t.angle() / 90) << 1 : 0x06;
    info |= t.mirrored() ? 0x01 : 0;
    out.record(plain ? OasisRecord.PLACEMENT : OasisRecord.PLACEMENT_TRANSFORMED);
    out.putByte(info);
    out.unsigned(cells.of(placed.cell().name()));
    if (!plain) {
      out.real(t.magnification());
      out.real(t.angle());
    }
    place(newX, newY, at, repetition);
    placementAt = at;
    properties.write(out, placed.properties());
  }
}
