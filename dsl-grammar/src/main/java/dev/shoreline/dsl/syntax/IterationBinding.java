package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;

/**
 * {@code i in 0 ..< 8}, of a loop or of an array of ports.
 *
 * @param span the whole binding
 * @param name the name that takes each value
 * @param values a range of counts or a list
 */
public record IterationBinding(Span span, Name name, Expression values) implements SyntaxNode {}
