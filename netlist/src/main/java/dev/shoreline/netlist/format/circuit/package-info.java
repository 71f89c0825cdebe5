/**
 * Netlists of components that are known by name only.
 *
 * <p>Formats of photonic netlists name components of a kit that the file does not hold. {@link
 * dev.shoreline.netlist.format.circuit.CircuitBuilder} makes a design of them: each component a
 * cell whose ports are those that the netlist uses, each connection a net; settings become
 * attributes ({@link dev.shoreline.netlist.format.circuit.Settings}). {@link
 * dev.shoreline.netlist.format.circuit.CircuitCheck} tells what no such netlist may do, {@link
 * dev.shoreline.netlist.format.circuit.CircuitView} is the way back for writers.
 *
 * <p>Uses {@code netlist.diagnostic}, {@code netlist.format}, {@code netlist.format.tree}, {@code
 * netlist.model}, {@code netlist.source}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.format.circuit;

import org.jspecify.annotations.NullMarked;
