/**
 * What other tools' design kits say of waveguides and black boxes: {@link
 * dev.shoreline.netlist.format.kit.WaveguideList} reads SiEPIC's {@code WAVEGUIDES.xml}, {@link
 * dev.shoreline.netlist.format.kit.BlockLibrary} reads openEPDA's uPDK blocks, whose places and
 * widths may be formulas ({@link dev.shoreline.netlist.format.kit.Formula}). Both give a design
 * with a technology and an empty top cell.
 *
 * <p>Uses {@code netlist.diagnostic}, {@code netlist.format.circuit}, {@code netlist.format.tree},
 * {@code netlist.model}, {@code netlist.place}, {@code netlist.source}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.format.kit;

import org.jspecify.annotations.NullMarked;
