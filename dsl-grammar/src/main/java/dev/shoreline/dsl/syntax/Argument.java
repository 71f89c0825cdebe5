package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code radius = 5um} or {@code 5um} in a call.
 *
 * @param span with the name
 * @param name the parameter meant; without it, position decides
 * @param value what is given
 */
public record Argument(Span span, @Nullable Name name, Expression value) implements SyntaxNode {}
