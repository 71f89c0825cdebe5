/**
 * Where and how rules are broken, as data. A {@link dev.shoreline.drc.marker.Marker} has exact
 * geometry in the frame of the checked cell, the measured value and the limit.
 *
 * <p>Uses {@code drc.check}, {@code layout}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.drc.marker;

import org.jspecify.annotations.NullMarked;
