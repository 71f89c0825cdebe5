package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code import "tech/soi.shore"}, or {@code import "mzi.pic.yml" as mzi using strip}.
 *
 * @param span the whole declaration
 * @param path the file's path as written
 * @param name for another tool's netlist, the component that it becomes
 * @param guide the cross-section that the netlist's routes are drawn with
 */
public record ImportDeclaration(
    Span span, Expression.StringLiteral path, @Nullable Name name, @Nullable Expression guide)
    implements SyntaxNode {}
