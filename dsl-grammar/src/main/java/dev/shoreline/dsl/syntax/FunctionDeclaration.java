package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code function area(w: length, h: length) = w * h}, at the top of a file or in a block.
 *
 * @param span the whole declaration
 * @param doc text of the {@code ///} lines before it, if any
 * @param name its name
 * @param parameters in the order of the text
 * @param result the stated type of its value, if any
 * @param body the expression it stands for
 */
public record FunctionDeclaration(
    Span span,
    @Nullable String doc,
    Name name,
    List<Parameter> parameters,
    @Nullable TypeName result,
    Expression body)
    implements Declaration, Statement {
  /** Copies the list. */
  public FunctionDeclaration {
    parameters = List.copyOf(parameters);
  }
}
