/**
 * Turns rule decks of the netlist model into rules of the engine. {@link
 * dev.shoreline.drc.translate.DeckTranslator} is the face: {@code Layers} reads layer expressions,
 * {@code Checks} reads the condition of a rule. What cannot be carried out becomes a rule that says
 * why it does not run; nothing is dropped.
 *
 * <p>Uses {@code drc.check}, {@code drc.rule}, {@code layout}, {@code netlist}, {@code
 * org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.drc.translate;

import org.jspecify.annotations.NullMarked;
