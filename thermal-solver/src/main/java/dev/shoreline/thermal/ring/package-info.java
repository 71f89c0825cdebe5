/**
 * What temperature does to ring resonators: drift of the resonance, and the heater powers that
 * bring every ring back to its wavelength. Uses response for the coupling between heaters and
 * rings.
 */
@NullMarked
package dev.shoreline.thermal.ring;

import org.jspecify.annotations.NullMarked;
