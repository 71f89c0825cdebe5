package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.List;

/** Checks of single merged polygons. Each returns the polygons, or places, that break it. */
public final class PolygonCheck {
  /** A circle is known by its vertices: they lie on one, and there are at least this many. */
  private static final int LEAST_CIRCLE_VERTICES = 8;

  private PolygonCheck() {}

  /**
   * A polygon or edge with what was measured.
   *
   * @param polygon the offender
   * @param measured database units, their square or degrees, as the check says
   */
  public record Offence(Polygon polygon, double measured) {}

  /** Vertices off a grid of the given step, each as a box of one unit around it. */
  public static List<Offence> offGrid(Region region, long step) {
    List<Offence> found = new ArrayList<>();
    for (Polygon polygon : region.polygons()) {
      polygon.forEachEdge(
          (x1, y1, x2, y2) -> {
            if (Math.floorMod(x1, step) != 0 || Math.floorMod(y1, step) != 0) {
              Polygon mark = Polygon.box(new Box(x1 - 1, y1 - 1, x1 + 1, y1 + 1));
              found.add(
                  new Offence(mark, Math.max(Math.floorMod(x1, step), Math.floorMod(y1, step))));
            }
          });
    }
    return found;
  }

  /** Polygons with a hole. */
  public static List<Offence> withHoles(Region region) {
    return region.merged().polygons().stream()
        .filter(p -> p.holeCount() > 0)
        .map(p -> new Offence(p, p.holeCount()))
        .toList();
  }

  /**
   * Polygons that are no circle: fewer than eight vertices, a box that is not square, or a vertex
   * that is off the circle through the box by more than a unit and a half.
   */
  public static List<Offence> notCircles(Region region) {
    return region.merged().polygons().stream()
        .filter(p -> !isCircle(p))
        .map(p -> new Offence(p, p.vertexCount()))
        .toList();
  }

  private static boolean isCircle(Polygon polygon) {
    Box box = polygon.bounds();
    if (polygon.holeCount() > 0
        || polygon.vertexCount() < LEAST_CIRCLE_VERTICES
        || Math.abs(box.width() - box.height()) > 2) {
      return false;
    }
    double cx = (box.left() + (double) box.right()) / 2;
    double cy = (box.bottom() + (double) box.top()) / 2;
    double radius = 0;
    long[] xy = polygon.contour(0);
    for (int i = 0; i < xy.length; i += 2) {
      radius = Math.max(radius, Math.hypot(xy[i] - cx, xy[i + 1] - cy));
    }
    for (int i = 0; i < xy.length; i += 2) {
      if (Math.abs(Math.hypot(xy[i] - cx, xy[i + 1] - cy) - radius) > 1.5) {
        return false;
      }
    }
    return true;
  }

  /** Edges whose angle is no multiple of a step in degrees, each as a sliver around it. */
  public static List<Offence> anglesOff(Region region, double step) {
    List<Offence> found = new ArrayList<>();
    for (Polygon polygon : region.merged().polygons()) {
      polygon.forEachEdge(
          (x1, y1, x2, y2) -> {
            double angle = Math.toDegrees(Math.atan2((double) (y2 - y1), (double) (x2 - x1)));
            double off = Math.abs(Math.IEEEremainder(angle, step));
            if (off > 1e-9) {
              found.add(new Offence(around(x1, y1, x2, y2), Math.floorMod(Math.round(angle), 360)));
            }
          });
    }
    return found;
  }

  /** The bounding box of an edge, a unit wider on each side. */
  static Polygon around(long x1, long y1, long x2, long y2) {
    return Polygon.box(
        new Box(
            Math.min(x1, x2) - 1,
            Math.min(y1, y2) - 1,
            Math.max(x1, x2) + 1,
            Math.max(y1, y2) + 1));
  }
}
