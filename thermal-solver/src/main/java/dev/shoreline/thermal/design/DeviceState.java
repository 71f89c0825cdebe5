package dev.shoreline.thermal.design;

import dev.shoreline.thermal.ring.RingOptics;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A heated or measured device in a scenario.
 *
 * @param path canonical instance path
 * @param kind name of its cell
 * @param x centre in the package, m
 * @param y centre in the package, m
 * @param mean temperature over the device, K
 * @param max hottest cell of the device, K
 * @param drift from its resonance at the scenario's ambient; empty where it is no ring or its
 *     optics are not known
 */
public record DeviceState(
    String path,
    String kind,
    double x,
    double y,
    double mean,
    double max,
    Optional<RingOptics.Drift> drift,
    OptionalDouble tuningPower) {}
