package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;

/** One dimension of an index. */
public sealed interface IndexItem extends SyntaxNode {
  /**
   * {@code *}: every element.
   *
   * @param span the star
   */
  record All(Span span) implements IndexItem {}

  /**
   * A single index or, as a range or a list, several.
   *
   * @param value which
   */
  record At(Expression value) implements IndexItem {
    @Override
    public Span span() {
      return value.span();
    }
  }
}
