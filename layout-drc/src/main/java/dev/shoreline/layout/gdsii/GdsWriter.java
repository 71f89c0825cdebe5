package dev.shoreline.layout.gdsii;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.Property;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Coordinates;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.stream.LayoutFormatException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes GDSII as a stream. The same layout and options give the same bytes.
 *
 * <p>What GDSII does not know is left out: names of layers, named properties, properties of cells
 * and of the layout, and cells that were missing on reading (references to them stay). Holes hang
 * on seams; polygons of too many vertices are split along diagonals; paths whose ends GDSII does
 * not know become polygons.
 */
public final class GdsWriter {

  private static final int GDSII_RELEASE = 600;

  /** In metres: the user unit, and the height of letters at magnification 1, as KLayout has it. */
  static final double MICROMETRE = 1e-6;

  private static final int MAX_COPIES = 32767;

  private final GdsOutput out;
  private final GdsOptions options;
  private final double databaseUnit;

  private GdsWriter(GdsOutput out, GdsOptions options, double databaseUnit) {
    this.out = out;
    this.databaseUnit = databaseUnit;
    this.options = options;
  }

  /**
   * Writes a layout.
   *
   * @param layout what to write
   * @param stream where to; not closed
   * @param file its name for messages
   * @param options choices
   * @throws LayoutFormatException if a number or a string does not fit, such as a coordinate beyond
   *     32 bits
   */
  public static void write(Layout layout, OutputStream stream, String file, GdsOptions options)
      throws IOException {
    GdsOutput out = new GdsOutput(stream, file);
    new GdsWriter(out, options, layout.dbu()).library(layout);
    out.flush();
  }

  private void library(Layout layout) throws IOException {
    out.shorts(GdsRecord.HEADER, GDSII_RELEASE);
    out.dates(GdsRecord.BGNLIB, options.date());
    out.text(GdsRecord.LIBNAME, layout.name());
    out.reals(GdsRecord.UNITS, layout.dbu() / MICROMETRE, layout.dbu());
    for (Cell cell : layout.cells()) {
      if (!layout.missingCells().contains(cell.name())) {
        structure(cell);
      }
    }
    out.empty(GdsRecord.ENDLIB);
  }

  private void structure(Cell cell) throws IOException {
    out.inCell(cell.name());
    out.dates(GdsRecord.BGNSTR, options.date());
    out.text(GdsRecord.STRNAME, cell.name());
    for (LayerKey layer : cell.layers()) {
      for (Shape shape : cell.shapes(layer)) {
        shape(layer, shape);
      }
    }
    for (Reference reference : cell.references()) {
      reference(reference);
    }
    out.empty(GdsRecord.ENDSTR);
    out.inCell("");
  }

  private void shape(LayerKey layer, Shape shape) throws IOException {
    switch (shape) {
      case Shape.BoxShape s -> box(layer, s.box(), s.properties());
      case Shape.PolygonShape s -> polygon(layer, s.polygon(), s.properties());
      case Shape.PathShape s -> path(layer, s.path(), s.properties());
      case Shape.TextShape s -> text(layer, s.label(), s.properties());
    }
  }

  private void box(LayerKey layer, Box box, List<Property> properties) throws IOException {
    if (!box.isEmpty()) {
      boundary(
          layer,
          new long[] {
            box.left(),
            box.bottom(),
            box.left(),
            box.top(),
            box.right(),
            box.top(),
            box.right(),
            box.bottom()
          },
          properties);
    }
  }

  private void polygon(LayerKey layer, Polygon polygon, List<Property> properties)
      throws IOException {
    long[] contour = polygon.seamed();
    if (options.multiXy() || contour.length <= 2 * options.maxVertices()) {
      boundary(layer, contour, properties);
      return;
    }
    for (long[] part : ContourSplitter.split(contour, options.maxVertices())) {
      boundary(layer, part, properties);
    }
  }

  private void boundary(LayerKey layer, long[] contour, List<Property> properties)
      throws IOException {
    out.empty(GdsRecord.BOUNDARY);
    layer(layer, GdsRecord.DATATYPE);
    out.points(contour, true);
    end(properties);
  }

  private void layer(LayerKey layer, GdsRecord datatype) throws IOException {
    out.shorts(GdsRecord.LAYER, layer.layer());
    out.shorts(datatype, layer.datatype());
  }

