/**
 * What differs between two netlists, whatever their instances are called: a design's against the
 * one that was extracted from its layout, or two versions of a design.
 *
 * <p>Steps of {@link dev.shoreline.netlist.compare.NetlistComparison}: {@code Flattening} makes a
 * {@link dev.shoreline.netlist.compare.FlatCircuit} of a design; {@code PairedGraphs} gives both
 * the same numbers for components and pins; {@code Coloring} tells devices apart by what surrounds
 * them; {@code Matcher} pairs devices, surest first, and {@code PinFollower} leads from pairs to
 * their neighbours; {@code DifferenceFinder} tells which devices, nets and parameters differ.
 *
 * <p>Uses {@code netlist.format.circuit}, {@code netlist.model}, {@code netlist.place}, {@code
 * netlist.quantity}, {@code netlist.source}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.compare;

import org.jspecify.annotations.NullMarked;
