/**
 * Finds the files of a design and the names that they declare.
 *
 * <p>Steps: {@link dev.shoreline.dsl.resolve.Loader} reads and parses the main file and what it
 * imports, every file once, imported files before their importers; {@link
 * dev.shoreline.dsl.resolve.Program} is the result. Files come through a {@link
 * dev.shoreline.dsl.resolve.SourceProvider}, so that nothing here touches the file system.
 *
 * <p>Uses {@code dsl.circuit}, {@code dsl.parse}, {@code dsl.syntax}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.dsl.resolve;

import org.jspecify.annotations.NullMarked;
