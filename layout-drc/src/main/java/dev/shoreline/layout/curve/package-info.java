/**
 * Plane curves in metres that stay analytic until they are drawn.
 *
 * <p>Steps: {@link dev.shoreline.layout.curve.Curve elements} (straight, arc, Euler bend, S-bend,
 * Bézier, taper) each start at the origin along +x; a {@link dev.shoreline.layout.curve.CenterLine}
 * chains them from a {@link dev.shoreline.layout.curve.Pose} and knows exact lengths, headings and
 * the tightest radius; a {@link dev.shoreline.layout.curve.Ribbon} flattens a strip beside the
 * centre line to polygons on the database grid within a stated tolerance.
 *
 * <p>Uses {@code layout.geometry}.
 */
@NullMarked
package dev.shoreline.layout.curve;

import org.jspecify.annotations.NullMarked;
