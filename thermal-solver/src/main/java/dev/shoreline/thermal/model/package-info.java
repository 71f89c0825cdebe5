/**
 * A thermal problem in plain SI values, and what may be wrong with it.
 *
 * <p>A {@link dev.shoreline.thermal.model.ThermalModel} is a box filled by layers from bottom to
 * top; blocks override the layers, later blocks override earlier ones; sources put heat in, faces
 * let it out, probes name the regions whose temperature is wanted. {@link
 * dev.shoreline.thermal.model.ModelCheck} returns everything wrong as {@link
 * dev.shoreline.thermal.model.Issue} values. Lengths are metres, temperatures degrees Celsius
 * unless a name says kelvin (only differences matter to conduction).
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.thermal.model;

import org.jspecify.annotations.NullMarked;
