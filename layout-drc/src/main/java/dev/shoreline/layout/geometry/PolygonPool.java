package dev.shoreline.layout.geometry;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes polygons of which those that differ in place only share their outline: layouts repeat
 * shapes, and what is equal is then known to be at a glance. Not for several threads at once.
 */
public final class PolygonPool {
  /** Multiplier of Knuth's MMIX generator: odd, spreads low bits upwards. */
  public static final long SPREAD = 6364136223846793005L;

  /** By the hash of the contours as given; its length is a power of two. */
  private @Nullable Entry[] entries = new Entry[1 << 10];

  private int size;
  private final Map<Size, Outline> boxes = new HashMap<>();

  /** Of a box. */
  private record Size(long width, long height) {
    Outline outline() {
      return Polygon.box(new Box(0, 0, width, height)).outline();
    }
  }

  /**
   * An outline with how the contour was given that it was made from.
   *
   * @param x of the contour's first vertex in the outline
   * @param turned whether the outline runs the other way
   */
  private record Entry(long hash, Outline outline, long x, long y, boolean turned) {
    boolean matches(long[] xy, int from, int length) {
      if (outline.length() != length) {
        return false;
      }
      long dx = xy[from] - x;
      long dy = xy[from + 1] - y;
      for (int i = 0; i < length; i += 2) {
        int at = turned && i > 0 ? length - i : i;
        if (outline.at(at) != xy[from + i] - dx || outline.at(at + 1) != xy[from + i + 1] - dy) {
          return false;
        }
      }
      return true;
    }
  }

  /** The polygon that {@link Polygon#of(long[], int, int)} makes. */
  public Polygon of(long[] xy, int from, int length) {
    long hash = hash(xy, from, length);
    int at = place(hash);
    for (Entry entry = entries[at]; entry != null; entry = entries[at]) {
      if (entry.hash() == hash && entry.matches(xy, from, length)) {
        return new Polygon(entry.outline(), xy[from] - entry.x(), xy[from + 1] - entry.y());
      }
      at = (at + 1) & (entries.length - 1);
    }
    Polygon polygon = Polygon.of(xy, from, length);
    add(at, hash, polygon.outline(), xy, from, length, polygon.bounds());
    return polygon;
  }

  /** The polygon of a box that is not empty. */
  public Polygon box(Box box) {
    Outline outline = boxes.computeIfAbsent(new Size(box.width(), box.height()), Size::outline);
    return new Polygon(outline, box);
  }

  private void add(
      int at, long hash, Outline outline, long[] xy, int from, int length, Box bounds) {
    long x = xy[from] - bounds.left();
    long y = xy[from + 1] - bounds.bottom();
    Entry entry = new Entry(hash, outline, x, y, false);
    boolean turned = !entry.matches(xy, from, length);
    entries[at] = turned ? new Entry(hash, outline, x, y, true) : entry;
    if (2 * ++size > entries.length) {
      grow();
    }
  }

  private void grow() {
    @Nullable Entry[] old = entries;
    entries = new Entry[2 * old.length];
    for (Entry entry : old) {
      if (entry != null) {
        int at = place(entry.hash());
        while (entries[at] != null) {
          at = (at + 1) & (entries.length - 1);
        }
        entries[at] = entry;
      }
    }
  }

  private int place(long hash) {
    return (int) (hash >>> 32) & (entries.length - 1);
  }

  private static long hash(long[] xy, int from, int length) {
    long x = xy[from];
    long y = xy[from + 1];
    long hash = length;
    for (int i = from; i < from + length; i += 2) {
      hash = hash * SPREAD + (xy[i] - x) + ((xy[i + 1] - y) << 32);
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
