/**
 * Where and how rules are broken, as data. A {@link dev.shoreline.drc.marker.Marker} has exact
 * geometry in the frame of the checked cell, the measured value and the limit.
 *
 * <p>May use {@code layout.geometry}, {@code layout.database} for paths, {@code drc.check}, the
 * dimensions of quantities and diagnostics' severities.
 */
@NullMarked
package dev.shoreline.drc.marker;

import org.jspecify.annotations.NullMarked;
