package dev.shoreline.flow.result;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A short name of a shape that stays when the shape is moved, turned by quarter turns or mirrored:
 * the smallest of its eight descriptions from the lower left corner of its box, hashed. Time goes
 * with the number of points.
 */
final class ShapeHash {
  /** Coordinates are told apart by a tenth of a nanometre. */
  private static final double STEPS = 1e4;

  private static final int BYTES = 6;

  private ShapeHash() {}

  /** Twelve hexadecimal digits. */
  static String of(List<Figure> figures) {
    long[] least = described(figures, 0);
    for (int turn = 1; turn < 8; turn++) {
      long[] other = described(figures, turn);
      least = Arrays.compare(other, least) < 0 ? other : least;
    }
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * least.length);
    bytes.asLongBuffer().put(least);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** All figures turned, in their order by coordinates. */
  private static long[] described(List<Figure> figures, int turn) {
    List<long[]> placed = figures.stream().map(f -> turned(f.points(), turn)).toList();
    long left = placed.stream().mapToLong(xy -> least(xy, 0)).min().orElse(0);
    long bottom = placed.stream().mapToLong(xy -> least(xy, 1)).min().orElse(0);
    List<long[]> parts = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      long[] xy = placed.get(i);
      for (int k = 0; k < xy.length; k += 2) {
        xy[k] -= left;
        xy[k + 1] -= bottom;
      }
      parts.add(ordered(figures.get(i), xy, turn));
    }
    parts.sort(Arrays::compare);
    return parts.stream().flatMapToLong(LongStream::of).toArray();
  }

  private static long[] turned(List<Point> points, int turn) {
    long[] xy = new long[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      long x = Math.round(points.get(i).x() * STEPS);
      long y = Math.round(points.get(i).y() * STEPS);
      boolean swapped = (turn & 4) != 0;
      xy[2 * i] = ((turn & 1) == 0 ? 1 : -1) * (swapped ? y : x);
      xy[2 * i + 1] = ((turn & 2) == 0 ? 1 : -1) * (swapped ? x : y);
    }
    return xy;
  }

  private static long least(long[] xy, int axis) {
    long least = xy[axis];
    for (int i = axis; i < xy.length; i += 2) {
      least = Math.min(least, xy[i]);
    }
    return least;
  }

  /** The points of a figure in an order that does not depend on how it is placed. */
  private static long[] ordered(Figure figure, long[] xy, int turn) {
    return switch (figure) {
      case Figure.Edge edge -> tagged(1, edge(xy, 0));
      case Figure.EdgePair pair -> {
        long[] first = edge(xy, 0);
        long[] second = edge(xy, 4);
        boolean inOrder = Arrays.compare(first, second) <= 0;
        yield tagged(2, inOrder ? first : second, inOrder ? second : first);
      }
      case Figure.Polygon polygon ->
          tagged(3, contour(Integer.bitCount(turn) % 2 == 0 ? xy : reversed(xy)));
    };
  }

  private static long[] tagged(long kind, long[]... parts) {
    return LongStream.concat(
            LongStream.of(kind, parts[0].length),
            Arrays.stream(parts).flatMapToLong(LongStream::of))
        .toArray();
  }

  private static long[] edge(long[] xy, int at) {
    long[] one = {xy[at], xy[at + 1], xy[at + 2], xy[at + 3]};
    long[] other = {xy[at + 2], xy[at + 3], xy[at], xy[at + 1]};
    return Arrays.compare(one, other) <= 0 ? one : other;
  }

  private static long[] reversed(long[] xy) {
    long[] back = new long[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      back[xy.length - 2 - i] = xy[i];
      back[xy.length - 1 - i] = xy[i + 1];
    }
    return back;
  }

  /** From the smallest of its points on; of several such starts, the smallest course. */
  private static long[] contour(long[] xy) {
    int first = 0;
    for (int i = 2; i < xy.length; i += 2) {
      if (compareFrom(xy, i, first) < 0) {
        first = i;
      }
    }
    long[] from = new long[xy.length];
    System.arraycopy(xy, first, from, 0, xy.length - first);
    System.arraycopy(xy, 0, from, xy.length - first, first);
    return from;
  }

  private static int compareFrom(long[] xy, int one, int other) {
    for (int i = 0; i < xy.length; i++) {
      int order = Long.compare(xy[(one + i) % xy.length], xy[(other + i) % xy.length]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
