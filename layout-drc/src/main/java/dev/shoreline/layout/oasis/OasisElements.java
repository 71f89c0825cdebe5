package dev.shoreline.layout.oasis;

import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Coordinates;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.PolygonPool;
import dev.shoreline.layout.geometry.Transform;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads shapes, texts and placements of a cell, and keeps the modal variables that they share. */
final class OasisElements {

  /** Where the last element of a kind was. */
  private static final class Cursor {
    long x;
    long y;
  }

  private final OasisInput in;
  private final OasisTables tables;
  private final OasisProperties properties;
  private final OasisPoints points;
  private final OasisRepetitions repetitions;
  private final Map<Long, LayerKey> layers = new HashMap<>();
  private final OasisAdder adder;

  private @Nullable CellBuilder cell;
  private Cursor placementAt = new Cursor();
  private Cursor textAt = new Cursor();
  private Cursor shapeAt = new Cursor();
  private boolean relative;
  private OasisNames.@Nullable Name placementCell;
  private OasisNames.@Nullable Name textString;
  private int layer = -1;
  private int datatype = -1;
  private int textLayer = -1;
  private int textType = -1;
  private long width = -1;
  private long height = -1;
  private long halfWidth = -1;
  private long radius = -1;
  private long startExtension = Long.MIN_VALUE;
  private long endExtension = Long.MIN_VALUE;
  private int trapezoidType = -1;
  private final PolygonPool polygons = new PolygonPool();
  private long @Nullable [] polygonPoints;
  private long @Nullable [] pathPoints;
  private long[] shifted = new long[256];
  private LayerKey lastLayer = new LayerKey(0, 0);

  OasisElements(OasisInput in, OasisTables tables) {
    this.in = in;
    this.tables = tables;
    this.properties = tables.properties();
    this.adder = new OasisAdder(in);
    this.points = new OasisPoints(in);
    this.repetitions = new OasisRepetitions(in, points);
  }

  /** Layers on which there are shapes or texts. */
  Set<LayerKey> layers() {
    return Set.copyOf(layers.values());
  }

  /** Begins a cell: modal variables are undefined, positions 0. */
  void begin(@Nullable CellBuilder newCell) {
    cell = newCell;
    placementAt = new Cursor();
    textAt = new Cursor();
    shapeAt = new Cursor();
    relative = false;
    placementCell = null;
    textString = null;
    layer = -1;
    datatype = -1;
    textLayer = -1;
    textType = -1;
    width = -1;
    height = -1;
    halfWidth = -1;
    radius = -1;
    startExtension = Long.MIN_VALUE;
    endExtension = Long.MIN_VALUE;
    trapezoidType = -1;
    polygonPoints = null;
    pathPoints = null;
    repetitions.reset();
  }

  /** Reads an element and the properties that follow it. */
  void read(OasisRecord record) throws IOException {
    if (cell == null) {
      throw in.error("an element outside of a cell");
    }
    switch (record) {
      case PLACEMENT, PLACEMENT_TRANSFORMED ->
          placement(cell, record == OasisRecord.PLACEMENT_TRANSFORMED);
      case TEXT -> text(cell);
      case RECTANGLE -> rectangle(cell);
      case POLYGON -> polygon(cell);
      case PATH -> path(cell);
      case TRAPEZOID, TRAPEZOID_A, TRAPEZOID_B -> trapezoid(cell, record);
      case CTRAPEZOID -> compactTrapezoid(cell);
      case CIRCLE -> circle(cell);
      case XGEOMETRY -> foreignGeometry();
      default -> throw in.error("is not expected within a cell");
    }
  }

  /** Sets whether positions add to the last one. */
  void positionsAreRelative(boolean areRelative) {
    relative = areRelative;
  }

  /** The info byte is CNXYRAAF, or CNXYRMAF for the kind with magnification and any angle. */
  private void placement(CellBuilder target, boolean transformed) throws IOException {
    int info = in.unsignedByte();
    if ((info & 0x80) != 0) {
      placementCell = name((info & 0x40) != 0);
    }
    OasisNames.Name name = placementCell;
    if (name == null) {
      throw in.error("no cell given, and none before");
    }
    double magnification = 1;
    double angle = 90.0 * (info >> 1 & 3);
    if (transformed) {
      magnification = (info & 0x04) != 0 ? in.real() : 1;
      angle = (info & 0x02) != 0 ? in.real() : 0;
    }
    move(placementAt, info, 0x20, 0x10);
    Repetition repetition = (info & 0x08) != 0 ? repetitions.read() : null;
    Transform transform =
        Transform.of(
            (double) placementAt.x,
            (double) placementAt.y,
            angle,
            magnification,
            (info & 0x01) != 0);
    List<OasisProperties.Raw> raws = properties.read();
    tables.whenKnown(
        tables.cellNames().has(name) && properties.resolvable(raws),
        () ->
            target.reference(
                tables.cellNames().resolve(name), transform, repetition, properties.resolve(raws)));
  }

