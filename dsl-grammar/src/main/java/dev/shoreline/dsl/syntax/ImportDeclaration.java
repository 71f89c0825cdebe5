package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;

/**
 * {@code import "tech/soi.shore"}.
 *
 * @param span the whole declaration
 * @param path the file's path as written
 */
public record ImportDeclaration(Span span, Expression.StringLiteral path) implements SyntaxNode {}
