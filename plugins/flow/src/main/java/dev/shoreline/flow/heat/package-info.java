/**
 * What the thermal scenarios of a design leave in files beside the report.
 *
 * <p>A {@link dev.shoreline.flow.heat.HeatRequest} says what is wanted; {@link
 * dev.shoreline.flow.heat.HeatFiles} writes it for one scenario: the field for ParaView, the
 * coupling matrix, the table of rings with the powers that lock them, temperatures over time,
 * pictures. Every file carries the scenario's name. Pictures are drawn by {@link
 * dev.shoreline.flow.heat.Picture} on plain pixels, so that the same field gives the same bytes on
 * every machine; {@link dev.shoreline.flow.heat.HeatColors} are those of the HTML page and the
 * Eclipse views as well.
 *
 * <p>Uses {@code flow.file}, {@code netlist}, {@code thermal}.
 */
@NullMarked
package dev.shoreline.flow.heat;

import org.jspecify.annotations.NullMarked;