  private OasisNames.Name name(boolean numbered) throws IOException {
    return numbered ? OasisNames.Name.numbered(in.unsigned()) : OasisNames.Name.of(in.text());
  }

  private void move(Cursor cursor, int info, int xBit, int yBit) throws IOException {
    if ((info & xBit) != 0) {
      cursor.x = Coordinates.checked(in.signed() + (relative ? cursor.x : 0));
    }
    if ((info & yBit) != 0) {
      cursor.y = Coordinates.checked(in.signed() + (relative ? cursor.y : 0));
    }
  }

  /** The info byte is 0CNXYRTL. */
  private void text(CellBuilder target) throws IOException {
    int info = in.unsignedByte();
    if ((info & 0x40) != 0) {
      textString = name((info & 0x20) != 0);
    }
    OasisNames.Name name = textString;
    if (name == null) {
      throw in.error("no string given, and none before");
    }
    textLayer = (info & 0x01) != 0 ? in.unsignedInt() : textLayer;
    textType = (info & 0x02) != 0 ? in.unsignedInt() : textType;
    LayerKey key = layer(textLayer, textType);
    move(textAt, info, 0x10, 0x08);
    Point origin = new Point(textAt.x, textAt.y);
    Repetition repetition = (info & 0x04) != 0 ? repetitions.read() : null;
    List<OasisProperties.Raw> raws = properties.read();
    tables.whenKnown(
        tables.textStrings().has(name) && properties.resolvable(raws),
        () -> {
          Label label = Label.at(tables.textStrings().resolve(name), origin);
          adder.add(target, key, new Shape.TextShape(label, properties.resolve(raws)), repetition);
        });
  }

  private LayerKey layer(int number, int type) throws IOException {
    if (number < 0 || type < 0) {
      throw in.error("no layer or data type given, and none before");
    }
    if (lastLayer.layer() != number || lastLayer.datatype() != type || layers.isEmpty()) {
      lastLayer =
          layers.computeIfAbsent((long) number << 32 | type, key -> new LayerKey(number, type));
    }
    return lastLayer;
  }

  /** Reads layer and data type, which come first in every shape. */
  private LayerKey shapeLayer(int info) throws IOException {
    layer = (info & 0x01) != 0 ? in.unsignedInt() : layer;
    datatype = (info & 0x02) != 0 ? in.unsignedInt() : datatype;
    return layer(layer, datatype);
  }

  /** The info byte is SWHXYRDL. */
  private void rectangle(CellBuilder target) throws IOException {
    int info = in.unsignedByte();
    LayerKey key = shapeLayer(info);
    width = (info & 0x40) != 0 ? in.length() : width;
    if ((info & 0x80) != 0) {
      height = width;
    } else {
      height = (info & 0x20) != 0 ? in.length() : height;
    }
    requireSize();
    move(shapeAt, info, 0x10, 0x08);
    Box box = new Box(shapeAt.x, shapeAt.y, shapeAt.x + width, shapeAt.y + height);
    finish(target, key, new Shape.BoxShape(box, List.of()), info);
  }

  private void requireSize() throws IOException {
    if (width < 0 || height < 0) {
      throw in.error("no width or height given, and none before");
    }
  }

  /** The info byte is 00PXYRDL. */
  private void polygon(CellBuilder target) throws IOException {
    int info = in.unsignedByte();
    LayerKey key = shapeLayer(info);
    polygonPoints = (info & 0x20) != 0 ? points.list(true) : polygonPoints;
    move(shapeAt, info, 0x10, 0x08);
    contour(target, key, required(polygonPoints), info);
  }

  private long[] required(long @Nullable [] list) throws IOException {
    if (list == null) {
      throw in.error("no points given, and none before");
    }
    return list;
  }

  /** Adds a contour relative to the cursor; one of fewer than three points is passed over. */
  private void contour(CellBuilder target, LayerKey key, long[] relativePoints, int info)
      throws IOException {
    if (relativePoints.length < 6) {
      passOver(info);
      return;
    }
    Polygon polygon = polygons.of(shifted(relativePoints), 0, relativePoints.length);
    finish(target, key, new Shape.PolygonShape(polygon, List.of()), info);
  }

  private void passOver(int info) throws IOException {
    if ((info & 0x04) != 0) {
      repetitions.read();
    }
    properties.read();
  }

  /** The points at the cursor, in an array that serves the next shape too. */
  private long[] shifted(long[] relativePoints) {
    if (relativePoints.length > shifted.length) {
      shifted = new long[2 * relativePoints.length];
    }
    for (int i = 0; i < relativePoints.length; i += 2) {
      shifted[i] = relativePoints[i] + shapeAt.x;
      shifted[i + 1] = relativePoints[i + 1] + shapeAt.y;
    }
    return shifted;
  }

