/**
 * Turns netlists of other tools into components of the language, so that a design text can place
 * them and every check applies.
 *
 * <p>Steps: {@link dev.shoreline.dsl.circuit.CircuitImports} reads what the texts import by name
 * ({@code import "mzi.pic.yml" as mzi}) and, once all texts are known, makes one component of each
 * netlist: {@link dev.shoreline.dsl.circuit.CircuitSyntax} writes its instances, connections and
 * ports as the statements that a person would have written, {@link
 * dev.shoreline.dsl.circuit.SettingSyntax} gives settings the units of the parameters that they are
 * for. Components that no text defines become black boxes.
 *
 * <p>Uses {@code dsl.parse}, {@code dsl.syntax}, {@code netlist}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.dsl.circuit;

import org.jspecify.annotations.NullMarked;
