/**
 * HotSpot's floor plans, {@code .flp}: the blocks of a die, with the power of a {@code .ptrace}
 * beside it.
 *
 * <p>Uses {@code netlist.diagnostic}, {@code netlist.format}, {@code netlist.format.circuit},
 * {@code netlist.format.tree}, {@code netlist.model}, {@code netlist.source}, {@code
 * org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.format.hotspot;

import org.jspecify.annotations.NullMarked;
