package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of points on the database grid, given by polygons. Immutable.
 *
 * <p>The polygons may overlap; {@link #merged()} gives the same set without overlaps, with kissing
 * corners joined. Every operation returns merged regions and takes any. Coordinates lie within
 * ±2^50 database units. Cost: n log n for n edges and crossings.
 */
public final class Region {
  /** Corners are bevelled from a right angle's turn on, as the usual tools do. */
  private static final double RIGHT_ANGLE = Math.PI / 2;

  private static final Region EMPTY = new Region(List.of(), true);

  private final List<Polygon> polygons;
  private final boolean merged;
  // Computed on first use, by one thread while others wait.
  private @Nullable Region merge;

  private Region(List<Polygon> polygons, boolean merged) {
    this.polygons = polygons;
    this.merged = merged;
  }

  /** Nothing. */
  public static Region empty() {
    return EMPTY;
  }

  /** What the polygons cover together. */
  public static Region of(Collection<Polygon> polygons) {
    return polygons.isEmpty() ? EMPTY : new Region(List.copyOf(polygons), false);
  }

  /** What the polygons cover together. */
  public static Region of(Polygon... polygons) {
    return of(List.of(polygons));
  }

  /** The polygons as they are; they overlap if the region is not merged. */
  public List<Polygon> polygons() {
    return polygons;
  }

  /** The same set by polygons that do not overlap. */
  public Region merged() {
    if (merged) {
      return this;
    }
    synchronized (this) {
      Region result = merge;
      if (result == null) {
        result = combined(EMPTY, BooleanOperation.OR, KissingCorners.JOINED);
        merge = result;
      }
      return result;
    }
  }

  /** The same set by polygons that do not overlap, with a choice for touching corners. */
  public Region merged(KissingCorners kissing) {
    return kissing == KissingCorners.JOINED
        ? merged()
        : combined(EMPTY, BooleanOperation.OR, kissing);
  }

  /** What is in this region or the other. */
  public Region or(Region other) {
    return combined(other, BooleanOperation.OR, KissingCorners.JOINED);
  }

  /** What is in both regions. */
  public Region and(Region other) {
    return combined(other, BooleanOperation.AND, KissingCorners.JOINED);
  }

  /** What is in this region but not in the other. */
  public Region not(Region other) {
    return combined(other, BooleanOperation.NOT, KissingCorners.JOINED);
  }

  /** What is in one of the regions alone. */
  public Region xor(Region other) {
    return combined(other, BooleanOperation.XOR, KissingCorners.JOINED);
  }

  /** What is covered by two or more of the polygons, as they are before merging. */
  public Region overlaps() {
    return new Region(Overlay.overlaps(polygons, KissingCorners.JOINED), true);
  }

  /**
   * Those merged polygons that relate to merged polygons of another region as asked, or all others.
   *
   * @param count with how many; of no matter for {@link Selection#INSIDE} and {@link
   *     Selection#OUTSIDE}
   * @param negated whether the others are asked for
   */
  public Region selected(Selection selection, Count count, boolean negated, Region other) {
    return new Region(
        Selector.select(merged().polygons, other.merged().polygons, selection, count, negated),
        true);
  }

  private Region combined(Region other, BooleanOperation operation, KissingCorners kissing) {
    return new Region(
        Overlay.apply(polygons, other.polygons, operation, kissing),
        kissing == KissingCorners.JOINED);
  }

  /**
   * Grown by a distance, or shrunk by a negative one; corners keep their shape up to a turn of a
   * right angle and are bevelled beyond.
   *
   * @param distance in database units
   */
  public Region sized(long distance) {
    return sized(distance, RIGHT_ANGLE);
  }

  /**
   * Grown or shrunk with a choice of when corners are bevelled.
   *
   * @param distance in database units
   * @param cutOff turn in radians from which on, from 0 to less than π
   */
  public Region sized(long distance, double cutOff) {
    if (!(cutOff >= 0 && cutOff < Math.PI)) {
      throw new IllegalArgumentException("cut-off " + cutOff + " is not between 0 and pi");
    }
    Region base = merged();
    return distance == 0
        ? base
        : new Region(Sizing.sized(base.polygons, distance, cutOff, KissingCorners.JOINED), true);
  }

  /**
   * Each point grown to a rectangle, or shrunk by negative distances, along each axis by itself.
   *
   * @param x to either side along the x axis, database units
   * @param y to either side along the y axis
   */
  public Region sizedByAxis(long x, long y) {
    return new Region(BoxSizing.sized(merged().polygons, x, y, KissingCorners.JOINED), true);
  }

  /** Those merged polygons that are merged polygons of another region too, or all others. */
  public Region identical(Region other, boolean negated) {
    Set<Polygon> same = new HashSet<>();
    other.merged().polygons.forEach(polygon -> same.add(canonical(polygon)));
    return new Region(
        merged().polygons.stream().filter(p -> same.contains(canonical(p)) != negated).toList(),
        true);
  }

  private static Polygon canonical(Polygon polygon) {
    return Objects.requireNonNullElse(polygon.normalised(), polygon);
  }

  /** The holes of the merged polygons, filled. */
  public Region holes() {
    List<Polygon> holes = new ArrayList<>();
    for (Polygon polygon : merged().polygons) {
      for (int c = 1; c < polygon.contourCount(); c++) {
        holes.add(Polygon.of(polygon.contour(c)));
      }
    }
    return of(holes);
  }

  /** The merged polygons without their holes. */
  public Region hulls() {
    return of(merged().polygons.stream().map(p -> Polygon.of(p.contour(0))).toList());
  }

  /** Whether it has no point of positive area. */
  public boolean isEmpty() {
    return merged().polygons.isEmpty();
  }

  /** Area in square database units. */
  public double area() {
    return merged().polygons.stream().mapToDouble(Polygon::area).sum();
  }

  /** The bounding box; empty for an empty region. */
  public Box bounds() {
    Box box = Box.EMPTY;
    for (Polygon polygon : polygons) {
      box = box.union(polygon.bounds());
    }
    return box;
  }
}
