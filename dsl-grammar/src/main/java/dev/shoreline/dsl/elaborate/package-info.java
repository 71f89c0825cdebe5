/**
 * From loaded files to a design of the netlist model.
 *
 * <p>Steps: {@link dev.shoreline.dsl.elaborate.DesignElaborator} builds the technologies of all
 * files, then the chosen design. Every component with its arguments becomes one cell; inside a
 * block objects are placed in the order of the text, then ports, arrays, routes and nets are tied
 * to them, and at the end contracts, scenarios, waivers and rule decks are resolved against the
 * whole design. Every object carries the place where it was written. Mistakes are collected;
 * elaboration goes on with what is left.
 *
 * <p>Uses {@code dsl.evaluate}, {@code dsl.parse}, {@code dsl.resolve}, {@code dsl.syntax}, {@code
 * dsl.vocabulary}, {@code netlist}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.dsl.elaborate;

import org.jspecify.annotations.NullMarked;
