package dev.shoreline.layout.gdsii;

import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.database.Property;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Coordinates;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.PolygonPool;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.stream.LayoutFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * Reads GDSII, gzipped or not, as a stream.
 *
 * <p>Rectangles become boxes, whether they are BOUNDARY or BOX elements; NODE elements and
 * boundaries of fewer than three points are skipped. A negative width means the same as a positive
 * one; absolute magnifications and angles are taken as relative. An array whose pitch is not
 * integral becomes an irregular repetition with rounded places. The cell in which KLayout keeps its
 * own context is skipped.
 */
public final class GdsReader {

  private static final String KLAYOUT_CONTEXT = "$$$CONTEXT_INFO$$$";

  /** Copies of an array that are stored one by one, at most. */
  private static final long MAX_UNEVEN_COPIES = 10_000_000;

  private final GdsRecords records;
  private final GdsElement element = new GdsElement();
  private final PolygonPool polygons = new PolygonPool();
  private double databaseUnit;
  private LayerKey lastLayer = new LayerKey(0, 0);
  private final Map<Long, LayerKey> layers = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private GdsReader(GdsRecords records) {
    this.records = records;
  }

  /**
   * Reads a library.
   *
   * @param in the file; read up to ENDLIB, not closed
   * @param file its name for messages
   * @throws LayoutFormatException if this is not GDSII, ends too early, or its cells refer to each
   *     other in a cycle
   */
  public static Layout read(InputStream in, String file) throws IOException {
    GdsRecords records = new GdsRecords(in, file);
    LayoutBuilder builder;
    try {
      builder = new GdsReader(records).library();
    } catch (EOFException | ZipException | ArithmeticException e) {
      // A zipped file that is damaged; coordinates that leave the range of the database.
      throw records.error(String.valueOf(e.getMessage()));
    }
    return builder.freeze(file);
  }

  private LayoutBuilder library() throws IOException {
    if (records.next() != GdsRecord.HEADER) {
      throw records.error("is not GDSII: HEADER expected first");
    }
    String name = "";
    GdsRecord record = records.next();
    while (record != GdsRecord.UNITS) {
      if (record == GdsRecord.LIBNAME) {
        name = records.text();
      } else if (record == GdsRecord.BGNSTR || record == GdsRecord.ENDLIB) {
        throw records.error("UNITS expected before");
      }
      record = records.next();
    }
    databaseUnit = readDatabaseUnit();
    LayoutBuilder builder = new LayoutBuilder(databaseUnit).name(name);
    for (record = records.next(); record != GdsRecord.ENDLIB; record = records.next()) {
      if (record == GdsRecord.BGNSTR) {
        structure(builder);
      }
    }
    return builder;
  }

  /** In metres, without the noise of the conversion from base 16. */
  private double readDatabaseUnit() throws IOException {
    double metres = records.realAt(1);
    if (!(metres > 0)) {
      throw records.error("a database unit of " + metres + " m, a positive one expected");
    }
    return new BigDecimal(metres).round(new MathContext(14)).doubleValue();
  }

  private void structure(LayoutBuilder builder) throws IOException {
    if (records.next() != GdsRecord.STRNAME) {
      throw records.error("STRNAME expected after BGNSTR");
    }
    String name = intern(records.text());
    records.inCell(name);
    if (builder.hasCell(name)) {
      throw records.error("a second cell of the same name");
    }
    CellBuilder cell =
        name.equals(KLAYOUT_CONTEXT) ? new LayoutBuilder(1).cell(name) : builder.cell(name);
    for (GdsRecord record = records.next(); record != GdsRecord.ENDSTR; record = records.next()) {
      element(record, cell);
    }
    records.inCell("");
  }

  private void element(GdsRecord record, CellBuilder cell) throws IOException {
    switch (record) {
      case BOUNDARY, BOX, PATH, TEXT, SREF, AREF, NODE -> element.read(records);
      case STRCLASS -> {
        return;
      }
      default -> throw records.error("is not an element, ENDSTR expected");
    }
    switch (record) {
      case BOUNDARY -> boundary(cell);
      case BOX -> box(cell);
      case PATH -> path(cell);
      case TEXT -> text(cell);
      case SREF -> reference(cell, false);
      case AREF -> reference(cell, true);
      default -> {}
    }
  }

  private LayerKey layer() {
    if (lastLayer.layer() != element.layer || lastLayer.datatype() != element.datatype) {
      lastLayer =
          layers.computeIfAbsent(
              (long) element.layer << 16 | element.datatype,
              key -> new LayerKey((int) (key >> 16), (int) (key & 0xffff)));
    }
    return lastLayer;
  }

  private String intern(String name) {
    return names.computeIfAbsent(name, n -> n);
  }

