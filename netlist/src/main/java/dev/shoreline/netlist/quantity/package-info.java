/**
 * Quantities with physical dimensions.
 *
 * <p>A {@link dev.shoreline.netlist.quantity.Quantity} is a double in SI units with a {@link
 * dev.shoreline.netlist.quantity.Dimension}. What plain dimensional analysis cannot tell apart, but
 * a package architect must, is part of the dimension: a temperature and a temperature difference, a
 * power level in dBm and a ratio in dB, and for bit rates whether one direction or both are meant
 * and whether the net or the line rate is. {@link dev.shoreline.netlist.quantity.Units} reads
 * units, {@link dev.shoreline.netlist.quantity.Arithmetic} computes or says why not, {@link
 * dev.shoreline.netlist.quantity.QuantityText} writes quantities for people.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.netlist.quantity;

import org.jspecify.annotations.NullMarked;
