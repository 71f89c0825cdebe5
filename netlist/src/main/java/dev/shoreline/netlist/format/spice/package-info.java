/**
 * Photonic netlists in SPICE's lines, as SiEPIC-Tools writes them and Lumerical INTERCONNECT
 * imports them ({@code .spi}).
 *
 * <p>Steps of {@link dev.shoreline.netlist.format.spice.SpiceNetlist#read}: lines are joined and
 * cut into words ({@code SpiceLine}), elements become instances with ports {@code pin1}, {@code
 * pin2}, … in the order of their nets, and the lengths of waveguides are compared with their
 * points.
 *
 * <p>Uses {@code netlist.diagnostic}, {@code netlist.format}, {@code netlist.format.circuit},
 * {@code netlist.format.tree}, {@code netlist.model}, {@code netlist.source}, {@code
 * org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.format.spice;

import org.jspecify.annotations.NullMarked;