  private void boundary(CellBuilder cell) {
    long[] xy = element.xy;
    int length = element.coordinates;
    if (length >= 2 && xy[0] == xy[length - 2] && xy[1] == xy[length - 1]) {
      length -= 2;
    }
    if (length < 6) {
      return;
    }
    List<Property> properties = element.properties();
    if (length == 8 && isRectangle(xy)) {
      Box box = Box.spanning(new Point(xy[0], xy[1]), new Point(xy[4], xy[5]));
      cell.add(layer(), new Shape.BoxShape(box, properties));
    } else {
      cell.add(layer(), new Shape.PolygonShape(polygons.of(xy, 0, length), properties));
    }
  }

  private static boolean isRectangle(long[] xy) {
    return (xy[0] == xy[2] && xy[3] == xy[5] && xy[4] == xy[6] && xy[7] == xy[1])
        || (xy[1] == xy[3] && xy[2] == xy[4] && xy[5] == xy[7] && xy[6] == xy[0]);
  }

  private void box(CellBuilder cell) {
    Box box = Box.EMPTY;
    for (int i = 0; i < element.coordinates; i += 2) {
      long x = element.xy[i];
      long y = element.xy[i + 1];
      box = box.union(new Box(x, y, x, y));
    }
    if (!box.isEmpty()) {
      cell.add(layer(), new Shape.BoxShape(box, element.properties()));
    }
  }

  private void path(CellBuilder cell) {
    if (element.coordinates == 0) {
      return;
    }
    long width = Math.abs(element.width);
    long half = width / 2;
    long[] spine = Arrays.copyOf(element.xy, element.coordinates);
    Path path =
        switch (element.pathType) {
          case 1 -> Path.of(spine, width, half, half, true);
          case 2 -> Path.of(spine, width, half, half, false);
          case 4 -> Path.of(spine, width, element.beginExtension, element.endExtension, false);
          default -> Path.of(spine, width, 0, 0, false);
        };
    cell.add(layer(), new Shape.PathShape(path, element.properties()));
  }

  private void text(CellBuilder cell) throws IOException {
    requireCoordinates(2);
    double magnification = element.magnification;
    long size =
        Double.isNaN(magnification)
            ? 0
            : Coordinates.round(magnification * GdsWriter.MICROMETRE / databaseUnit);
    element.magnification = 1;
    int p = element.presentation;
    Label label =
        p < 0
            ? new Label(element.text, placement(), size, -1, -1, -1)
            : new Label(element.text, placement(), size, p >> 4 & 3, p & 3, p >> 2 & 3);
    cell.add(layer(), new Shape.TextShape(label, element.properties()));
  }

  private Transform placement() throws IOException {
    double magnification = Double.isNaN(element.magnification) ? 1 : element.magnification;
    if (!(magnification > 0)) {
      throw records.error("a magnification of " + magnification + ", a positive one expected");
    }
    return Transform.of(
        (double) element.xy[0],
        (double) element.xy[1],
        element.angle,
        magnification,
        element.mirrored);
  }

  private void reference(CellBuilder cell, boolean array) throws IOException {
    requireCoordinates(array ? 6 : 2);
    Transform transform = placement();
    if (!array) {
      cell.reference(intern(element.name), transform, null, element.properties());
    } else if (element.columns > 0 && element.rows > 0) {
      cell.reference(intern(element.name), transform, repetition(), element.properties());
    } else {
      throw records.error(
          "an array of " + element.columns + " columns and " + element.rows + " rows");
    }
  }

  private void requireCoordinates(int count) throws IOException {
    if (element.coordinates < count) {
      throw records.error(element.coordinates / 2 + " points, " + count / 2 + " expected");
    }
  }

  /**
   * The second point of an array lies one column beyond the last, the third one row beyond the
   * last.
   */
  private Repetition repetition() throws IOException {
    long[] xy = element.xy;
    int columns = element.columns;
    int rows = element.rows;
    long ax = xy[2] - xy[0];
    long ay = xy[3] - xy[1];
    long bx = xy[4] - xy[0];
    long by = xy[5] - xy[1];
    if (ax % columns == 0 && ay % columns == 0 && bx % rows == 0 && by % rows == 0) {
      Point a = new Point(ax / columns, ay / columns);
      return new Repetition.Lattice(a, new Point(bx / rows, by / rows), columns, rows);
    }
    if ((long) columns * rows > MAX_UNEVEN_COPIES) {
      throw records.error(
          "an array of " + columns + " x " + rows + " copies with a pitch that is not integral");
    }
    long[] displacements = new long[2 * columns * rows];
    for (int j = 0, k = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        displacements[k++] = Coordinates.round(part(ax, i, columns) + part(bx, j, rows));
        displacements[k++] = Coordinates.round(part(ay, i, columns) + part(by, j, rows));
      }
    }
    return Repetition.Irregular.of(displacements);
  }

  private static double part(long length, int numerator, int denominator) {
    return (double) (length * numerator) / denominator;
  }
}
