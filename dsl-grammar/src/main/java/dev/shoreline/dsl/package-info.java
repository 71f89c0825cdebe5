/**
 * The language front end: {@link dev.shoreline.dsl.Compiler} runs its phases in order, {@code
 * resolve} with {@code parse}, then {@code elaborate} with {@code evaluate}.
 */
@NullMarked
package dev.shoreline.dsl;

import org.jspecify.annotations.NullMarked;
