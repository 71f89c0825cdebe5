package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.place.ElementNames;

/**
 * A route with its course, and what a report says about it.
 *
 * @param owner the cell that the route belongs to
 * @param route as written
 * @param line its course in the coordinates of the owner, metres
 * @param crossings of other routes, or crossings that it is drawn with
 */
public record BuiltRoute(Cell owner, Route route, CenterLine line, int crossings) {

  /** Name with indices. */
  public String name() {
    return ElementNames.of(route.getName(), route.getIndices());
  }

  /** Length, metres. */
  public double length() {
    return line.length();
  }

  /** Number of bends. */
  public int bends() {
    return line.bends();
  }

  /** Smallest radius of curvature, metres; infinite for a straight. */
  public double minRadius() {
    return line.peak().radius();
  }

  /**
   * Estimated loss, dB: propagation, the cross-section's loss of a 90° bend in proportion to all
   * turning, and its loss of a crossing.
   */
  public double loss() {
    CrossSection section = route.getCrossSection();
    return section.getLoss() * length()
        + section.getBendLoss() * line.turning() / (StrictMath.PI / 2)
        + section.getCrossingLoss() * crossings;
  }
}
