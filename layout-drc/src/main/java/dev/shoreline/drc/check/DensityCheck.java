package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a window a region covers.
 *
 * @param window side of the square window, database units
 * @param step distance from window to window, at most the window
 * @param least smallest covered fraction
 * @param most largest covered fraction
 */
public record DensityCheck(long window, long step, double least, double most) {
  /** Checks the ranges. */
  public DensityCheck {
    if (window <= 0 || step <= 0 || step > window) {
      throw new IllegalArgumentException("window " + window + ", step " + step);
    }
  }

  /**
   * Runs the check over windows that start at the lower left corner of a frame and lie in it; a
   * frame smaller than a window is one window.
   */
  public List<PolygonCheck.Offence> run(Region region, Box frame) {
    List<PolygonCheck.Offence> found = new ArrayList<>();
    if (frame.isEmpty() || frame.width() == 0 || frame.height() == 0) {
      return found;
    }
    Region merged = region.merged();
    for (long y = frame.bottom(); y == frame.bottom() || y + window <= frame.top(); y += step) {
      Region row =
          merged.and(Region.of(Polygon.box(new Box(frame.left(), y, frame.right(), y + window))));
      for (long x = frame.left(); x == frame.left() || x + window <= frame.right(); x += step) {
        Box box = new Box(x, y, x + window, y + window).intersection(frame);
        double fraction = row.and(Region.of(Polygon.box(box))).area() / box.area();
        if (fraction < least || fraction > most) {
          found.add(new PolygonCheck.Offence(Polygon.box(box), fraction));
        }
      }
    }
    return found;
  }
}