  private void path(LayerKey layer, Path path, List<Property> properties) throws IOException {
    long half = path.width() / 2;
    boolean flush = path.beginExtension() == 0 && path.endExtension() == 0;
    boolean extended = path.beginExtension() == half && path.endExtension() == half;
    if ((path.isRound() && !extended) || path.size() > GdsOutput.RECORD_POINTS) {
      Polygon outline = path.outline();
      if (outline != null) {
        polygon(layer, outline, properties);
      }
      return;
    }
    int type = path.isRound() ? 1 : flush ? 0 : extended ? 2 : 4;
    out.empty(GdsRecord.PATH);
    layer(layer, GdsRecord.DATATYPE);
    out.shorts(GdsRecord.PATHTYPE, type);
    out.integer(GdsRecord.WIDTH, path.width());
    if (type == 4) {
      out.integer(GdsRecord.BGNEXTN, path.beginExtension());
      out.integer(GdsRecord.ENDEXTN, path.endExtension());
    }
    out.points(path.spine(), false);
    end(properties);
  }

  private void text(LayerKey layer, Label label, List<Property> properties) throws IOException {
    out.empty(GdsRecord.TEXT);
    layer(layer, GdsRecord.TEXTTYPE);
    if (label.font() >= 0 || label.horizontal() >= 0 || label.vertical() >= 0) {
      int font = Math.max(0, label.font());
      int vertical = Math.max(0, label.vertical());
      int horizontal = Math.max(0, label.horizontal());
      out.bits(GdsRecord.PRESENTATION, font << 4 | vertical << 2 | horizontal);
    }
    Transform placement = label.placement();
    double magnification = label.size() * databaseUnit / MICROMETRE;
    out.orientation(magnification > 0, placement.mirrored(), magnification, placement.angle());
    out.points(new long[] {label.origin().x(), label.origin().y()}, false);
    out.text(GdsRecord.STRING, label.text());
    end(properties);
  }

  private void reference(Reference reference) throws IOException {
    if (reference.repetition() instanceof Repetition.Lattice lattice && lattice.count() > 1) {
      for (int j = 0; j < lattice.rows(); j += MAX_COPIES) {
        for (int i = 0; i < lattice.columns(); i += MAX_COPIES) {
          array(reference, lattice, i, j);
        }
      }
      return;
    }
    for (long copy = 0; copy < reference.count(); copy++) {
      Transform placement = reference.placement(copy);
      out.empty(GdsRecord.SREF);
      out.text(GdsRecord.SNAME, reference.cell().name());
      orientation(placement);
      out.points(new long[] {rounded(placement.dx()), rounded(placement.dy())}, false);
      end(reference.properties());
    }
  }

  private void orientation(Transform t) throws IOException {
    out.orientation(t.magnification() != 1, t.mirrored(), t.magnification(), t.angle());
  }

  /** Writes the part of an array that begins with a column and a row. */
  private void array(Reference reference, Repetition.Lattice lattice, int column, int row)
      throws IOException {
    int columns = Math.min(MAX_COPIES, lattice.columns() - column);
    int rows = Math.min(MAX_COPIES, lattice.rows() - row);
    long x = rounded(reference.transform().dx()) + column * lattice.a().x() + row * lattice.b().x();
    long y = rounded(reference.transform().dy()) + column * lattice.a().y() + row * lattice.b().y();
    out.empty(GdsRecord.AREF);
    out.text(GdsRecord.SNAME, reference.cell().name());
    orientation(reference.transform());
    out.shorts(GdsRecord.COLROW, columns, rows);
    out.points(
        new long[] {
          x,
          y,
          x + columns * lattice.a().x(),
          y + columns * lattice.a().y(),
          x + rows * lattice.b().x(),
          y + rows * lattice.b().y()
        },
        false);
    end(reference.properties());
  }

  private static long rounded(double coordinate) {
    return Coordinates.round(coordinate);
  }

  private void end(List<Property> properties) throws IOException {
    for (Property property : properties) {
      if (property instanceof Property.Numbered(int attribute, String value)) {
        out.shorts(GdsRecord.PROPATTR, attribute);
        out.text(GdsRecord.PROPVALUE, value);
      }
    }
    out.empty(GdsRecord.ENDEL);
  }
}
