package dev.shoreline.drc.engine;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Winding;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a polygon is, by boxes: its own where it has few vertices, else those of runs of its edges
 * and what lies inside. Covers the polygon, and little more.
 */
final class Cover {
  /** Edges in a run. */
  private static final int RUN = 8;

  /** How often a box is quartered at most. */
  private static final int DEEPEST = 8;

  private final Polygon polygon;
  private final List<Box> runs = new ArrayList<>();

  Cover(Polygon polygon) {
    this.polygon = polygon;
    for (int c = 0; c < polygon.contourCount(); c++) {
      int n = polygon.size(c);
      for (int i = 0; i < n; i += RUN) {
        runs.add(polygon.bounds(c, i, Math.min(i + RUN, n)));
      }
    }
  }

  /** Whether the polygon may have a point in a window. */
  boolean touches(Box window) {
    if (!polygon.bounds().intersects(window)) {
      return false;
    }
    return runs.stream().anyMatch(window::intersects) || holds(window.left(), window.bottom());
  }

  /** Boxes that cover the polygon. */
  List<Box> boxes() {
    if (runs.size() == 1) {
      return runs;
    }
    List<Box> boxes = new ArrayList<>();
    quarter(polygon.bounds(), runs, 0, boxes);
    return boxes;
  }

  private void quarter(Box box, List<Box> near, int depth, List<Box> boxes) {
    List<Box> touched = near.stream().filter(box::intersects).toList();
    if (touched.isEmpty()) {
      if (holds(box.left(), box.bottom())) {
        boxes.add(box);
      }
      return;
    }
    if ((touched.size() == 1 && touched.getFirst().contains(box))
        || depth == DEEPEST
        || Math.min(box.width(), box.height()) < 2) {
      boxes.add(box);
      return;
    }
    long x = box.centre().x();
    long y = box.centre().y();
    quarter(new Box(box.left(), box.bottom(), x, y), touched, depth + 1, boxes);
    quarter(new Box(x, box.bottom(), box.right(), y), touched, depth + 1, boxes);
    quarter(new Box(box.left(), y, x, box.top()), touched, depth + 1, boxes);
    quarter(new Box(x, y, box.right(), box.top()), touched, depth + 1, boxes);
  }

  /** Whether the outline winds around a point that lies on none of its edges. */
  private boolean holds(long px, long py) {
    int winding = 0;
    for (int c = 0; c < polygon.contourCount(); c++) {
      winding += Winding.of(polygon, c, px, py);
    }
    return winding != 0;
  }
}
