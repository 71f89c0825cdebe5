package dev.shoreline.drc.differential;

import dev.shoreline.drc.check.Metric;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A small layout of two layers, and the numbers of the questions that are asked of it. */
record DrawnCase(String id, Settings settings, List<Drawn> drawn, List<Placed> placed) {
  /** Layers of the layout: the first and the second operand. */
  private static final List<LayerKey> LAYERS = List.of(new LayerKey(1, 0), new LayerKey(2, 0));

  private static final int CELLS = 3;

  DrawnCase {
    drawn = List.copyOf(drawn);
    placed = List.copyOf(placed);
  }

  /**
   * Numbers of the questions.
   *
   * @param limit of distances, database units
   * @param angle largest angle between facing edges, degrees
   * @param size by which outlines move, database units
   * @param least smallest count of others
   * @param most largest count of others; 0 for any
   * @param area root of the smallest area, side of windows, database units
   */
  record Settings(
      long limit, Metric metric, double angle, long size, int least, int most, long area) {
    Count count() {
      return new Count(least, most == 0 ? Integer.MAX_VALUE : most);
    }
  }

  /** A polygon of a cell; cell 0 is the top. */
  record Drawn(int cell, int layer, Polygon polygon) {}

  /** An array of a cell. */
  record Placed(
      int parent,
      int child,
      int angle,
      boolean mirrored,
      double magnification,
      long dx,
      long dy,
      int columns,
      int rows,
      long pitchX,
      long pitchY) {}

  /** The shapes of a layer in the frame of the top cell. */
  List<Polygon> flat(int layer) {
    List<Polygon> polygons = new ArrayList<>();
    FlatView.visitPolygons(
        top(), Transform.IDENTITY, LAYERS.get(layer), Box.EVERYTHING, polygons::add);
    return polygons;
  }

  private Cell top() {
    LayoutBuilder layout = new LayoutBuilder(1e-9);
    List<CellBuilder> cells =
        IntStream.range(0, CELLS).mapToObj(c -> layout.cell(cellName(c))).toList();
    drawn.forEach(d -> cells.get(d.cell).polygon(LAYERS.get(d.layer), d.polygon));
    for (Placed p : placed) {
      cells
          .get(p.parent)
          .array(
              cellName(p.child),
              Transform.of(p.dx, p.dy, p.angle, p.magnification, p.mirrored),
              new Point(p.pitchX, 0),
              new Point(0, p.pitchY),
              p.columns,
              p.rows);
    }
    return layout.build().cell(cellName(0)).orElseThrow();
  }

  private static String cellName(int cell) {
    return "c" + cell;
  }

  /** As the script reads it. */
  String text(Collection<Question> questions) {
    StringBuilder text = new StringBuilder();
    Settings s = settings;
    text.append(
        String.format(
            Locale.ROOT,
            "CASE %s %d %s %s %d %d %d %d%n",
            id,
            s.limit,
            s.metric,
            s.angle,
            s.size,
            s.least,
            s.most,
            s.area));
    for (Drawn d : drawn) {
      text.append("P ").append(d.cell).append(' ').append(d.layer).append(' ');
      text.append(
          IntStream.range(0, d.polygon.contourCount())
              .mapToObj(c -> words(d.polygon.contour(c)))
              .collect(Collectors.joining(" / ")));
      text.append('\n');
    }
    for (Placed p : placed) {
      text.append(
          String.format(
              Locale.ROOT,
              "R %d %d %d %b %s %d %d %d %d %d %d%n",
              p.parent,
              p.child,
              p.angle,
              p.mirrored,
              p.magnification,
              p.dx,
              p.dy,
              p.columns,
              p.rows,
              p.pitchX,
              p.pitchY));
    }
    return text.append("ASK ")
        .append(questions.stream().map(Question::name).collect(Collectors.joining(" ")))
        .append('\n')
        .toString();
  }

  private static String words(long[] numbers) {
    return LongStream.of(numbers).mapToObj(Long::toString).collect(Collectors.joining(" "));
  }

  /** The polygon of contours as the script writes them. */
  static Polygon polygon(String text) {
    List<long[]> contours = Arrays.stream(text.split(" / ", -1)).map(DrawnCase::numbers).toList();
    return Polygon.withHoles(contours.get(0), contours.subList(1, contours.size()));
  }

  static long[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
  }
}
