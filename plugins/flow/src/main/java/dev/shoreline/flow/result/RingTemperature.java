package dev.shoreline.flow.result;

/**
 * A ring in a thermal scenario.
 *
 * @param path path of the device
 * @param x micrometres
 * @param y micrometres
 * @param temperature kelvin
 * @param drift shift of the resonance, metres
 * @param driftFrequency shift of the resonance, hertz
 * @param tuningPower heater power to bring it to the common shift, watts
 */
public record RingTemperature(
    String path,
    double x,
    double y,
    double temperature,
    double drift,
    double driftFrequency,
    double tuningPower) {}
