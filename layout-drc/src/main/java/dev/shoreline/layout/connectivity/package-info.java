/**
 * Whether the waveguides of a layout connect what the netlist says, judged from the poses of ports
 * and the shapes that were drawn, never from what the router meant.
 *
 * <p>Steps, for every cell once: {@link dev.shoreline.layout.connectivity.PortChecks ports} that
 * share a place must fit and others must be used; {@link
 * dev.shoreline.layout.connectivity.RouteEndChecks route ends} must be drawn at their ports; {@link
 * dev.shoreline.layout.connectivity.OutlineChecks outlines} must neither overlap nor leave their
 * body; {@link dev.shoreline.layout.connectivity.CrossingChecks waveguides} must neither cross more
 * than allowed nor touch. {@link dev.shoreline.layout.connectivity.Connectivity} runs all of them.
 *
 * <p>Time goes with the number of ports and edges: places are looked up in grids of buckets, edges
 * by halving the plane.
 *
 * <p>Uses {@code layout.build}, {@code layout.curve}, {@code layout.database}, {@code
 * layout.geometry}, {@code layout.region}, {@code netlist}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.layout.connectivity;

import org.jspecify.annotations.NullMarked;
