package dev.shoreline.layout.oasis;

import dev.shoreline.layout.geometry.Coordinates;
import java.io.IOException;
import java.util.Arrays;

/** Decodes displacements and point lists. */
final class OasisPoints {

  /**
   * Directions of 2-deltas and 3-deltas: east, north, west, south, north-east, north-west,
   * south-west, south-east.
   */
  private static final int[] DIRECTION_X = {1, 0, -1, 0, 1, -1, -1, 1};

  private static final int[] DIRECTION_Y = {0, 1, 0, -1, 1, 1, -1, -1};

  private final OasisInput in;
  private long[] xy = new long[256];
  private int size;

  /**
   * The displacement read last, below 2^62 and not yet checked to be within the range of
   * coordinates.
   */
  long dx;

  long dy;

  OasisPoints(OasisInput in) {
    this.in = in;
  }

  /** Reads a g-delta into {@link #dx} and {@link #dy}. */
  void displacement() throws IOException {
    long first = in.unsigned();
    if ((first & 1) == 0) {
      directed((int) (first >> 1) & 7, first >> 4);
      return;
    }
    long second = in.unsigned();
    dx = (first & 2) == 0 ? first >> 2 : -(first >> 2);
    dy = (second & 1) == 0 ? second >> 1 : -(second >> 1);
  }

  private void directed(int direction, long distance) {
    dx = DIRECTION_X[direction] * distance;
    dy = DIRECTION_Y[direction] * distance;
  }

  /**
   * Reads a point list.
   *
   * @param closed whether it bounds a polygon, for which types 0 and 1 imply one more point
   * @return points x0, y0, … relative to the first, which is 0, 0
   */
  long[] list(boolean closed) throws IOException {
    int type = in.unsignedInt();
    long count = in.unsigned();
    if (type > 5) {
      throw in.error("a point list of type " + type + ", 0 to 5 expected");
    }
    size = 0;
    add(0, 0);
    long x = 0;
    long y = 0;
    long stepX = 0;
    long stepY = 0;
    for (long i = 0; i < count; i++) {
      step(type, i);
      stepX = type == 5 ? Coordinates.checked(stepX + dx) : dx;
      stepY = type == 5 ? Coordinates.checked(stepY + dy) : dy;
      x = Coordinates.checked(x + stepX);
      y = Coordinates.checked(y + stepY);
      add(x, y);
    }
    if (closed && type == 0) {
      add(0, y);
    } else if (closed && type == 1) {
      add(x, 0);
    }
    return Arrays.copyOf(xy, size);
  }

  private void step(int type, long index) throws IOException {
    switch (type) {
      case 0, 1 -> {
        boolean horizontal = (index & 1) == type;
        long d = in.signed();
        dx = horizontal ? d : 0;
        dy = horizontal ? 0 : d;
      }
      case 2 -> {
        long d = in.unsigned();
        directed((int) d & 3, d >> 2);
      }
      case 3 -> {
        long d = in.unsigned();
        directed((int) d & 7, d >> 3);
      }
      default -> displacement();
    }
  }

  private void add(long x, long y) {
    if (size == xy.length) {
      xy = Arrays.copyOf(xy, 2 * size);
    }
    xy[size++] = x;
    xy[size++] = y;
  }
}
