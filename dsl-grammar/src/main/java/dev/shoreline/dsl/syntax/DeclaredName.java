package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;
import java.util.List;

/**
 * The name of one object or of one element of an array: {@code mod[i, k]}.
 *
 * @param span with the indices
 * @param name the name
 * @param indices one expression a dimension; empty for a single object
 */
public record DeclaredName(Span span, Name name, List<Expression> indices) implements SyntaxNode {
  /** Copies the list. */
  public DeclaredName {
    indices = List.copyOf(indices);
  }
}
