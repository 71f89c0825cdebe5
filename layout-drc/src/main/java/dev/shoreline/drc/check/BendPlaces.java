package dev.shoreline.drc.check;

import dev.shoreline.drc.check.BendCheck.Bend;
import dev.shoreline.layout.geometry.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where bends are known: another one is the same if vertices of both come within one and a half
 * widths of the waveguide along either axis. Does not depend on where the layout stands.
 */
public final class BendPlaces {
  private static final double NEAR = 1.5;

  private final long near;
  private final Map<Point, List<Point>> squares = new HashMap<>();

  /**
   * No places yet.
   *
   * @param width of the waveguides, database units
   */
  public BendPlaces(double width) {
    near = (long) Math.ceil(NEAR * width);
  }

  /** Whether a bend is known, by others. */
  public boolean hold(Bend bend) {
    boolean[] found = {false};
    bend.area().forEachEdge((x1, y1, x2, y2) -> found[0] |= isNear(x1, y1));
    return found[0];
  }

  private boolean isNear(long x, long y) {
    Point square = square(x, y);
    for (long dx = -1; dx <= 1; dx++) {
      for (long dy = -1; dy <= 1; dy++) {
        for (Point p :
            squares.getOrDefault(new Point(square.x() + dx, square.y() + dy), List.of())) {
          if (Math.abs(p.x() - x) <= near && Math.abs(p.y() - y) <= near) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Takes note of a bend. */
  public void add(Bend bend) {
    bend.area()
        .forEachEdge(
            (x1, y1, x2, y2) ->
                squares
                    .computeIfAbsent(square(x1, y1), s -> new ArrayList<>(1))
                    .add(new Point(x1, y1)));
  }

  private Point square(long x, long y) {
    return new Point(Math.floorDiv(x, near + 1), Math.floorDiv(y, near + 1));
  }
}
