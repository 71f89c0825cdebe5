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

  /** Sine of the turn below which two segments count as parallel. */
  private static final double PARALLEL = 1e-10;

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
    long[] spine = simplified(path.spine());
    boolean point = spine.length == 2;
    if (path.width() == 0 || (point && path.beginExtension() + path.endExtension() == 0)) {
      return null;
    }
    PathOutline outline = new PathOutline(path, spine);
    outline.side(true);
    outline.side(false);
    return Polygon.of(Arrays.copyOf(outline.xy, outline.size));
  }

  /**
   * The spine without repeated points and points within half a unit of the line between their
   * neighbours.
   */
  private static long[] simplified(long[] spine) {
    int size = 2;
    for (int i = 2; i < spine.length; i += 2) {
      if (spine[i] == spine[size - 2] && spine[i + 1] == spine[size - 1]) {
        continue;
      }
      if (size >= 4 && isBetween(spine, size - 4, size - 2, i)) {
        size -= 2;
      }
      spine[size] = spine[i];
      spine[size + 1] = spine[i + 1];
      size += 2;
    }
    return Arrays.copyOf(spine, size);
  }

  private static boolean isBetween(long[] xy, int a, int b, int c) {
    double ux = (double) (xy[b] - xy[a]);
    double uy = (double) (xy[b + 1] - xy[a + 1]);
    double vx = (double) (xy[c] - xy[a]);
    double vy = (double) (xy[c + 1] - xy[a + 1]);
    double squared = vx * vx + vy * vy;
    double along = ux * vx + uy * vy;
    // KLayout rounds lengths to whole units.
    double length = Math.floor(Math.sqrt(squared) + 0.5);
    return along >= 0 && along <= squared && Math.abs(ux * vy - uy * vx) < 0.5 * length;
  }

  /** Adds the side to the left of the spine as seen in the direction of travel, ends included. */
  private void side(boolean forward) {
    int points = spine.length / 2;
    int step = forward ? 1 : -1;
    int first = forward ? 0 : points - 1;
    Segment segment = points == 1 ? new Segment((double) step, 0) : segment(first, first + step);
    end(first, segment, -(double) (forward ? path.beginExtension() : path.endExtension()), true);
    for (int k = 1, at = first + step; k < points - 1; k++, at += step) {
      Segment next = segment(at, at + step);
      joint(at, segment, next);
      segment = next;
    }
    int last = points - 1 - first;
    end(last, segment, (double) (forward ? path.endExtension() : path.beginExtension()), false);
  }

  private Segment segment(int from, int to) {
    return new Segment(
        (double) (spine[2 * to] - spine[2 * from]),
        (double) (spine[2 * to + 1] - spine[2 * from + 1]));
  }

  /**
   * A segment of the spine: its unit direction, and the offset of the path's left side from it.
   * Both that offset and displacements along a segment at a multiple of 45° are rounded, so that
   * its sides stay at that angle.
   */
  private final class Segment {
    final double length;
    final double dx;
    final double dy;
    final double leftX;
    final double leftY;
    final boolean octilinear;

    Segment(double vx, double vy) {
      length = Math.hypot(vx, vy);
      dx = vx / length;
      dy = vy / length;
      octilinear = vx == 0 || vy == 0 || Math.abs(vx) == Math.abs(vy);
      leftX = snapped(-dy * half);
      leftY = snapped(dx * half);
    }

    double alongX(double distance) {
      return snapped(dx * distance);
    }

    double alongY(double distance) {
      return snapped(dy * distance);
    }

    double snapped(double value) {
      return octilinear ? (double) Coordinates.round(value) : value;
    }
  }

  /**
   * Adds the left half of an end; the vertices of a beginning rise from the spine, those of an end
   * fall to it.
   */
  private void end(int at, Segment segment, double extension, boolean rising) {
    if (!path.isRound()) {
      add(at, segment.leftX + segment.alongX(extension), segment.leftY + segment.alongY(extension));
      return;
    }
    double x = segment.dx * extension;
    double y = segment.dy * extension;
    boolean orthogonal = segment.dx == 0 || segment.dy == 0;
    double leftX = orthogonal ? segment.leftX : -segment.dy * half;
    double leftY = orthogonal ? segment.leftY : segment.dx * half;
    // Vertices of a polygon around (not in) the ellipse, each in the middle of its sector.
    double sector = Math.PI / END_VERTICES;
    double scale = 1 / StrictMath.cos(sector / 2);
    for (int i = 0; i < END_VERTICES / 2; i++) {
      int k = rising ? i : END_VERTICES / 2 - 1 - i;
      double along = scale * StrictMath.cos((k + 0.5) * sector);
      double left = scale * StrictMath.sin((k + 0.5) * sector);
      add(at, x * along + leftX * left, y * along + leftY * left);
    }
  }

  private void joint(int at, Segment before, Segment after) {
    double sin = before.dx * after.dy - before.dy * after.dx;
    double cos = before.dx * after.dx + before.dy * after.dy;
    boolean parallel = Math.abs(sin) < PARALLEL;
    if (parallel && cos > 0) {
      return;
    }
    // The offset lines meet at these distances along both segments, counted from the joint
    // outwards.
    double gapX = after.leftX - before.leftX;
    double gapY = after.leftY - before.leftY;
    double first = parallel ? Double.POSITIVE_INFINITY : (gapX * after.dy - gapY * after.dx) / sin;
    double second =
        parallel ? Double.POSITIVE_INFINITY : -(gapX * before.dy - gapY * before.dx) / sin;
    double room = Math.min(before.length, after.length) + half + EPSILON;
    if (first < -EPSILON != second < -EPSILON) {
      // Rounded offsets of nearly parallel segments do not meet between them.
      add(at, before.leftX, before.leftY);
      add(at, after.leftX, after.leftY);
    } else if (isMitred(first, room) && isMitred(second, room)) {
      add(at, before.leftX + first * before.dx, before.leftY + first * before.dy);
    } else if (first < 0) {
      add(at, before.leftX, before.leftY);
      add(at, 0, 0);
      add(at, after.leftX, after.leftY);
    } else {
      add(at, before.leftX + before.alongX(half), before.leftY + before.alongY(half));
      add(at, after.leftX - after.alongX(half), after.leftY - after.alongY(half));
    }
  }

  private boolean isMitred(double distance, double room) {
    return distance < 0 ? -distance <= room : distance <= half + EPSILON;
  }

  /** Adds a vertex at a displacement from a point of the spine. */
  private void add(int at, double dx, double dy) {
    if (size == xy.length) {
      xy = Arrays.copyOf(xy, 2 * size);
    }
    xy[size++] = spine[2 * at] + Coordinates.round(dx);
    xy[size++] = spine[2 * at + 1] + Coordinates.round(dy);
  }
}
