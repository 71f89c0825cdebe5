/**
 * The typed syntax tree of a design text: immutable records under sealed interfaces, each with its
 * place.
 *
 * <p>The tree says what stands in the text and nothing of what it means: units, object kinds,
 * setting keys and names are plain words here. Where the parser recovered from a mistake, an {@link
 * dev.shoreline.dsl.syntax.Expression.ErrorExpression}, an {@link
 * dev.shoreline.dsl.syntax.Statement.ErrorStatement} or an empty {@link
 * dev.shoreline.dsl.syntax.Name} stands in; it has been reported already, so later phases pass over
 * it in silence.
 *
 * <p>Uses {@code netlist}.
 */
@NullMarked
package dev.shoreline.dsl.syntax;

import org.jspecify.annotations.NullMarked;
