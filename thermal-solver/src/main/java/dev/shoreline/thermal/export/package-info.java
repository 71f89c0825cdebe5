/**
 * Fields and matrices for other programs: VTK XML for ParaView, CSV and JSON. Writes to streams
 * that it is handed; the same values give the same bytes.
 *
 * <p>Uses {@code thermal.grid}, {@code thermal.reduced}, {@code thermal.response}, {@code
 * thermal.steady}.
 */
@NullMarked
package dev.shoreline.thermal.export;

import org.jspecify.annotations.NullMarked;
