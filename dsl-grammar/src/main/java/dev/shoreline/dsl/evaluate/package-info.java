/**
 * Values of expressions.
 *
 * <p>{@link dev.shoreline.dsl.evaluate.Evaluator} turns an expression into a {@link
 * dev.shoreline.dsl.evaluate.Value} by the names of a {@link dev.shoreline.dsl.evaluate.Scope}. A
 * mistake is reported once, where it stands; its value is {@link
 * dev.shoreline.dsl.evaluate.Value.Poison}, which silences everything that depends on it. Loops and
 * calls are counted against {@link dev.shoreline.dsl.evaluate.Limits}. What a path selects of a
 * design is no business of this package: it meets such objects as {@link
 * dev.shoreline.dsl.evaluate.Value.Thing} only.
 *
 * <p>Uses {@code dsl.syntax}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.dsl.evaluate;

import org.jspecify.annotations.NullMarked;
