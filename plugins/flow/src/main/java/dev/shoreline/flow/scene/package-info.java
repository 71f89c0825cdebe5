/**
 * What there is to be drawn of a design: layers, cells with their shapes, bodies with their
 * heights. A scene is built once from the layout and the netlist and is plain data from then on.
 *
 * <p>Coordinates of shapes are database units, heights and bodies micrometres.
 *
 * <p>Uses {@code flow.design}, {@code layout}, {@code netlist}, {@code org.eclipse.emf}, {@code
 * thermal}.
 */
@NullMarked
package dev.shoreline.flow.scene;

import org.jspecify.annotations.NullMarked;
