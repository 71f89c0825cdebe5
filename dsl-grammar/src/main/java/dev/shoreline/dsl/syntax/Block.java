package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * Statements between braces, or the single one that a loop repeats.
 *
 * @param span with the braces
 * @param statements in the order of the text
 */
public record Block(Span span, List<Statement> statements) implements SyntaxNode {
  /** Copies the list. */
  public Block {
    statements = List.copyOf(statements);
  }

  /** The settings that stand directly in it. */
  public Stream<Statement.Setting> settings() {
    return statements.stream()
        .filter(Statement.Setting.class::isInstance)
        .map(Statement.Setting.class::cast);
  }
}
