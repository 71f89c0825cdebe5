/**
 * Benchmarks (JMH) of what users wait for: reading and writing layouts, merging and checking
 * curves, solving for temperatures. Not part of the normal build: {@code scripts/bench} runs them.
 * May use the engines' public API only.
 */
@NullMarked
package dev.shoreline.bench;

import org.jspecify.annotations.NullMarked;
