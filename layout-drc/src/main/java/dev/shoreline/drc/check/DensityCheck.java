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
 * @param border what becomes of windows that reach beyond the frame
 * @param least smallest covered fraction
 * @param most largest covered fraction
 */
public record DensityCheck(long window, long step, Border border, double least, double most) {
  /** Checks the ranges. */
  public DensityCheck {
    if (window <= 0 || step <= 0 || step > window) {
      throw new IllegalArgumentException("window " + window + ", step " + step);
    }
  }

  /**
   * Runs the check over windows that start at the lower left corner of a frame. What lies outside
   * the frame does not count. Where the frame is smaller than a window, the window is cut to it
   * unless the border counts as not covered.
   */
  public List<PolygonCheck.Offence> run(Region region, Box frame) {
    List<PolygonCheck.Offence> found = new ArrayList<>();
    if (frame.isEmpty() || frame.width() == 0 || frame.height() == 0) {
      return found;
    }
    long[] lefts = starts(frame.left(), frame.right());
    long[] bottoms = starts(frame.bottom(), frame.top());
    double[][] areas = new CoveredArea(region, frame, window, lefts, bottoms).areas;
    for (int row = 0; row < bottoms.length; row++) {
      for (int column = 0; column < lefts.length; column++) {
        long x = lefts[column];
        long y = bottoms[row];
        Box whole = new Box(x, y, x + window, y + window);
        Box part = whole.intersection(frame);
        double fraction = areas[row][column] / (border == Border.ZERO ? whole : part).area();
        if (fraction < least || fraction > most) {
          found.add(new PolygonCheck.Offence(Polygon.box(part), fraction));
        }
      }
    }
    return found;
  }

  /** Where windows start along one axis. */
  private long[] starts(long first, long end) {
    List<Long> starts = new ArrayList<>();
    long at = first;
    while (at + window <= end) {
      starts.add(at);
      at += step;
    }
    boolean covered = !starts.isEmpty() && starts.getLast() + window == end;
    if (starts.isEmpty()) {
      starts.add(first);
    } else if (!covered && border == Border.SHIFT) {
      starts.add(end - window);
    } else if (!covered && border != Border.OMIT) {
      starts.add(at);
    }
    return starts.stream().mapToLong(Long::longValue).toArray();
  }
}
