package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;

/**
 * {@code length} or, as a list, {@code [length]}.
 *
 * @param span with the brackets
 * @param name the type's name, empty where it is missing
 * @param list whether a list of it is meant
 */
public record TypeName(Span span, Name name, boolean list) implements SyntaxNode {}
