/**
 * The netlist that a layout stands for: cells with an outline on a recognition layer, or with pins,
 * are components; pins that meet are connected.
 *
 * <p>Steps of {@link dev.shoreline.layout.extract.NetlistExtraction}: {@code ComponentReader} reads
 * a component once for each cell (pins, labels); {@code GuideMeasure} measures length, width and
 * radius of those that are waveguides; {@code PinJoiner} connects the pins of all copies that meet,
 * {@code DrawnGuides} those that a waveguide leads to which is drawn outside of components, {@code
 * Conductors} those on metal that touches.
 *
 * <p>Database units on the layout's side, metres in the netlist.
 *
 * <p>Uses {@code layout.build}, {@code layout.database}, {@code layout.geometry}, {@code
 * layout.region}, {@code netlist}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.layout.extract;

import org.jspecify.annotations.NullMarked;
