/** Benchmark problems and their driver. */
@NullMarked
package dev.shoreline.thermal.bench;

import org.jspecify.annotations.NullMarked;
