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
 * @param undecided whether the shapes leave it open; it is no violation then
 * @param dimension of the measure
 * @param path to the cell that holds the offending shapes
 */
public record Marker(
    String rule,
    Severity severity,
    String message,
    Figure figure,
    double measured,
    double limit,
    boolean undecided,
    Dimension dimension,
    CellPath path)
    implements Comparable<Marker> {
  private static final Comparator<Box> BY_PLACE =
      Comparator.comparingLong(Box::left)
          .thenComparingLong(Box::bottom)
          .thenComparingLong(Box::right)
          .thenComparingLong(Box::top);
  private static final Comparator<Marker> ORDER =
      Comparator.comparing(Marker::rule)
          .thenComparing(marker -> marker.figure().bounds(), BY_PLACE)
          .thenComparing(Marker::message);

  /** A violation of which the place in the hierarchy and the dimension are told later. */
  public Marker(
      String rule,
      Severity severity,
      String message,
      Figure figure,
      double measured,
      double limit) {
    this(rule, severity, message, figure, measured, limit, false, Dimension.NUMBER, CellPath.TOP);
  }

  /** The same as something that the shapes leave open. */
  public Marker leftOpen() {
    return new Marker(rule, Severity.INFO, message, figure, measured, limit, true, dimension, path);
  }

  /** The same with its dimension and its place in the hierarchy. */
  public Marker with(Dimension ofMeasure, CellPath place) {
    return new Marker(
        rule, severity, message, figure, measured, limit, undecided, ofMeasure, place);
  }

  /** By rule, then by place. */
  @Override
  public int compareTo(Marker other) {
    return ORDER.compare(this, other);
  }
}
