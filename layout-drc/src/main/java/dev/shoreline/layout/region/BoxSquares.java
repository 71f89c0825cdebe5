package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import org.jspecify.annotations.Nullable;

/** The plane cut into equal squares, with the boxes that touch each; made in linear time. */
final class BoxSquares {
  /** Boxes stand in this many squares each, at most, on average. */
  private static final int MOST_ENTRIES = 3;

  private final long[] boxes;
  private final Box plane;

  /** The side of a square is two to the power of it. */
  private final int power;

  private final int columns;
  private final int rows;
  private final int[] starts;
  private int[] entries = {};

  private BoxSquares(long[] boxes, Box plane, int power) {
    this.boxes = boxes;
    this.plane = plane;
    this.power = power;
    columns = (int) ((plane.right() - plane.left()) >> power) + 1;
    rows = (int) ((plane.top() - plane.bottom()) >> power) + 1;
    starts = new int[Math.addExact(Math.multiplyExact(columns, rows), 1)];
  }

  /**
   * Squares of boxes.
   *
   * @param boxes left, bottom, right, top of each
   * @param plane the box of all
   * @param few how many should stand in a square, about
   * @return null where boxes are of so unlike sizes that many stand in many squares
   */
  static @Nullable BoxSquares of(long[] boxes, Box plane, int few) {
    int n = boxes.length / 4;
    double extent = 0;
    for (int i = 0; i < boxes.length; i += 4) {
      extent += Math.max(boxes[i + 2] - boxes[i], boxes[i + 3] - boxes[i + 1]);
    }
    double width = plane.width() + 1.0;
    double height = plane.height() + 1.0;
    double wanted = Math.max(Math.sqrt(width * height / n * few), 2 * extent / n);
    // A long strip has no more squares than it has boxes.
    double side = Math.max(wanted, Math.max(width, height) / n);
    BoxSquares squares = new BoxSquares(boxes, plane, Math.getExponent(side * Math.sqrt(2)));
    return squares.fill() ? squares : null;
  }

  private boolean fill() {
    long total = 0;
    for (int i = 0; i < boxes.length; i += 4) {
      total +=
          (long) (column(boxes[i + 2]) - column(boxes[i]) + 1)
              * (row(boxes[i + 3]) - row(boxes[i + 1]) + 1);
    }
    if (total > (long) MOST_ENTRIES * (boxes.length / 4)) {
      return false;
    }
    entries = new int[(int) total];
    for (int i = 0; i < boxes.length; i += 4) {
      enter(i, false);
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    // From behind, so that each square's end becomes its start, and boxes stand in order.
    for (int i = boxes.length - 4; i >= 0; i -= 4) {
      enter(i, true);
    }
    return true;
  }

  /** Counts a box in the squares that it touches, or enters it there. */
  private void enter(int at, boolean counted) {
    int left = column(boxes[at]);
    int right = column(boxes[at + 2]);
    int top = row(boxes[at + 3]);
    for (int r = row(boxes[at + 1]); r <= top; r++) {
      for (int square = r * columns + left; square <= r * columns + right; square++) {
        if (counted) {
          entries[--starts[square]] = at / 4;
        } else {
          starts[square]++;
        }
      }
    }
  }

  private int column(long x) {
    return (int) ((x - plane.left()) >> power);
  }

  private int row(long y) {
    return (int) ((y - plane.bottom()) >> power);
  }

  int count() {
    return columns * rows;
  }

  /** Copies the boxes that touch a square, and returns how many there are. */
  int copy(int square, int[] target) {
    int count = starts[square + 1] - starts[square];
    System.arraycopy(entries, starts[square], target, 0, count);
    return count;
  }

  /** A square; its right and upper sides are no longer part of it. */
  Box square(int square) {
    long side = 1L << power;
    long left = plane.left() + side * (square % columns);
    long bottom = plane.bottom() + side * (square / columns);
    return new Box(left, bottom, left + side, bottom + side);
  }
}
