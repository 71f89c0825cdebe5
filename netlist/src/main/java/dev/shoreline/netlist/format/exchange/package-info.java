/**
 * The register of foreign formats: which ending belongs to which, and whether it is written.
 *
 * <p>Uses {@code netlist.format}, {@code netlist.format.chiplet}, {@code netlist.format.circuit},
 * {@code netlist.format.gdsfactory}, {@code netlist.format.hotspot}, {@code netlist.format.kit},
 * {@code netlist.format.sax}, {@code netlist.format.spice}, {@code netlist.format.threedblox},
 * {@code netlist.format.tree}, {@code netlist.model}, {@code netlist.source}.
 */
@NullMarked
package dev.shoreline.netlist.format.exchange;

import org.jspecify.annotations.NullMarked;
