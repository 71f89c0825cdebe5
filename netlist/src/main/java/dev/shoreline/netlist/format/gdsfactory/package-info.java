/**
 * gdsfactory's YAML netlists, {@code .pic.yml}, and LiDAR's PIC-IR, which is the same with a
 * library of macros.
 *
 * <p>Steps of {@link dev.shoreline.netlist.format.gdsfactory.PicYaml#read}: templates are refused,
 * names of settings replaced ({@code Template}), instances, placements, links and ports made a
 * circuit ({@code PicReader}), placements and steps of routes checked ({@code PlacementCheck},
 * {@code RouteCheck}). Lengths are micrometres, angles degrees.
 *
 * <p>Uses {@code netlist.diagnostic}, {@code netlist.format}, {@code netlist.format.circuit},
 * {@code netlist.format.tree}, {@code netlist.model}, {@code netlist.source}, {@code
 * org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.format.gdsfactory;

import org.jspecify.annotations.NullMarked;
