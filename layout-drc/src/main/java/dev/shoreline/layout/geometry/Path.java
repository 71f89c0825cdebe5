package dev.shoreline.layout.geometry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line of constant width along a spine, in database units. Immutable.
 *
 * <p>The two ends reach beyond the first and the last point of the spine by their extension, which
 * may be negative; a round path ends in half ellipses over its extensions. Joints are mitred, see
 * {@link PathOutline}.
 */
public final class Path {

  private final long[] spine;
  private final long width;
  private final long beginExtension;
  private final long endExtension;
  private final boolean round;

  private Path(long[] spine, long width, long beginExtension, long endExtension, boolean round) {
    if (spine.length < 2 || spine.length % 2 != 0) {
      throw new IllegalArgumentException(
          "a path needs one or more points, got " + spine.length + " coordinates");
    }
    if (width < 0) {
      throw new IllegalArgumentException("a path needs a width of 0 or more, got " + width);
    }
    Coordinates.checkAll(spine);
    this.spine = spine.clone();
    this.width = Coordinates.checked(width);
    this.beginExtension = Coordinates.checked(beginExtension);
    this.endExtension = Coordinates.checked(endExtension);
    this.round = round;
  }

  /** A path that ends flush with the first and the last point of its spine x0, y0, x1, y1, …. */
  public static Path flush(long width, long... spine) {
    return new Path(spine, width, 0, 0, false);
  }

  /** A path whose ends reach half a width (rounded down) beyond its spine. */
  public static Path extended(long width, long... spine) {
    return new Path(spine, width, width / 2, width / 2, false);
  }

  /** A path with half circles at its ends. */
  public static Path round(long width, long... spine) {
    return new Path(spine, width, width / 2, width / 2, true);
  }

  /**
   * Any path.
   *
   * @param spine one or more points x0, y0, x1, y1, …; copied
   * @param width full width, 0 or more
   * @param beginExtension how far the path reaches beyond its first point
   * @param endExtension how far the path reaches beyond its last point
   * @param round whether the extensions are half ellipses
   * @throws IllegalArgumentException if there is no point, half a point or a negative width
   * @throws ArithmeticException if a coordinate is out of range
   */
  public static Path of(
      long[] spine, long width, long beginExtension, long endExtension, boolean round) {
    return new Path(spine, width, beginExtension, endExtension, round);
  }

  /** A copy of the spine as x0, y0, x1, y1, …. */
  public long[] spine() {
    return spine.clone();
  }

  /** Number of points of the spine, one or more. */
  public int size() {
    return spine.length / 2;
  }

  /** X coordinate of a point of the spine. */
  public long x(int point) {
    return spine[2 * point];
  }

  /** Y coordinate of a point of the spine. */
  public long y(int point) {
    return spine[2 * point + 1];
  }

  /** Full width, 0 or more. */
  public long width() {
    return width;
  }

  /** How far the path reaches beyond its first point. */
  public long beginExtension() {
    return beginExtension;
  }

  /** How far the path reaches beyond its last point. */
  public long endExtension() {
    return endExtension;
  }

  /** Whether the extensions are half ellipses. */
  public boolean isRound() {
    return round;
  }

  /** The outline as a polygon, which may overlap itself; null if the path has no area. */
  public @Nullable Polygon outline() {
    return PathOutline.of(this);
  }

  /** The bounding box of the outline, or of the spine if the path has no area. */
  public Box bounds() {
    Polygon outline = outline();
    return outline == null ? Box.bounding(spine) : outline.bounds();
  }

  /**
   * The image under a transform: width and extensions scale with the magnification and are rounded,
   * so the outline of the image may differ from the image of the outline by a rounding of each
   * vertex.
   */
  public Path transformed(Transform transform) {
    double scale = transform.magnification();
    return new Path(
        transform.applyFlat(spine),
        Coordinates.round(scale * width),
        Coordinates.round(scale * beginExtension),
        Coordinates.round(scale * endExtension),
        round);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Path p
        && width == p.width
        && beginExtension == p.beginExtension
        && endExtension == p.endExtension
        && round == p.round
        && Arrays.equals(spine, p.spine);
  }

  @Override
  public int hashCode() {
    int ends = Long.hashCode(beginExtension) * 31 + Long.hashCode(endExtension) + (round ? 1 : 0);
    return (Arrays.hashCode(spine) * 31 + Long.hashCode(width)) * 31 + ends;
  }

  /** For example {@code (0,0;100,0) w=10 ends=5,5 round}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < spine.length; i += 2) {
      text.append(i == 0 ? "" : ";").append(spine[i]).append(',').append(spine[i + 1]);
    }
    text.append(") w=")
        .append(width)
        .append(" ends=")
        .append(beginExtension)
        .append(',')
        .append(endExtension);
    return text.append(round ? " round" : "").toString();
  }
}
