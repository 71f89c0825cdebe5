/**
 * What temperature does to ring resonators: drift of the resonance, and the heater powers that
 * bring every ring back to its wavelength.
 *
 * <p>Uses {@code thermal.response}.
 */
@NullMarked
package dev.shoreline.thermal.ring;

import org.jspecify.annotations.NullMarked;
