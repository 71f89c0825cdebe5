/**
 * OASIS (SEMI P39): reading and writing.
 *
 * <p>Reading, in order: {@code OasisInput} decodes numbers and strings, and unfolds compressed
 * blocks; {@code OasisRepetitions}, {@code OasisPoints} and {@code OasisTrapezoids} decode what
 * elements are made of; {@code OasisNames} keeps the name tables; {@code OasisElements} reads
 * shapes, texts and placements; {@link dev.shoreline.layout.oasis.OasisReader} drives them.
 * Writing: {@code OasisPlaces} finds repetitions, {@code OasisOutput} encodes, {@link
 * dev.shoreline.layout.oasis.OasisWriter} writes tables and cells.
 *
 * <p>Uses {@code layout.database}, {@code layout.geometry}, {@code layout.stream}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.layout.oasis;

import org.jspecify.annotations.NullMarked;
