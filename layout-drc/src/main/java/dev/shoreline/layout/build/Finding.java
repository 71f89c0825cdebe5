package dev.shoreline.layout.build;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.source.Span;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A message about a place in the layout and in the text.
 *
 * @param diagnostic the message with its place in the text
 * @param cell name of the layout cell
 * @param place in the coordinates of that cell, database units
 */
public record Finding(Diagnostic diagnostic, String cell, Box place)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::diagnostic)
          .thenComparing(Finding::cell)
          .thenComparingLong(f -> f.place.left())
          .thenComparingLong(f -> f.place.bottom())
          .thenComparingLong(f -> f.place.right())
          .thenComparingLong(f -> f.place.top());

  /** A finding about an element. */
  public static Finding of(
      DiagnosticCode code, Named element, String message, String cell, Box place) {
    return new Finding(Diagnostic.of(code, spanOf(element), message), cell, place);
  }

  /** The same with a second place in the text. */
  public Finding withNote(Named element, String text) {
    return new Finding(diagnostic.withNote(spanOf(element), text), cell, place);
  }

  /** Where an element was written. */
  static Span spanOf(@Nullable Named element) {
    return Span.orNowhere(element == null ? null : element.getSpan());
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
