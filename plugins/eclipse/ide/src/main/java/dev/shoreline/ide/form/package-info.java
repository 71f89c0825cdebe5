/**
 * Objects of a design as forms: what the text states of them can be changed there.
 *
 * <ol>
 *   <li>{@link dev.shoreline.ide.form.ObjectPath} names an object, whatever text and model become;
 *   <li>{@link dev.shoreline.ide.form.FormObject} is the object in the newest text and its model;
 *   <li>{@link dev.shoreline.ide.form.FormEdit} tries a value out by compiling the text with it;
 *       what is right becomes a command on the model that takes the text along;
 *   <li>{@link dev.shoreline.ide.form.ObjectPage} shows all that in the Properties view.
 * </ol>
 *
 * <p>Uses {@code dsl}, {@code flow}, {@code netlist}, {@code ide.editor}, {@code ide.run}, {@code
 * ide.workspace}, EMF and the workbench.
 */
@NullMarked
package dev.shoreline.ide.form;

import org.jspecify.annotations.NullMarked;
