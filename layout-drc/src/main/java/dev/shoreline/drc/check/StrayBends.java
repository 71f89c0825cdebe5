package dev.shoreline.drc.check;

import dev.shoreline.drc.check.BendCheck.Bend;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds bends of waveguides that are of none of the widths that rules know, so that a deck does not
 * pass over them in silence. Looked at are widths from half the smallest known one to three times
 * the largest; a bend is told if it is clearly tighter than a radius as drawn.
 *
 * @param widths that rules know, database units, not empty
 * @param radius below which a bend is told, database units
 * @param grid to which vertices were rounded, database units
 */
public record StrayBends(List<Double> widths, double radius, double grid) {
  /** Widths are told in classes of this, database units. */
  private static final long CLASS = 10;

  /** Copies the widths. */
  public StrayBends {
    widths = List.copyOf(widths);
  }

  /**
   * A bend of a width that no rule knows.
   *
   * @param width in whole classes, database units
   * @param bend as drawn
   */
  public record Stray(double width, Bend bend) {}

  /** The bends of a region, by width and from the tightest on. */
  public List<Stray> run(Region region) {
    if (region.merged().isEmpty()) {
      return List.of();
    }
    double least = widths.stream().mapToDouble(w -> w / 2).min().orElseThrow();
    double most = widths.stream().mapToDouble(w -> 3 * w).max().orElseThrow();
    WidthRange range = new WidthRange(least, Math.min(most, radius));
    SortedMap<Long, List<Bend>> byWidth = new TreeMap<>();
    for (Track track : new TrackFinder(region, range, grid, 2 * radius).tracks()) {
      search(track, byWidth);
    }
    List<Stray> found = new ArrayList<>();
    byWidth.forEach(
        (number, bends) -> {
          double width = (double) number * CLASS;
          BendCheck.once(bends, width).forEach(bend -> found.add(new Stray(width, bend)));
        });
    return found;
  }

  /** The bend of each stretch that has no known width. */
  private void search(Track track, SortedMap<Long, List<Bend>> found) {
    int start = 0;
    for (int i = 0; i <= track.size(); i++) {
      if (i == track.size() || isKnown(track.width(i))) {
        tightest(track, start, i, found);
        start = i + 1;
      }
    }
  }

  private void tightest(Track track, int from, int to, SortedMap<Long, List<Bend>> found) {
    BendWindow longest = BendWindow.FINE;
    int at = -1;
    for (int i = from + 1; i < to - 1; i++) {
      BendWindow window = BendWindow.at(track, i, radius, grid);
      if (window.first() >= from && window.last() < to && window.leg() > longest.leg()) {
        longest = window;
        at = i;
      }
    }
    if (longest.drawn() < BendCheck.CLEARLY * radius) {
      Bend bend = new Bend(track.area(longest.first(), longest.last()), longest.drawn(), false);
      found.computeIfAbsent(Math.round(track.width(at) / CLASS), w -> new ArrayList<>()).add(bend);
    }
  }

  private boolean isKnown(double width) {
    return widths.stream().anyMatch(w -> WidthRange.around(w, grid).holds(width));
  }
}
