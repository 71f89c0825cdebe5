package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;

/**
 * A word with its place.
 *
 * @param span its place; of length zero where the word is missing
 * @param text the word; empty where it is missing, which has been reported
 */
public record Name(Span span, String text) implements SyntaxNode {
  /** Whether the text lacks the word. */
  public boolean isMissing() {
    return text.isEmpty();
  }
}
