/**
 * The finite-volume operator of steady conduction on a tensor grid.
 *
 * <p>Steps: a {@link dev.shoreline.thermal.operator.MaterialMap} says what fills each cell; {@link
 * dev.shoreline.thermal.operator.Assembly} turns it into face conductances (the series resistance
 * of two half cells and the interface between them) and boundary conductances, the {@link
 * dev.shoreline.thermal.operator.HeatSystem}; {@link dev.shoreline.thermal.operator.Loads} turns
 * sources and ambients into its right-hand side. Unknowns are temperature rises above a reference,
 * kelvin, one per cell, stored as {@link dev.shoreline.thermal.operator.ColumnLayout} orders them.
 *
 * <p>Uses {@code thermal.grid}, {@code thermal.kernel}, {@code thermal.model}, {@code
 * thermal.parallel}.
 */
@NullMarked
package dev.shoreline.thermal.operator;

import org.jspecify.annotations.NullMarked;
