package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code import "tech/soi.shore" as soi}.
 *
 * @param span the whole declaration
 * @param path the file's path as written
 * @param alias the name its contents are qualified with, if given
 */
public record ImportDeclaration(Span span, Expression.StringLiteral path, @Nullable Name alias)
    implements SyntaxNode {}
