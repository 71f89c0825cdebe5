package dev.shoreline.layout.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A polygon with holes, in database units. Immutable; equal if all contours have the same vertices
 * in the same order (bring both to {@link #normalised()} form to compare shapes).
 *
 * <p>The hull runs counter-clockwise and holes run clockwise: the interior lies to the left of
 * every edge. Contours may touch or cross themselves; a point is then inside if the contours wind
 * around it at least once. Contour 0 is the hull, contours 1 … {@link #holeCount()} are the holes;
 * each is closed implicitly.
 */
public final class Polygon {

  private final Outline outline;
  private final Box bounds;

  /** A polygon of an outline with its box. */
  Polygon(Outline outline, Box bounds) {
    this.outline = outline;
    this.bounds = bounds;
  }

  /** A polygon of an outline whose box begins at a place. */
  Polygon(Outline outline, long x, long y) {
    this(outline, outline.box(x, y));
  }

  /** Receives the edges of a polygon. */
  @FunctionalInterface
  public interface EdgeVisitor {
    /** Called for one directed edge; the interior lies to its left. */
    void edge(long x1, long y1, long x2, long y2);
  }

  /**
   * A polygon without holes.
   *
   * @param xy the vertices x0, y0, x1, y1, … in either orientation, not closed; copied
   * @throws IllegalArgumentException if there are fewer than three vertices or half a vertex
   * @throws ArithmeticException if a coordinate is out of range
   */
  public static Polygon of(long... xy) {
    return ofOwned(xy.clone(), List.of());
  }

  /**
   * A polygon without holes from {@code length} coordinates of an array from an index on; copied.
   */
  public static Polygon of(long[] xy, int from, int length) {
    return ofOwned(Arrays.copyOfRange(xy, from, from + length), List.of());
  }

  /**
   * A polygon with holes, each given as for {@link #of}. The holes are taken to lie inside the
   * hull.
   */
  public static Polygon withHoles(long[] hull, List<long[]> holes) {
    List<long[]> owned = new ArrayList<>(holes.size());
    for (long[] hole : holes) {
      long[] copy = hole.clone();
      orient(copy, checkedBounds(copy), false);
      owned.add(copy);
    }
    return ofOwned(hull.clone(), owned);
  }

  private static Polygon ofOwned(long[] hull, List<long[]> holes) {
    Box bounds = checkedBounds(hull);
    orient(hull, bounds, true);
    return ofOriented(hull, holes, bounds);
  }

  private static Polygon ofOriented(long[] hull, List<long[]> holes, Box bounds) {
    return new Polygon(Outline.of(hull, holes, bounds), bounds);
  }

  /** The polygon of a box that is not empty. */
  public static Polygon box(Box box) {
    if (box.isEmpty()) {
      throw new IllegalArgumentException("an empty box has no polygon");
    }
    return of(
        box.left(),
        box.bottom(),
        box.right(),
        box.bottom(),
        box.right(),
        box.top(),
        box.left(),
        box.top());
  }

  /** The bounding box of a contour, whose making checks every coordinate. */
  private static Box checkedBounds(long[] xy) {
    if (xy.length < 6 || xy.length % 2 != 0) {
      throw new IllegalArgumentException(
          "a contour needs three or more vertices, got " + xy.length + " coordinates");
    }
    return Box.bounding(xy);
  }

  /** Reverses the contour in place if it runs the wrong way; the first vertex stays first. */
  private static void orient(long[] xy, Box bounds, boolean counterClockwise) {
    int sign = DoubledArea.sign(xy, bounds);
    if (sign != 0 && (sign > 0) != counterClockwise) {
      for (int i = 2, j = xy.length - 2; i < j; i += 2, j -= 2) {
        long x = xy[i];
        long y = xy[i + 1];
        xy[i] = xy[j];
        xy[i + 1] = xy[j + 1];
        xy[j] = x;
        xy[j + 1] = y;
      }
    }
  }

  /** Number of contours: the hull and the holes. */
  public int contourCount() {
    return outline.contours();
  }

  /** Number of holes. */
  public int holeCount() {
    return outline.contours() - 1;
  }

  /** Number of vertices of a contour. */
  public int size(int contour) {
    return (outline.end(contour) - outline.start(contour)) / 2;
  }

  /** Number of vertices of all contours. */
  public int vertexCount() {
    return outline.length() / 2;
  }

  /** X coordinate of a vertex. */
  public long x(int contour, int vertex) {
    return outline.at(outline.start(contour) + 2 * vertex) + bounds.left();
  }

  /** Y coordinate of a vertex. */
  public long y(int contour, int vertex) {
    return outline.at(outline.start(contour) + 2 * vertex + 1) + bounds.bottom();
  }

  /** A copy of a contour as x0, y0, x1, y1, …. */
  public long[] contour(int contour) {
    return outline.contour(contour, bounds.left(), bounds.bottom());
  }

  private List<long[]> holes() {
    List<long[]> holes = new ArrayList<>(holeCount());
    for (int c = 1; c < contourCount(); c++) {
      holes.add(contour(c));
    }
    return holes;
  }

  Outline outline() {
    return outline;
  }

  /** Whether another polygon is this one elsewhere. */
  public boolean isShifted(Polygon other) {
    return outline.equals(other.outline);
  }

  /** A hash that polygons share that differ in place only. */
  public int outlineHash() {
    return outline.hashCode();
  }

  /**
   * All contours joined into one, x0, y0, …, as formats need that know no holes: each hole hangs on
   * a seam that is passed in both directions. It covers the same points.
   */
  public long[] seamed() {
    return Seams.joined(this);
  }

  /** Visits all edges, hull first. Edges of length zero are skipped. */
  public void forEachEdge(EdgeVisitor visitor) {
    for (int c = 0; c < contourCount(); c++) {
      int n = size(c);
      long px = x(c, n - 1);
      long py = y(c, n - 1);
      for (int i = 0; i < n; i++) {
        long qx = x(c, i);
        long qy = y(c, i);
        if (px != qx || py != qy) {
          visitor.edge(px, py, qx, qy);
        }
        px = qx;
        py = qy;
      }
    }
  }

  /** The bounding box. */
  public Box bounds() {
    return bounds;
  }

  /** The box of the vertices of a contour from an index to another one, which may be its size. */
  public Box bounds(int contour, int from, int to) {
    long left = Long.MAX_VALUE;
    long bottom = Long.MAX_VALUE;
    long right = Long.MIN_VALUE;
    long top = Long.MIN_VALUE;
    for (int i = from; i <= to; i++) {
      int vertex = i == size(contour) ? 0 : i;
      left = Math.min(left, x(contour, vertex));
      right = Math.max(right, x(contour, vertex));
      bottom = Math.min(bottom, y(contour, vertex));
      top = Math.max(top, y(contour, vertex));
    }
    return new Box(left, bottom, right, top);
  }

  /**
   * Twice the area between hull and holes, exact, in square database units; a part that the hull
   * winds around several times counts as often.
   *
   * @throws ArithmeticException if it exceeds a {@code long} (an area of 4.6·10<sup>18</sup>)
   */
  public long doubledArea() {
    long area = 0;
    for (int c = 0; c < contourCount(); c++) {
      area = Math.addExact(area, DoubledArea.of(contour(c), bounds));
    }
    return area;
  }

  /** The area in square database units, see {@link #doubledArea()}. */
  public double area() {
    return doubledArea() / 2.0;
  }

  /** Whether this is a box of positive area with its four corners as only vertices. */
  public boolean isBox() {
    if (holeCount() > 0 || outline.length() != 8) {
      return false;
    }
    long[] hull = contour(0);
    boolean horizontalFirst =
        hull[1] == hull[3] && hull[2] == hull[4] && hull[5] == hull[7] && hull[6] == hull[0];
    boolean verticalFirst =
        hull[0] == hull[2] && hull[3] == hull[5] && hull[4] == hull[6] && hull[7] == hull[1];
    return (horizontalFirst || verticalFirst) && hull[0] != hull[4] && hull[1] != hull[5];
  }

  /**
   * The image under a transform; orientation is restored after a mirroring. Throws as {@link
   * Transform#mapX}.
   */
  public Polygon transformed(Transform transform) {
    if (transform.equals(Transform.IDENTITY)) {
      return this;
    }
    if (transform.isTranslation() && transform.isExact()) {
      return new Polygon(outline, transform.apply(bounds));
    }
    long[] hull = transform.applyFlat(contour(0));
    Box box = transform.isExact() ? transform.apply(bounds) : Box.bounding(hull);
    List<long[]> holes = holes().stream().map(transform::applyFlat).toList();
    if (transform.mirrored() || !transform.isExact()) {
      orient(hull, box, true);
      holes.forEach(hole -> orient(hole, Box.bounding(hole), false));
    }
    return ofOriented(hull, holes, box);
  }

  /**
   * The same polygon elsewhere; it shares the outline.
   *
   * @throws ArithmeticException if a coordinate is then out of range
   */
  public Polygon shifted(long dx, long dy) {
    return dx == 0 && dy == 0 ? this : new Polygon(outline, bounds.translated(dx, dy));
  }

  /**
   * The same point set in canonical form: no repeated vertices, no vertices on a straight line
   * between (or spikes beyond) their neighbours, every contour starting at its lowest, then
   * leftmost vertex (of several there, at the one from which the next ones are lowest), holes in
   * order of their first vertex. Null if nothing of positive extent remains of the hull.
   */
  public @Nullable Polygon normalised() {
    long[] hull = ContourCleaner.clean(contour(0));
    if (hull.length < 6) {
      return null;
    }
    List<long[]> holes =
        holes().stream()
            .map(ContourCleaner::clean)
            .filter(hole -> hole.length >= 6)
            .sorted(ContourCleaner::compare)
            .toList();
    return ofOriented(hull, holes, Box.bounding(hull));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polygon p && bounds.equals(p.bounds) && outline.equals(p.outline);
  }

  @Override
  public int hashCode() {
    return outline.hashCode() * 31 + bounds.hashCode();
  }

  /** For example {@code (0,0;10,0;10,10/2,2;…)}: contours separated by a slash. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("(");
    for (int c = 0; c < contourCount(); c++) {
      long[] xy = contour(c);
      text.append(c == 0 ? "" : "/");
      for (int i = 0; i < xy.length; i += 2) {
        text.append(i == 0 ? "" : ";").append(xy[i]).append(',').append(xy[i + 1]);
      }
    }
    return text.append(')').toString();
  }
}
