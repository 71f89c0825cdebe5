package dev.shoreline.ide.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Where a plane crosses what is drawn on a layer. */
final class Crossings {
  /** What is looked at for one layer: some ten milliseconds. */
  private static final int MOST = 200_000;

  private final Cut cut;
  private final double unit;
  private final List<Interval> found = new ArrayList<>();

  private Crossings(Cut cut, double unit) {
    this.cut = cut;
    this.unit = unit;
  }

  /** A stretch of the plane, micrometres. */
  record Interval(double from, double to) {}

  /**
   * The stretches of a plane that lie in shapes of a layer, in order, apart from each other. Of
   * more than two hundred thousand shapes beside the plane, some are left out.
   *
   * @param from start of the part of the plane that is looked at, micrometres
   * @param to its end, micrometres
   * @param owner says whose shapes count
   */
  static List<Interval> of(
      Drawing drawing, int layer, Cut cut, double from, double to, NearShapes.Owner owner) {
    double unit = drawing.scene().databaseUnit();
    double at = cut.at() / unit;
    Bounds line =
        cut.alongX()
            ? new Bounds(from / unit, at, to / unit, at)
            : new Bounds(at, from / unit, at, to / unit);
    Crossings crossings = new Crossings(cut, unit);
    new NearShapes(drawing, line, MOST, crossings::add, owner).visit(layer);
    return joined(crossings.found);
  }

  /** Crosses one outline: inside is between an odd crossing of the line and the next. */
  private void add(long[] outline, Frame frame) {
    int count = outline.length / 2;
    double[] places = new double[count];
    int crossed = 0;
    double level = cut.at() / unit;
    for (int i = 0; i < count; i++) {
      int next = (i + 1) % count;
      double a = across(outline, i, frame) - level;
      double b = across(outline, next, frame) - level;
      if (a > 0 != b > 0) {
        double along = along(outline, i, frame);
        places[crossed++] = along + a / (a - b) * (along(outline, next, frame) - along);
      }
    }
    Arrays.sort(places, 0, crossed);
    for (int i = 0; i + 1 < crossed; i += 2) {
      found.add(new Interval(places[i] * unit, places[i + 1] * unit));
    }
  }

  private double along(long[] outline, int corner, Frame frame) {
    double x = outline[2 * corner];
    double y = outline[2 * corner + 1];
    return cut.alongX() ? frame.x(x, y) : frame.y(x, y);
  }

  private double across(long[] outline, int corner, Frame frame) {
    double x = outline[2 * corner];
    double y = outline[2 * corner + 1];
    return cut.alongX() ? frame.y(x, y) : frame.x(x, y);
  }

  private static List<Interval> joined(List<Interval> found) {
    found.sort(Comparator.comparingDouble(Interval::from));
    List<Interval> joined = new ArrayList<>();
    for (Interval next : found) {
      Interval last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && next.from() <= last.to()) {
        joined.set(joined.size() - 1, new Interval(last.from(), Math.max(last.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
