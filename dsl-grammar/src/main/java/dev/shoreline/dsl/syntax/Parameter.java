package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code lanes: count = 8 in 1 .. 64}.
 *
 * @param span the whole parameter
 * @param doc text of the {@code ///} lines before it, if any
 * @param name its name
 * @param type its type
 * @param value what it is where a call gives none
 * @param bounds the values it may take: a range or a list
 */
public record Parameter(
    Span span,
    @Nullable String doc,
    Name name,
    TypeName type,
    @Nullable Expression value,
    @Nullable Expression bounds)
    implements SyntaxNode {}
