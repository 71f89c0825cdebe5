/**
 * GDSII stream format, release 6: reading and writing.
 *
 * <p>Reading, in order: {@code GdsRecords} cuts the file into records, {@code GdsElement} collects
 * the records of one element, {@link dev.shoreline.layout.gdsii.GdsReader} turns elements into
 * shapes and references. Writing: {@link dev.shoreline.layout.gdsii.GdsWriter} walks the cells,
 * {@code ContourSplitter} cuts polygons to what a record can hold, {@code GdsOutput} writes
 * records.
 *
 * <p>Uses {@code layout.database}, {@code layout.geometry}, {@code layout.stream}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.layout.gdsii;

import org.jspecify.annotations.NullMarked;
