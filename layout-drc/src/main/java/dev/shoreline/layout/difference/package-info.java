/**
 * What one layout covers and the other does not, layer by layer.
 *
 * <p>Steps of {@link dev.shoreline.layout.difference.LayoutDifference}: {@code CellContents} tells
 * cells of equal content, whatever their names; {@code DirtyAreas} walks both hierarchies side by
 * side, leaves out what is placed alike in both and keeps the boxes of the rest; only tiles that
 * those touch are drawn flat and compared.
 *
 * <p>Uses {@code layout.database}, {@code layout.geometry}, {@code layout.region}.
 */
@NullMarked
package dev.shoreline.layout.difference;

import org.jspecify.annotations.NullMarked;
