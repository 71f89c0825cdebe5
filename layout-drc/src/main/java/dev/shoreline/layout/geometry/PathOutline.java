package dev.shoreline.layout.geometry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Draws the outline of a path, vertex by vertex as KLayout 0.28 draws it (found by experiment, so
 * that an exclusive-or of both is empty).
 *
 * <p>Each side of the path runs at half the width from the spine. At a joint both offset lines meet
 * at a distance l = half width · tan(turn / 2) along the spine: the mitre. On the outer side a
 * mitre longer than half the width (a turn of more than 90°) is cut off at that length; on the
 * inner side one longer than the shorter neighbouring segment plus half the width is replaced by a
 * detour over the joint. An offset is rounded before it is added to its point of the spine, so that
 * all parts of the outline are rounded alike wherever they lie.
 */
final class PathOutline {

  /** Vertices of the half ellipse at a round end. */
  private static final int END_VERTICES = 16;

  private static final double EPSILON = 1e-5;

  private final long[] spine;
  private final double half;
  private final Path path;
  private long[] xy;
  private int size;

  private PathOutline(Path path, long[] spine) {
    this.path = path;
    this.spine = spine;
    this.half = path.width() / 2.0;
    this.xy = new long[2 * spine.length + 4 * END_VERTICES];
  }

  static @Nullable Polygon of(Path path) {
    long[] spine = withoutRepeats(path.spine());
    boolean point = spine.length == 2;
    if (path.width() == 0 || (point && path.beginExtension() + path.endExtension() == 0)) {
      return null;
    }
    PathOutline outline = new PathOutline(path, spine);
    outline.side(true);
    outline.side(false);
    return Polygon.of(Arrays.copyOf(outline.xy, outline.size));
  }

  private static long[] withoutRepeats(long[] spine) {
    int size = 2;
    for (int i = 2; i < spine.length; i += 2) {
      if (spine[i] != spine[size - 2] || spine[i + 1] != spine[size - 1]) {
        spine[size] = spine[i];
        spine[size + 1] = spine[i + 1];
        size += 2;
      }
    }
    return Arrays.copyOf(spine, size);
  }

  /** Adds the side to the left of the spine as seen in the direction of travel, ends included. */
  private void side(boolean forward) {
    int points = spine.length / 2;
    int step = forward ? 1 : -1;
    int first = forward ? 0 : points - 1;
    double[] direction = points == 1 ? new double[] {step, 0} : direction(first, first + step);
    begin(first, direction, (double) (forward ? path.beginExtension() : path.endExtension()));
    for (int k = 1, at = first + step; k < points - 1; k++, at += step) {
      double[] next = direction(at, at + step);
      joint(at, direction, next, Math.min(length(at - step, at), length(at, at + step)));
      direction = next;
    }
    end(
        points - 1 - first,
        direction,
        (double) (forward ? path.endExtension() : path.beginExtension()));
  }

  private double length(int from, int to) {
    return Math.hypot(
        (double) (spine[2 * to] - spine[2 * from]),
        (double) (spine[2 * to + 1] - spine[2 * from + 1]));
  }

  private double[] direction(int from, int to) {
    double length = length(from, to);
    return new double[] {
      (spine[2 * to] - spine[2 * from]) / length, (spine[2 * to + 1] - spine[2 * from + 1]) / length
    };
  }

  private void begin(int at, double[] direction, double extension) {
    if (!path.isRound()) {
      add(at, direction, -extension, half);
      return;
    }
    for (int k = 0; k < END_VERTICES / 2; k++) {
      ellipse(at, direction, -extension, k);
    }
  }

  private void end(int at, double[] direction, double extension) {
    if (!path.isRound()) {
      add(at, direction, extension, half);
      return;
    }
    for (int k = END_VERTICES / 2 - 1; k >= 0; k--) {
      ellipse(at, direction, extension, k);
    }
  }

  /**
   * Adds vertex k, counted from the tip, of a polygon around (not in) the ellipse, in the middle of
   * its sector.
   */
  private void ellipse(int at, double[] direction, double extension, int k) {
    double sector = Math.PI / END_VERTICES;
    double scale = 1 / StrictMath.cos(sector / 2);
    double angle = (k + 0.5) * sector;
    add(
        at,
        direction,
        extension * scale * StrictMath.cos(angle),
        half * scale * StrictMath.sin(angle));
  }

  private void joint(int at, double[] before, double[] after, double room) {
    double cross = before[0] * after[1] - before[1] * after[0];
    double dot = before[0] * after[0] + before[1] * after[1];
    if (Math.abs(cross) < 1e-10 && dot > 0) {
      return;
    }
    boolean reversal = Math.abs(cross) < 1e-10;
    // tan(turn / 2) = sin / (1 + cos) of the turn
    double mitre = reversal ? Double.POSITIVE_INFINITY : half * Math.abs(cross) / (1 + dot);
    boolean inner = cross > 0 && !reversal;
    if (mitre <= half + EPSILON || (inner && mitre <= room + half + EPSILON)) {
      add(at, before, inner ? -mitre : mitre, half);
    } else if (inner) {
      add(at, before, 0, half);
      add(at, before, 0, 0);
      add(at, after, 0, half);
    } else {
      add(at, before, half, half);
      add(at, after, -half, half);
    }
  }

  /**
   * Adds a vertex at distances along a direction and to the left of it from a point of the spine.
   */
  private void add(int at, double[] direction, double along, double left) {
    if (size == xy.length) {
      xy = Arrays.copyOf(xy, 2 * size);
    }
    xy[size++] = spine[2 * at] + Coordinates.round(direction[0] * along - direction[1] * left);
    xy[size++] = spine[2 * at + 1] + Coordinates.round(direction[1] * along + direction[0] * left);
  }
}
