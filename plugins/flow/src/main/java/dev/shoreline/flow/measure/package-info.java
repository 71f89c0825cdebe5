/**
 * The measures that {@link dev.shoreline.netlist.measure.Measures} lists, computed from a design,
 * its routed waveguides and, in a scenario, its temperatures. Every value tells which numbers it
 * was made from; what cannot be said is {@link dev.shoreline.flow.measure.Measured.Missing}, with
 * the reason, and never a guess.
 *
 * <p>SI units. May use the netlist model, {@code flow.design} and the result records. Laid-out
 * routes are those of the layout builder.
 */
@NullMarked
package dev.shoreline.flow.measure;

import org.jspecify.annotations.NullMarked;
