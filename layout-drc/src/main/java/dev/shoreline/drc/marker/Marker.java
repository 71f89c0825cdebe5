package dev.shoreline.drc.marker;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.quantity.Dimension;
import java.util.Comparator;

/**
 * One violation.
 *
 * @param rule name of the rule
 * @param message what was found and what was expected, with units
 * @param figure where
 * @param measured in SI units of the rule's measure; NaN where nothing was measured
 * @param limit in the same unit; NaN where there is none
 * @param standing whether it is a violation
 * @param dimension of the measure
 * @param path to the cell that holds the offending shapes
 * @param copies in how many copies of arrays on the path it stands, this one among them; 1 or more
 */
public record Marker(
    String rule,
    Severity severity,
    String message,
    Figure figure,
    double measured,
    double limit,
    Standing standing,
    Dimension dimension,
    CellPath path,
    long copies)
    implements Comparable<Marker> {
  private static final Comparator<Box> BY_PLACE =
      Comparator.comparingLong(Box::left)
          .thenComparingLong(Box::bottom)
          .thenComparingLong(Box::right)
          .thenComparingLong(Box::top);
  private static final Comparator<Marker> ORDER =
      Comparator.comparing(Marker::rule)
          .thenComparing(marker -> marker.figure().bounds(), BY_PLACE)
          .thenComparing(Marker::message)
          .thenComparing(Marker::figure)
          .thenComparingLong(Marker::copies);

  /** A violation of which the place in the hierarchy and the dimension are told later. */
  public Marker(
      String rule,
      Severity severity,
      String message,
      Figure figure,
      double measured,
      double limit) {
    this(
        rule,
        severity,
        message,
        figure,
        measured,
        limit,
        Standing.BROKEN,
        Dimension.NUMBER,
        CellPath.TOP,
        1);
  }

  /** How a rule stands at a place. */
  public enum Standing {
    /** It is broken. */
    BROKEN,
    /** Shapes within rounding to the grid keep it. */
    AT_LIMIT,
    /** The shapes leave it open. */
    UNDECIDED
  }

  /** The same as something that is no violation. */
  public Marker as(Standing noViolation) {
    return new Marker(
        rule,
        Severity.INFO,
        message,
        figure,
        measured,
        limit,
        noViolation,
        dimension,
        path,
        copies);
  }

  /** The same place of one thing only, with another text. */
  public Marker saying(String text) {
    return new Marker(rule, severity, text, figure, measured, limit, standing, dimension, path, 1);
  }

  /** The same with another path. */
  public Marker at(CellPath place) {
    return with(dimension, place);
  }

  /** The same with its dimension and its place in the hierarchy. */
  public Marker with(Dimension ofMeasure, CellPath place) {
    return new Marker(
        rule, severity, message, figure, measured, limit, standing, ofMeasure, place, copies);
  }

  /**
   * The same elsewhere.
   *
   * @param times in how many copies each
   */
  public Marker moved(long dx, long dy, CellPath place, long times) {
    return new Marker(
        rule,
        severity,
        message,
        figure.shifted(dx, dy),
        measured,
        limit,
        standing,
        dimension,
        place,
        copies * times);
  }

  /** By rule, then by place. */
  @Override
  public int compareTo(Marker other) {
    return ORDER.compare(this, other);
  }
}
