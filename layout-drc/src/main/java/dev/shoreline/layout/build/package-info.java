/**
 * From the netlist model to a layout.
 *
 * <p>Steps, for every cell, definitions before their users: its {@linkplain
 * dev.shoreline.layout.build.ShapeDrawer shapes} are flattened; its instances become references;
 * its {@linkplain dev.shoreline.layout.build.RouteDrawer routes} get their courses and are drawn
 * through the strips of their cross-section; its {@linkplain dev.shoreline.layout.build.ViaDrawer
 * via arrays} become arrays; its {@linkplain dev.shoreline.layout.build.OutlineDrawer body, ports,
 * fibres and keep-outs} become outlines on {@linkplain dev.shoreline.layout.build.ReservedLayers
 * reserved layers}. {@link dev.shoreline.layout.build.DesignLayout} holds the result: the layout,
 * where everything in it comes from, a report of every route, and findings. Metres on the netlist's
 * side, database units on the layout's.
 *
 * <p>Uses {@code layout.curve}, {@code layout.database}, {@code layout.geometry}, {@code
 * layout.region}, {@code layout.route}, {@code netlist}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.layout.build;

import org.jspecify.annotations.NullMarked;
