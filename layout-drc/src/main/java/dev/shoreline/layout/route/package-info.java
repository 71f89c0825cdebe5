/**
 * Waveguide courses from port to port.
 *
 * <p>Steps: {@link dev.shoreline.layout.route.Corners} rounds a polyline with bends, and says where
 * one does not fit. The {@link dev.shoreline.layout.route.Router} finds the polyline itself: rows
 * of ports are fanned in as {@link dev.shoreline.layout.route.Bundles}, single routes try a few
 * direct courses ({@link dev.shoreline.layout.route.Candidates}) and then a bounded search over
 * lines beside the obstacles ({@link dev.shoreline.layout.route.GridSearch}); routes of one group
 * are brought to one length by the {@link dev.shoreline.layout.route.LengthMatcher}. What is in the
 * way is kept by the {@link dev.shoreline.layout.route.RoutingSpace}. Knows neither the netlist nor
 * the layout database.
 *
 * <p>Uses {@code layout.curve}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.layout.route;

import org.jspecify.annotations.NullMarked;
