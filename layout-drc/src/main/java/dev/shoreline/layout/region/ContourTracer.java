package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Follows the bounding segments of a {@link Sweep} into polygons with holes. */
final class ContourTracer {
  private static final int UNSEEN = -1;

  /** A hull with its holes. */
  private static final class Outline {
    final long[] hull;
    final List<long[]> holes = new ArrayList<>();

    Outline(long[] hull) {
      this.hull = hull;
    }
  }

  private final Segments segments;
  private final Sweep sweep;
  private final KissingCorners kissing;
  private final int[] byStart;
  private final int[] contourOf;
  private final List<Outline> outlines = new ArrayList<>();
  private final List<Outline> outlineOfContour = new ArrayList<>();
  private long[] trace = new long[64];
  private int traced;

  ContourTracer(Segments segments, Sweep sweep, KissingCorners kissing) {
    this.segments = segments;
    this.sweep = sweep;
    this.kissing = kissing;
    int count = 0;
    int[] bounding = new int[segments.size];
    for (int i = 0; i < segments.size; i++) {
      if (sweep.bounds[i]) {
        bounding[count++] = i;
      }
    }
    int[] kept = Arrays.copyOf(bounding, count);
    int[] order = IndexSort.sorted(count, (a, b) -> compareStarts(kept[a], kept[b]));
    byStart = new int[count];
    for (int i = 0; i < count; i++) {
      byStart[i] = kept[order[i]];
    }
    contourOf = new int[segments.size];
    Arrays.fill(contourOf, UNSEEN);
  }

  /** The polygons, in the order in which the sweep line meets them. */
  List<Polygon> polygons() {
    for (int i = 0; i < segments.size; i++) {
      while (sweep.bounds[i] && contourOf[i] == UNSEEN) {
        follow(lowestUnseenAt(i));
      }
    }
    List<Polygon> polygons = new ArrayList<>(outlines.size());
    for (Outline outline : outlines) {
      Polygon polygon = Polygon.withHoles(outline.hull, outline.holes).normalised();
      if (polygon != null) {
        polygons.add(polygon);
      }
    }
    return polygons;
  }

  /**
   * Of the segments with one start, the lowest one first: a hull before the holes that touch it.
   */
  private int lowestUnseenAt(int first) {
    int lowest = first;
    for (int i = first + 1; i < segments.size && startsWith(i, first); i++) {
      if (sweep.bounds[i]
          && contourOf[i] == UNSEEN
          && segments.side(lowest, segments.x2[i], segments.y2[i]) < 0) {
        lowest = i;
      }
    }
    return lowest;
  }

  private boolean startsWith(int a, int b) {
    return segments.x1[a] == segments.x1[b] && segments.y1[a] == segments.y1[b];
  }

  private void follow(int first) {
    int contour = outlineOfContour.size();
    traced = 0;
    int at = first;
    int lowest = first;
    do {
      contourOf[at] = contour;
      append(startX(at), startY(at));
      if (startsLower(at, lowest)) {
        lowest = at;
      }
      at = next(at, first);
    } while (at != first);
    long[] vertices = Arrays.copyOf(trace, traced);
    if (doubledArea(vertices) > 0) {
      Outline outline = new Outline(vertices);
      outlines.add(outline);
      outlineOfContour.add(outline);
    } else {
      // Both segments at the smallest vertex of a hole start there; the lower one has the result
      // below it, and what bounds the result below that one belongs to the hole's polygon.
      Outline owner = outlineOfContour.get(contourOf[sweep.under[lowest]]);
      owner.holes.add(vertices);
      outlineOfContour.add(owner);
    }
  }

  /** Whether a segment has the result below it and starts at the smaller, or the same, vertex. */
  private boolean startsLower(int candidate, int best) {
    if (sweep.insideAbove[candidate]) {
      return false;
    }
    if (sweep.insideAbove[best]) {
      return true;
    }
    return segments.x1[candidate] < segments.x1[best]
        || (segments.x1[candidate] == segments.x1[best]
            && segments.y1[candidate] < segments.y1[best]);
  }

  private int next(int at, int first) {
    long x = endX(at);
    long y = endY(at);
    int from = lowerBound(x, y);
    int best = UNSEEN;
    for (int k = from; k < byStart.length; k++) {
      int candidate = byStart[k];
      if (startX(candidate) != x || startY(candidate) != y) {
        break;
      }
      if (contourOf[candidate] != UNSEEN && candidate != first) {
        continue;
      }
      if (best == UNSEEN || isBetter(at, candidate, best)) {
        best = candidate;
      }
    }
    if (best == UNSEEN) {
      throw new IllegalStateException("an outline is not closed at " + x + ", " + y);
    }
    return best;
  }

  /**
   * Of the segments that leave a vertex, the first one clockwise from the way back bounds the same
   * wedge of the result; the last one leads on along the outside.
   */
  private boolean isBetter(int arriving, int candidate, int best) {
    long backX = startX(arriving) - endX(arriving);
    long backY = startY(arriving) - endY(arriving);
    boolean sooner =
        clockwiseSooner(
            backX,
            backY,
            endX(candidate) - startX(candidate),
            endY(candidate) - startY(candidate),
            endX(best) - startX(best),
            endY(best) - startY(best));
    return sooner == (kissing == KissingCorners.SEPARATED);
  }

  private static boolean clockwiseSooner(long rx, long ry, long ax, long ay, long bx, long by) {
    int halfA = half(rx, ry, ax, ay);
    int halfB = half(rx, ry, bx, by);
    if (halfA != halfB) {
      return halfA < halfB;
    }
    return Orientation.determinant(ax, by, ay, bx) < 0;
  }

  /** 0 within half a turn clockwise from r, 1 at half a turn, 2 beyond. */
  private static int half(long rx, long ry, long dx, long dy) {
    double cross = Orientation.determinant(rx, dy, ry, dx);
    return cross < 0 ? 0 : cross == 0 ? 1 : 2;
  }

  private int lowerBound(long x, long y) {
    int low = 0;
    int high = byStart.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      long sx = startX(byStart[middle]);
      if (sx < x || (sx == x && startY(byStart[middle]) < y)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compareStarts(int a, int b) {
    return startX(a) != startX(b)
        ? Long.compare(startX(a), startX(b))
        : Long.compare(startY(a), startY(b));
  }

  private long startX(int i) {
    return sweep.insideAbove[i] ? segments.x1[i] : segments.x2[i];
  }

  private long startY(int i) {
    return sweep.insideAbove[i] ? segments.y1[i] : segments.y2[i];
  }

  private long endX(int i) {
    return sweep.insideAbove[i] ? segments.x2[i] : segments.x1[i];
  }

  private long endY(int i) {
    return sweep.insideAbove[i] ? segments.y2[i] : segments.y1[i];
  }

  private void append(long x, long y) {
    if (traced == trace.length) {
      trace = Arrays.copyOf(trace, traced * 2);
    }
    trace[traced++] = x;
    trace[traced++] = y;
  }

  /** Twice the signed area; relative to the first vertex, where doubles serve for the sign. */
  private static double doubledArea(long[] xy) {
    double sum = 0;
    for (int i = 2; i + 3 < xy.length; i += 2) {
      sum +=
          Orientation.determinant(
              xy[i] - xy[0], xy[i + 3] - xy[1], xy[i + 1] - xy[1], xy[i + 2] - xy[0]);
    }
    return sum;
  }
}
