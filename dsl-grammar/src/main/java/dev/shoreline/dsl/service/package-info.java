/**
 * What editors ask about a design text: completion, hover, outline, definition, references, rename,
 * colours and folds.
 *
 * <ol>
 *   <li>{@link dev.shoreline.dsl.service.Analysis} holds the parsed files of a design and the names
 *       in them;
 *   <li>each service is a pure function of an analysis and a place.
 * </ol>
 *
 * <p>Names are bound from the syntax trees alone, so that everything works in a text that does not
 * elaborate. Offsets are UTF-16 units from 0. Uses {@code parse}, {@code syntax}, {@code
 * vocabulary} and {@code netlist.quantity}.
 */
@NullMarked
package dev.shoreline.dsl.service;

import org.jspecify.annotations.NullMarked;
