package dev.shoreline.netlist.diagnostic;

import dev.shoreline.netlist.source.Span;
import java.util.List;

/**
 * A change that mends a mistake.
 *
 * @param title what it does, as an order: {@code insert `}`}
 * @param edits do not overlap
 */
public record Fix(String title, List<Edit> edits) {
  /** Copies the list. */
  public Fix {
    edits = List.copyOf(edits);
  }

  /** A fix that replaces one stretch. */
  public static Fix replace(String title, Span span, String replacement) {
    return new Fix(title, List.of(new Edit(span, replacement)));
  }
}
