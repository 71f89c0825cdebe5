package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds bends that are too tight in waveguides that are known by their outlines alone.
 *
 * <p>The vertices of both edges are taken as samples of curves, rounded to a grid. A point of the
 * centre line lies half-way between a vertex and the nearest point of the opposite edge, with an
 * error of at most half a grid step along each axis. If the centre line turns nowhere tighter than
 * a radius R, then any of its points lies in the lens of two arcs of radius R through any two
 * points around it that are nearer than 2R (Schur's comparison theorem): the three lie on a circle
 * of no less than R. A bend is <em>proven</em> where the largest circle through three points, each
 * moved within its error, is smaller than R; then no curve within the rounding keeps the limit. A
 * bend is reported as undecided where the circle as drawn is clearly smaller, and the largest one
 * is not, whatever the points; and where two stretches of waveguide meet in a corner.
 *
 * <p>The opposite curve may lie beyond the chord that is drawn for it, and a taper shifts the point
 * half-way by the square of its slope: both are added to the error. Widths are let vary by a tenth.
 * Time goes with the number of vertices times those within a radius of each.
 *
 * @param width of the waveguides looked at, database units; 10 % more or less is let pass
 * @param radius smallest radius of the centre line, database units, no less than the width
 * @param grid to which vertices were rounded, database units
 */
public record BendCheck(double width, double radius, double grid) {
  /** What is clearly smaller than the limit. */
  static final double CLEARLY = 0.95;

  /** Checks the ranges. */
  public BendCheck {
    if (!(width > 0 && radius >= width && grid > 0)) {
      throw new IllegalArgumentException(width + ", " + radius + ", " + grid);
    }
  }

  /**
   * A stretch of waveguide.
   *
   * @param area the stretch
   * @param radius where proven the largest that the outline allows, else as drawn; 0 at a corner;
   *     database units
   * @param proven whether no curve within the rounding keeps the limit
   */
  public record Bend(Polygon area, double radius, boolean proven) {}

  /** The bends of a region that are too tight or undecided, each once. */
  public List<Bend> run(Region region) {
    if (region.merged().isEmpty()) {
      return List.of();
    }
    TrackFinder finder = new TrackFinder(region, WidthRange.around(width, grid), grid, 2 * radius);
    List<Bend> found = new ArrayList<>();
    for (Track track : finder.tracks()) {
      search(track, found);
    }
    finder.corners().forEach(corner -> found.add(new Bend(corner, 0, false)));
    return once(found, width);
  }

  private void search(Track track, List<Bend> found) {
    int before = found.size();
    int first = -1;
    double most = Double.POSITIVE_INFINITY;
    BendWindow longest = BendWindow.FINE;
    for (int i = 1; i < track.size(); i++) {
      boolean ends = i == track.size() - 1;
      BendWindow window = ends ? BendWindow.FINE : BendWindow.at(track, i, radius, grid);
      if (window.most() < radius) {
        first = first < 0 ? i : first;
        most = Math.min(most, window.most());
      } else if (first >= 0) {
        found.add(new Bend(track.area(first - 1, i), most, true));
        first = -1;
        most = Double.POSITIVE_INFINITY;
      }
      longest = window.leg() > longest.leg() ? window : longest;
    }
    // Where it is long enough to tell, and does not: elsewhere rounding makes any radius.
    if (found.size() == before && longest.drawn() < CLEARLY * radius) {
      found.add(new Bend(track.area(longest.first(), longest.last()), longest.drawn(), false));
    }
  }

  /** Both edges of a waveguide show the same bend: the worst of what lies on one place is kept. */
  static List<Bend> once(List<Bend> found, double width) {
    found.sort(
        Comparator.comparing((Bend bend) -> !bend.proven())
            .thenComparingDouble(Bend::radius)
            .thenComparingLong(bend -> bend.area().bounds().left())
            .thenComparingLong(bend -> bend.area().bounds().bottom()));
    List<Bend> kept = new ArrayList<>();
    BendPlaces taken = new BendPlaces(width);
    for (Bend bend : found) {
      if (!taken.hold(bend)) {
        kept.add(bend);
        taken.add(bend);
      }
    }
    return kept;
  }
}
