package dev.shoreline.layout.geometry;

import java.util.Arrays;

/** Removes the vertices of a contour that do not shape it, and rotates it to a canonical start. */
final class ContourCleaner {

  private ContourCleaner() {}

  /**
   * The contour without repeated and collinear vertices and without spikes, from its lowest, then
   * leftmost vertex on. Linear time: a stack, whose two ends are matched at last.
   *
   * @return fewer than six coordinates if no area remains
   */
  static long[] clean(long[] xy) {
    long[] stack = new long[xy.length];
    int size = 0;
    for (int i = 0; i < xy.length; i += 2) {
      size = push(stack, size, xy[i], xy[i + 1]);
    }
    int start = 0;
    boolean changed = true;
    while (changed && size - start >= 6) {
      changed = false;
      if (redundant(stack, size - 4, size - 2, start)) {
        size -= 2;
        changed = true;
      } else if (redundant(stack, size - 2, start, start + 2)) {
        start += 2;
        changed = true;
      }
    }
    return rotated(Arrays.copyOfRange(stack, start, Math.max(start, size)));
  }

  private static int push(long[] stack, int size, long x, long y) {
    stack[size] = x;
    stack[size + 1] = y;
    int top = size;
    while (top >= 2) {
      boolean repeated = stack[top - 2] == stack[top] && stack[top - 1] == stack[top + 1];
      if (!repeated && (top < 4 || !redundant(stack, top - 4, top - 2, top))) {
        break;
      }
      stack[top - 2] = stack[top];
      stack[top - 1] = stack[top + 1];
      top -= 2;
    }
    return top + 2;
  }

  /** Whether the vertex at index b is on the line through those at a and c. */
  private static boolean redundant(long[] xy, int a, int b, int c) {
    long ux = xy[b] - xy[a];
    long uy = xy[b + 1] - xy[a + 1];
    long vx = xy[c] - xy[b];
    long vy = xy[c + 1] - xy[b + 1];
    return ux * vy == uy * vx && Math.multiplyHigh(ux, vy) == Math.multiplyHigh(uy, vx);
  }

  private static long[] rotated(long[] xy) {
    int first = 0;
    for (int i = 2; i < xy.length; i += 2) {
      if (isBefore(xy, i, first)) {
        first = i;
      }
    }
    long[] result = new long[xy.length];
    System.arraycopy(xy, first, result, 0, xy.length - first);
    System.arraycopy(xy, 0, result, xy.length - first, first);
    return result;
  }

  /**
   * Whether a contour has lower, then more leftmost vertices from one of them on than from another
   * one: where it touches itself in its lowest vertex, what follows decides.
   */
  private static boolean isBefore(long[] xy, int one, int other) {
    for (int i = 0; i < xy.length; i += 2) {
      int a = (one + i) % xy.length;
      int b = (other + i) % xy.length;
      if (xy[a + 1] != xy[b + 1]) {
        return xy[a + 1] < xy[b + 1];
      }
      if (xy[a] != xy[b]) {
        return xy[a] < xy[b];
      }
    }
    return false;
  }

  /** Orders contours by y, then x of their vertices. */
  static int compare(long[] a, long[] b) {
    int n = Math.min(a.length, b.length);
    for (int i = 0; i < n; i += 2) {
      int byY = Long.compare(a[i + 1], b[i + 1]);
      if (byY != 0) {
        return byY;
      }
      int byX = Long.compare(a[i], b[i]);
      if (byX != 0) {
        return byX;
      }
    }
    return Integer.compare(a.length, b.length);
  }
}
