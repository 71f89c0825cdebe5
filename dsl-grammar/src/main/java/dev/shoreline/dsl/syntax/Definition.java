package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code component Ring(radius: length = 5um) { … }} and its likes.
 *
 * @param span from the kind to behind the block
 * @param doc text of the {@code ///} lines before it, if any
 * @param kind what is defined
 * @param name its name
 * @param indices for a scenario, what it is repeated for
 * @param parameters in the order of the text
 * @param of for a scenario, the design; for a profile, what it judges
 * @param block its contents
 */
public record Definition(
    Span span,
    @Nullable String doc,
    DefinitionKind kind,
    Name name,
    List<IterationBinding> indices,
    List<Parameter> parameters,
    @Nullable Expression of,
    Block block)
    implements Declaration {
  /** Copies the lists. */
  public Definition {
    indices = List.copyOf(indices);
    parameters = List.copyOf(parameters);
  }
}
