package dev.shoreline.drc.marker;

import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.drc.marker.CellPath.Step;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Scale;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Markers as bytes, for another process that has read the same layout: cells are told by the way to
 * them. Meant for processes of one version, not for keeping.
 */
public final class MarkerStream {
  private static final int EDGES = 0;
  private static final int LINE = 1;
  private static final int AREA = 2;

  private MarkerStream() {}

  /** Writes a marker. */
  public static void write(Marker marker, DataOutputStream out) throws IOException {
    text(marker.rule(), out);
    out.writeUTF(marker.severity().name());
    text(marker.message(), out);
    figure(marker.figure(), out);
    out.writeDouble(marker.measured());
    out.writeDouble(marker.limit());
    out.writeUTF(marker.standing().name());
    dimension(marker.dimension(), out);
    out.writeInt(marker.path().steps().size());
    for (Step step : marker.path().steps()) {
      out.writeInt(step.index());
      out.writeLong(step.copy());
    }
    out.writeLong(marker.copies());
  }

  /**
   * Reads a marker.
   *
   * @param top the cell that was checked
   * @throws IOException if the bytes end too soon or are none of a marker
   * @throws IndexOutOfBoundsException if they are of another layout
   * @throws IllegalArgumentException if they are of another version
   */
  public static Marker read(DataInputStream in, Cell top) throws IOException {
    return new Marker(
        text(in),
        Severity.valueOf(in.readUTF()),
        text(in),
        figure(in),
        in.readDouble(),
        in.readDouble(),
        Marker.Standing.valueOf(in.readUTF()),
        dimension(in),
        path(in, top),
        in.readLong());
  }

  private static CellPath path(DataInputStream in, Cell top) throws IOException {
    int count = in.readInt();
    List<Step> steps = new ArrayList<>();
    Cell owner = top;
    for (int i = 0; i < count; i++) {
      Step step = new Step(owner, in.readInt(), in.readLong());
      steps.add(step);
      owner = step.reference().cell();
    }
    return new CellPath(steps);
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void figure(Figure figure, DataOutputStream out) throws IOException {
    switch (figure) {
      case Figure.Edges(EdgePair pair) -> {
        out.writeByte(EDGES);
        point(pair.firstStart(), out);
        point(pair.firstEnd(), out);
        point(pair.secondStart(), out);
        point(pair.secondEnd(), out);
        out.writeDouble(pair.distance());
        out.writeInt(pair.atLimit());
      }
      case Figure.Line(Edge edge) -> {
        out.writeByte(LINE);
        point(new Point(edge.x1(), edge.y1()), out);
        point(new Point(edge.x2(), edge.y2()), out);
      }
      case Figure.Area(Polygon polygon) -> {
        out.writeByte(AREA);
        out.writeInt(polygon.contourCount());
        for (int c = 0; c < polygon.contourCount(); c++) {
          long[] xy = polygon.contour(c);
          out.writeInt(xy.length);
          for (long value : xy) {
            out.writeLong(value);
          }
        }
      }
    }
  }

  private static Figure figure(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case EDGES ->
          new Figure.Edges(
              new EdgePair(
                  point(in), point(in), point(in), point(in), in.readDouble(), in.readInt()));
      case LINE ->
          new Figure.Line(new Edge(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
      case AREA -> new Figure.Area(polygon(in));
      default -> throw new IOException("no figure is of the kind " + kind);
    };
  }

  private static Polygon polygon(DataInputStream in) throws IOException {
    List<long[]> contours = new ArrayList<>();
    int count = in.readInt();
    for (int c = 0; c < count; c++) {
      long[] xy = new long[in.readInt()];
      for (int i = 0; i < xy.length; i++) {
        xy[i] = in.readLong();
      }
      contours.add(xy);
    }
    return Polygon.withHoles(contours.getFirst(), contours.subList(1, contours.size()));
  }

  private static void point(Point point, DataOutputStream out) throws IOException {
    out.writeLong(point.x());
    out.writeLong(point.y());
  }

  private static Point point(DataInputStream in) throws IOException {
    return new Point(in.readLong(), in.readLong());
  }

  private static void dimension(Dimension dimension, DataOutputStream out) throws IOException {
    out.writeByte(dimension.metre());
    out.writeByte(dimension.kilogram());
    out.writeByte(dimension.second());
    out.writeByte(dimension.kelvin());
    out.writeByte(dimension.ampere());
    out.writeByte(dimension.bit());
    out.writeByte(dimension.radian());
    out.writeByte(dimension.decibel());
    out.writeUTF(dimension.scale().name());
  }

  private static Dimension dimension(DataInputStream in) throws IOException {
    return new Dimension(
        in.readByte(),
        in.readByte(),
        in.readByte(),
        in.readByte(),
        in.readByte(),
        in.readByte(),
        in.readByte(),
        in.readByte(),
        Scale.valueOf(in.readUTF()));
  }
}
