package dev.shoreline.layout.oasis;

/** Encodes point lists, each in the type that takes the least space. */
final class OasisPointWriter {

  private OasisPointWriter() {}

  /** Writes the points after the first of a contour or a spine. */
  static void write(OasisBuffer out, long[] xy, boolean closed) {
    int points = xy.length / 2;
    boolean evenly = !closed || points % 2 == 0;
    if (evenly && alternates(xy, closed, 0)) {
      alternating(out, xy, closed, 0);
    } else if (evenly && alternates(xy, closed, 1)) {
      alternating(out, xy, closed, 1);
    } else {
      int directions = directions(xy);
      if (directions > 0) {
        directed(out, xy, directions);
      } else {
        general(out, xy);
      }
    }
  }

  /**
   * Whether edges are horizontal and vertical in turn, the first of them horizontal (0) or vertical
   * (1).
   */
  private static boolean alternates(long[] xy, boolean closed, int first) {
    int points = xy.length / 2;
    int edges = closed ? points : points - 1;
    for (int i = 0; i < edges; i++) {
      int from = 2 * i;
      int to = 2 * i + 2 == xy.length ? 0 : 2 * i + 2;
      boolean horizontal = i % 2 == first;
      if (horizontal ? xy[from + 1] != xy[to + 1] : xy[from] != xy[to]) {
        return false;
      }
    }
    return true;
  }

  private static void alternating(OasisBuffer out, long[] xy, boolean closed, int first) {
    int count = xy.length / 2 - (closed ? 2 : 1);
    out.unsigned(first);
    out.unsigned(count);
    for (int i = 0; i < count; i++) {
      boolean horizontal = i % 2 == first;
      int axis = horizontal ? 0 : 1;
      out.signed(xy[2 * i + 2 + axis] - xy[2 * i + axis]);
    }
  }

  /**
   * 4 if all edges are parallel to an axis, 8 if some are diagonal, 0 if some have another
   * direction.
   */
  private static int directions(long[] xy) {
    int directions = 4;
    for (int i = 2; i < xy.length; i += 2) {
      int direction = OasisBuffer.direction(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
      if (direction < 0) {
        return 0;
      }
      if (direction > 3) {
        directions = 8;
      }
    }
    return directions;
  }

  private static void directed(OasisBuffer out, long[] xy, int directions) {
    int bits = directions == 4 ? 2 : 3;
    out.unsigned(bits);
    out.unsigned(xy.length / 2 - 1);
    for (int i = 2; i < xy.length; i += 2) {
      long dx = xy[i] - xy[i - 2];
      long dy = xy[i + 1] - xy[i - 1];
      long distance = Math.max(Math.abs(dx), Math.abs(dy));
      out.unsigned(distance << bits | OasisBuffer.direction(dx, dy));
    }
  }

  /** Displacements, or their changes if these are shorter, as they are on smooth curves. */
  private static void general(OasisBuffer out, long[] xy) {
    OasisBuffer plain = new OasisBuffer();
    OasisBuffer changes = new OasisBuffer();
    long lastX = 0;
    long lastY = 0;
    for (int i = 2; i < xy.length; i += 2) {
      long dx = xy[i] - xy[i - 2];
      long dy = xy[i + 1] - xy[i - 1];
      plain.displacement(dx, dy);
      changes.displacement(dx - lastX, dy - lastY);
      lastX = dx;
      lastY = dy;
    }
    boolean shorter = changes.size() < plain.size();
    out.unsigned(shorter ? 5 : 4);
    out.unsigned(xy.length / 2 - 1);
    out.put(shorter ? changes : plain);
  }
}
