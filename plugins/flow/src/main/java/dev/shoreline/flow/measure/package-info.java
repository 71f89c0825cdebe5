/**
 * The measures that {@link dev.shoreline.netlist.measure.Measures} lists, computed from a design,
 * its routed waveguides and, in a scenario, its temperatures. Every value tells which numbers it
 * was made from; what cannot be said is {@link dev.shoreline.flow.measure.Measured.Missing}, with
 * the reason, and never a guess.
 *
 * <p>SI units. Laid-out routes are those of the layout builder.
 *
 * <p>Uses {@code flow.design}, {@code flow.result}, {@code layout}, {@code netlist}, {@code
 * org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.flow.measure;

import org.jspecify.annotations.NullMarked;
