/**
 * Stacks of chips in 3Dblox: {@code .3dbx} with the {@code .3dbv} and {@code .bmap} it includes.
 *
 * <p>Steps of {@link dev.shoreline.netlist.format.threedblox.ThreeDBlox#read}: definitions become
 * cells with a body, a port a region and a port a bump ({@code ChipletReader}); instances, places,
 * connections and paths make the stack ({@code StackReader}); then the stack is checked for
 * floating and overlapping chips and for gaps that no connection closes ({@code StackCheck}).
 * Lengths are micrometres.
 *
 * <p>Uses {@code netlist.diagnostic}, {@code netlist.format}, {@code netlist.format.circuit},
 * {@code netlist.format.tree}, {@code netlist.model}, {@code netlist.place}, {@code
 * netlist.source}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.format.threedblox;

import org.jspecify.annotations.NullMarked;
