/**
 * The language front end: {@link dev.shoreline.dsl.Compiler} runs its phases in order, {@code
 * resolve} with {@code parse}, then {@code elaborate} with {@code evaluate}.
 *
 * <p>Uses {@code dsl.elaborate}, {@code dsl.evaluate}, {@code dsl.parse}, {@code dsl.resolve},
 * {@code netlist}.
 */
@NullMarked
package dev.shoreline.dsl;

import org.jspecify.annotations.NullMarked;
