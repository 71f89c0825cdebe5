package dev.shoreline.layout.geometry;

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

  private static final long[][] NO_HOLES = {};

  private final long[] hull;
  private final long[][] holes;
  private final Box bounds;

  private Polygon(long[] hull, long[][] holes, Box bounds) {
    this.hull = hull;
    this.holes = holes;
    this.bounds = bounds;
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
    return ofOwned(xy.clone(), NO_HOLES);
  }

  /**
   * A polygon without holes from {@code length} coordinates of an array from an index on; copied.
   */
  public static Polygon of(long[] xy, int from, int length) {
    return ofOwned(Arrays.copyOfRange(xy, from, from + length), NO_HOLES);
  }

  /**
   * A polygon with holes, each given as for {@link #of}. The holes are taken to lie inside the
   * hull.
   */
  public static Polygon withHoles(long[] hull, List<long[]> holes) {
    long[][] owned = new long[holes.size()][];
    for (int i = 0; i < owned.length; i++) {
      owned[i] = holes.get(i).clone();
      orient(owned[i], checkedBounds(owned[i]), false);
    }
    return ofOwned(hull.clone(), owned.length == 0 ? NO_HOLES : owned);
  }

  private static Polygon ofOwned(long[] hull, long[][] holes) {
    Box bounds = checkedBounds(hull);
    orient(hull, bounds, true);
    return new Polygon(hull, holes, bounds);
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
    return 1 + holes.length;
  }

  /** Number of holes. */
  public int holeCount() {
    return holes.length;
  }

  /** Number of vertices of a contour. */
  public int size(int contour) {
    return array(contour).length / 2;
  }

  /** Number of vertices of all contours. */
  public int vertexCount() {
    int count = hull.length / 2;
    for (long[] hole : holes) {
      count += hole.length / 2;
    }
    return count;
  }

  /** X coordinate of a vertex. */
  public long x(int contour, int vertex) {
    return array(contour)[2 * vertex];
  }

  /** Y coordinate of a vertex. */
  public long y(int contour, int vertex) {
    return array(contour)[2 * vertex + 1];
  }

  /** A copy of a contour as x0, y0, x1, y1, …. */
  public long[] contour(int contour) {
    return array(contour).clone();
  }

  /**
   * All contours joined into one, x0, y0, …, as formats need that know no holes: each hole hangs on
   * a seam that is passed in both directions. It covers the same points.
   */
  public long[] seamed() {
    return Seams.joined(this);
  }

  private long[] array(int contour) {
    return contour == 0 ? hull : holes[contour - 1];
  }

  /** Visits all edges, hull first. Edges of length zero are skipped. */
  public void forEachEdge(EdgeVisitor visitor) {
    for (int c = 0; c < contourCount(); c++) {
      long[] xy = array(c);
      long px = xy[xy.length - 2];
      long py = xy[xy.length - 1];
      for (int i = 0; i < xy.length; i += 2) {
        if (px != xy[i] || py != xy[i + 1]) {
          visitor.edge(px, py, xy[i], xy[i + 1]);
        }
        px = xy[i];
        py = xy[i + 1];
      }
    }
  }

  /** The bounding box. */
  public Box bounds() {
    return bounds;
  }

  /**
   * Twice the area between hull and holes, exact, in square database units; a part that the hull
   * winds around several times counts as often.
   *
   * @throws ArithmeticException if it exceeds a {@code long} (an area of 4.6·10<sup>18</sup>)
   */
  public long doubledArea() {
    long area = DoubledArea.of(hull, bounds);
    for (long[] hole : holes) {
      area = Math.addExact(area, DoubledArea.of(hole, bounds));
    }
    return area;
  }

  /** The area in square database units, see {@link #doubledArea()}. */
  public double area() {
    return doubledArea() / 2.0;
  }

  /** Whether every edge is parallel to an axis. */
  public boolean isRectilinear() {
    for (int c = 0; c < contourCount(); c++) {
      long[] xy = array(c);
      for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
        if (xy[i] != xy[j] && xy[i + 1] != xy[j + 1]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether this is a box of positive area with its four corners as only vertices. */
  public boolean isBox() {
    if (holes.length > 0 || hull.length != 8) {
      return false;
    }
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
    long[] mappedHull = transform.applyFlat(hull);
    Box box = transform.isExact() ? transform.apply(bounds) : Box.bounding(mappedHull);
    long[][] mappedHoles = holes.length == 0 ? NO_HOLES : new long[holes.length][];
    for (int i = 0; i < holes.length; i++) {
      mappedHoles[i] = transform.applyFlat(holes[i]);
    }
    if (transform.mirrored() || !transform.isExact()) {
      orient(mappedHull, box, true);
      for (long[] hole : mappedHoles) {
        orient(hole, Box.bounding(hole), false);
      }
    }
    return new Polygon(mappedHull, mappedHoles, box);
  }

  /**
   * The same polygon elsewhere.
   *
   * @throws ArithmeticException if a coordinate is then out of range
   */
  public Polygon shifted(long dx, long dy) {
    return transformed(Transform.translation(dx, dy));
  }

  /**
   * The same point set in canonical form: no repeated vertices, no vertices on a straight line
   * between (or spikes beyond) their neighbours, every contour starting at its lowest, then
   * leftmost vertex, holes in order of their first vertex. Null if nothing of positive extent
   * remains of the hull.
   */
  public @Nullable Polygon normalised() {
    long[] cleanHull = ContourCleaner.clean(hull);
    if (cleanHull.length < 6) {
      return null;
    }
    long[][] cleanHoles =
        Arrays.stream(holes)
            .map(ContourCleaner::clean)
            .filter(hole -> hole.length >= 6)
            .sorted(ContourCleaner::compare)
            .toArray(long[][]::new);
    return new Polygon(
        cleanHull, cleanHoles.length == 0 ? NO_HOLES : cleanHoles, Box.bounding(cleanHull));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polygon p
        && Arrays.equals(hull, p.hull)
        && Arrays.deepEquals(holes, p.holes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hull) * 31 + Arrays.deepHashCode(holes);
  }

  /** For example {@code (0,0;10,0;10,10/2,2;…)}: contours separated by a slash. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("(");
    for (int c = 0; c < contourCount(); c++) {
      long[] xy = array(c);
      text.append(c == 0 ? "" : "/");
      for (int i = 0; i < xy.length; i += 2) {
        text.append(i == 0 ? "" : ";").append(xy[i]).append(',').append(xy[i + 1]);
      }
    }
    return text.append(')').toString();
  }
}
