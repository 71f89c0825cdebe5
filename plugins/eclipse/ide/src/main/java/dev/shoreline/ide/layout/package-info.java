/**
 * The layout on a canvas.
 *
 * <p>Steps: {@code Drawing} prepares a scene for drawing (bounds, an index of each cell's shapes);
 * {@code Painter} draws what a {@code Viewport} shows into an array of pixels, off the display's
 * thread and with as much detail as pixels tell; {@link dev.shoreline.ide.layout.LayoutCanvas}
 * shows the picture, moves and scales it at once while a better one is made, and draws markers over
 * it. {@link dev.shoreline.ide.layout.LayoutView} follows the text of the active editor, {@link
 * dev.shoreline.ide.layout.LayoutEditor} opens layout files. May use the run and editor packages,
 * the flow's scenes and results, and widgets.
 */
@NullMarked
package dev.shoreline.ide.layout;

import org.jspecify.annotations.NullMarked;
