/**
 * What editors ask about a design text: completion, hover, outline, definition, references, rename,
 * colours, folds and the values of a statement.
 *
 * <ol>
 *   <li>{@link dev.shoreline.dsl.service.Analysis} holds the parsed files of a design and the names
 *       in them;
 *   <li>each service is a pure function of an analysis and a place.
 * </ol>
 *
 * <p>How an editor uses it: {@code Analysis.of(Compiler.compile(…))} when a design is opened and
 * whenever it has been compiled anew, {@code edited} at each key stroke in between; then {@link
 * dev.shoreline.dsl.service.Completion#at}, {@link dev.shoreline.dsl.service.Hover#at}, {@link
 * dev.shoreline.dsl.service.Navigation}, {@link dev.shoreline.dsl.service.Outline#of}, {@link
 * dev.shoreline.dsl.service.SemanticTokens#of} and {@link
 * dev.shoreline.dsl.service.FoldingRanges#of}. All of them are safe on any thread.
 *
 * <p>Names are bound as elaboration bound them, with their values; what it did not reach, and all
 * of an edited text, by the syntax alone, so that everything works in a text that does not
 * elaborate. Offsets are UTF-16 units from 0.
 *
 * <p>Uses {@code dsl}, {@code dsl.circuit}, {@code dsl.evaluate}, {@code dsl.parse}, {@code
 * dsl.resolve}, {@code dsl.syntax}, {@code dsl.vocabulary}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.dsl.service;

import org.jspecify.annotations.NullMarked;
