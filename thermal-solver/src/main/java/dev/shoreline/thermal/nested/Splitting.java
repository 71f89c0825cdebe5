package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.model.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits a group of many features where a straight cut meets none: smaller windows have fewer cells
 * each, and those of a regular array are equal.
 */
final class Splitting {
  /** Features of a part: the grid of a window has lines for each along both axes. */
  private static final int MOST_FEATURES = 4;

  private final List<Rect> parts = new ArrayList<>();

  private Splitting() {}

  /** The parts of a group, which hold all the features that lie within it. */
  static List<Rect> of(Rect group, List<Rect> features) {
    Splitting splitting = new Splitting();
    List<Rect> own = features.stream().filter(f -> f.isWithin(group, 0)).toList();
    if (own.size() <= MOST_FEATURES) {
      return List.of(group);
    }
    splitting.split(own);
    return splitting.parts;
  }

  private void split(List<Rect> features) {
    Rect around = features.stream().reduce(Rect::joinedWith).orElseThrow();
    boolean alongX = around.width() >= around.height();
    List<Rect> sorted =
        features.stream()
            .sorted(
                alongX
                    ? Comparator.comparingDouble(Rect::x0)
                    : Comparator.comparingDouble(Rect::y0))
            .toList();
    int cut = features.size() > MOST_FEATURES ? cut(sorted, alongX) : 0;
    if (cut == 0) {
      parts.add(around);
    } else {
      split(sorted.subList(0, cut));
      split(sorted.subList(cut, sorted.size()));
    }
  }

  /** The cut nearest to the middle that no feature straddles; 0 if there is none. */
  private static int cut(List<Rect> sorted, boolean alongX) {
    int best = 0;
    double reached = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < sorted.size(); i++) {
      Rect before = sorted.get(i - 1);
      reached = Math.max(reached, alongX ? before.x1() : before.y1());
      double next = alongX ? sorted.get(i).x0() : sorted.get(i).y0();
      if (next > reached && Math.abs(2 * i - sorted.size()) < Math.abs(2 * best - sorted.size())) {
        best = i;
      }
    }
    return best;
  }
}
