/**
 * Light through a circuit: scattering matrices of components joined to that of the whole.
 *
 * <p>A {@link dev.shoreline.netlist.scatter.Model} gives the matrix of a component at a wavelength;
 * {@link dev.shoreline.netlist.scatter.Circuit} joins those of a design's instances, connection by
 * connection, and is a model itself, so that circuits nest. Amplitudes are of one mode a port;
 * ports that nothing is connected to reflect nothing.
 *
 * <p>Uses {@code netlist.model}, {@code netlist.place}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.scatter;

import org.jspecify.annotations.NullMarked;
