package dev.shoreline.drc.marker;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.Comparator;

/**
 * One violation.
 *
 * @param rule name of the rule
 * @param message what was found and what was expected, with units
 * @param figure where
 * @param measured in SI units of the rule's measure; NaN where nothing was measured
 * @param limit in the same unit; NaN where there is none
 */
public record Marker(
    String rule, Severity severity, String message, Figure figure, double measured, double limit)
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

  /** By rule, then by place. */
  @Override
  public int compareTo(Marker other) {
    return ORDER.compare(this, other);
  }
}
