package dev.shoreline.layout.oasis;

import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.geometry.Coordinates;
import dev.shoreline.layout.geometry.Point;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decodes repetitions of the types 0 to 11. */
final class OasisRepetitions {

  private final OasisInput in;
  private final OasisPoints points;
  private @Nullable Repetition last;
  private long[] places = new long[64];

  OasisRepetitions(OasisInput in, OasisPoints points) {
    this.in = in;
    this.points = points;
  }

  /** Forgets the last repetition, at the beginning of a cell. */
  void reset() {
    last = null;
  }

  Repetition read() throws IOException {
    int type = in.unsignedInt();
    Repetition repetition = last;
    if (type != 0) {
      repetition = ofType(type);
    } else if (repetition == null) {
      throw in.error("a repetition of type 0 before any other in this cell");
    }
    last = repetition;
    return repetition;
  }

  private Repetition ofType(int type) throws IOException {
    return switch (type) {
      case 1 -> grid();
      case 2 -> lattice(count(), new Point(in.length(), 0));
      case 3 -> lattice(count(), new Point(0, in.length()));
      case 4, 5 -> spaced(true, type == 5);
      case 6, 7 -> spaced(false, type == 7);
      case 8 -> oblique();
      case 9 -> lattice(count(), displacement());
      case 10, 11 -> scattered(type == 11);
      default -> throw in.error("a repetition of type " + type + ", 0 to 11 expected");
    };
  }

  /** Dimensions are stored less two. */
  private int count() throws IOException {
    long count = in.unsigned() + 2;
    if (count > Integer.MAX_VALUE) {
      throw in.error("a repetition of " + count + " copies");
    }
    return (int) count;
  }

  private static Repetition lattice(int columns, Point a) {
    return new Repetition.Lattice(a, Point.ORIGIN, columns, 1);
  }

  private Repetition grid() throws IOException {
    int columns = count();
    int rows = count();
    Point a = new Point(in.length(), 0);
    return new Repetition.Lattice(a, new Point(0, in.length()), columns, rows);
  }

  private Repetition oblique() throws IOException {
    int columns = count();
    int rows = count();
    Point a = displacement();
    return new Repetition.Lattice(a, displacement(), columns, rows);
  }

  private Point displacement() throws IOException {
    points.displacement();
    return new Point(points.dx, points.dy);
  }

  private Repetition spaced(boolean horizontal, boolean onGrid) throws IOException {
    int count = count();
    long grid = onGrid ? in.length() : 1;
    long at = 0;
    int size = 2;
    for (int i = 1; i < count; i++) {
      at = Coordinates.checked(at + scaled(in.length(), grid));
      size = add(size, horizontal ? at : 0, horizontal ? 0 : at);
    }
    return Repetition.Irregular.of(Arrays.copyOf(places, size));
  }

  private Repetition scattered(boolean onGrid) throws IOException {
    int count = count();
    long grid = onGrid ? in.length() : 1;
    long x = 0;
    long y = 0;
    int size = 2;
    for (int i = 1; i < count; i++) {
      points.displacement();
      x = Coordinates.checked(x + scaled(points.dx, grid));
      y = Coordinates.checked(y + scaled(points.dy, grid));
      size = add(size, x, y);
    }
    return Repetition.Irregular.of(Arrays.copyOf(places, size));
  }

  private static long scaled(long value, long grid) {
    return Coordinates.checked(Math.multiplyExact(value, grid));
  }

  /** The first pair of {@link #places} stays 0, 0. */
  private int add(int size, long x, long y) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    places[size] = x;
    places[size + 1] = y;
    return size + 2;
  }
}
