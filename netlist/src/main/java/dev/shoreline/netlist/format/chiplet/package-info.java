/**
 * Assemblies of chiplets in IHP's {@code .chiplet} format, version 1.0.
 *
 * <p>{@link dev.shoreline.netlist.format.chiplet.ChipletAssembly} is the way in; {@link
 * dev.shoreline.netlist.format.chiplet.AssemblyReader} makes bodies, places and nets of the
 * components and keeps what the model has no word for as attributes, {@link
 * dev.shoreline.netlist.format.chiplet.AssemblyWriter} is the way back. Written from the public
 * specification of the format.
 *
 * <p>Uses {@code netlist.diagnostic}, {@code netlist.format}, {@code netlist.format.circuit},
 * {@code netlist.format.tree}, {@code netlist.model}, {@code netlist.place}, {@code
 * netlist.source}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.format.chiplet;

import org.jspecify.annotations.NullMarked;
