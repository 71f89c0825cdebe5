/**
 * HotSpot's floor plans, {@code .flp}: the blocks of a die, with the power of a {@code .ptrace}
 * beside it.
 *
 * <p>May use the model, diagnostics, sources, {@code format.tree} and {@code format.circuit}.
 */
@NullMarked
package dev.shoreline.netlist.format.hotspot;

import org.jspecify.annotations.NullMarked;