  /** The info byte is EWPXYRDL. */
  private void path(CellBuilder target) throws IOException {
    int info = in.unsignedByte();
    LayerKey key = shapeLayer(info);
    halfWidth = (info & 0x40) != 0 ? in.length() : halfWidth;
    if (halfWidth < 0) {
      throw in.error("no width given, and none before");
    }
    if ((info & 0x80) != 0) {
      int scheme = in.unsignedByte();
      startExtension = extension(scheme >> 2 & 3, startExtension);
      endExtension = extension(scheme & 3, endExtension);
    }
    pathPoints = (info & 0x20) != 0 ? points.list(false) : pathPoints;
    move(shapeAt, info, 0x10, 0x08);
    long[] relativeSpine = required(pathPoints);
    long[] spine = Arrays.copyOf(shifted(relativeSpine), relativeSpine.length);
    if (startExtension == Long.MIN_VALUE || endExtension == Long.MIN_VALUE) {
      throw in.error("no extension given, and none before");
    }
    Path path = Path.of(spine, 2 * halfWidth, startExtension, endExtension, false);
    finish(target, key, new Shape.PathShape(path, List.of()), info);
  }

  private long extension(int scheme, long last) throws IOException {
    return switch (scheme) {
      case 0 -> last;
      case 1 -> 0;
      case 2 -> halfWidth;
      default -> Coordinates.checked(in.signed());
    };
  }

  /** The info byte is OWHXYRDL. */
  private void trapezoid(CellBuilder target, OasisRecord record) throws IOException {
    int info = in.unsignedByte();
    LayerKey key = shapeLayer(info);
    width = (info & 0x40) != 0 ? in.length() : width;
    height = (info & 0x20) != 0 ? in.length() : height;
    requireSize();
    long a = record == OasisRecord.TRAPEZOID_B ? 0 : Coordinates.checked(in.signed());
    long b = record == OasisRecord.TRAPEZOID_A ? 0 : Coordinates.checked(in.signed());
    move(shapeAt, info, 0x10, 0x08);
    contour(target, key, OasisTrapezoids.general((info & 0x80) != 0, width, height, a, b), info);
  }

  /** The info byte is TWHXYRDL. */
  private void compactTrapezoid(CellBuilder target) throws IOException {
    int info = in.unsignedByte();
    LayerKey key = shapeLayer(info);
    trapezoidType = (info & 0x80) != 0 ? in.unsignedInt() : trapezoidType;
    if (trapezoidType < 0 || trapezoidType >= OasisTrapezoids.COMPACT_TYPES) {
      throw in.error("a trapezoid of type " + trapezoidType + ", 0 to 25 expected");
    }
    width = (info & 0x40) != 0 ? in.length() : width;
    height = (info & 0x20) != 0 ? in.length() : height;
    if (!OasisTrapezoids.heightImplied(trapezoidType)
        && !OasisTrapezoids.widthImplied(trapezoidType)) {
      requireSize();
    }
    move(shapeAt, info, 0x10, 0x08);
    contour(
        target,
        key,
        OasisTrapezoids.compact(trapezoidType, Math.max(0, width), Math.max(0, height)),
        info);
  }

  /** A circle is a round path of one point. The info byte is 00rXYRDL. */
  private void circle(CellBuilder target) throws IOException {
    int info = in.unsignedByte();
    LayerKey key = shapeLayer(info);
    radius = (info & 0x20) != 0 ? in.length() : radius;
    if (radius < 0) {
      throw in.error("no radius given, and none before");
    }
    move(shapeAt, info, 0x10, 0x08);
    Path disc = Path.round(2 * radius, shapeAt.x, shapeAt.y);
    finish(target, key, new Shape.PathShape(disc, List.of()), info);
  }

  /** Geometry that only its author can interpret, info byte 000XYRDL: passed over. */
  private void foreignGeometry() throws IOException {
    int info = in.unsignedByte();
    in.unsigned();
    layer = (info & 0x01) != 0 ? in.unsignedInt() : layer;
    datatype = (info & 0x02) != 0 ? in.unsignedInt() : datatype;
    in.text();
    move(shapeAt, info, 0x10, 0x08);
    passOver(info);
  }

  /** Reads the repetition and the properties of a shape, and adds it. */
  private void finish(CellBuilder target, LayerKey key, Shape shape, int info) throws IOException {
    Repetition repetition = (info & 0x04) != 0 ? repetitions.read() : null;
    List<OasisProperties.Raw> raws = properties.read();
    if (raws.isEmpty()) {
      adder.add(target, key, shape, repetition);
      return;
    }
    tables.whenKnown(
        properties.resolvable(raws),
        () ->
            adder.add(
                target, key, OasisAdder.annotated(shape, properties.resolve(raws)), repetition));
  }
}
