package dev.shoreline.flow.result;

/**
 * A ring or another heated device in a thermal scenario.
 *
 * @param path path of the device
 * @param kind name of its cell
 * @param resonant whether it is a ring whose optics are known; others do not drift
 * @param x micrometres
 * @param y micrometres
 * @param temperature kelvin
 * @param drift shift of the resonance, metres
 * @param driftFrequency shift of the resonance, hertz
 * @param tuningPower heater power to bring it to the common shift, watts
 */
public record DeviceTemperature(
    String path,
    String kind,
    boolean resonant,
    double x,
    double y,
    double temperature,
    double drift,
    double driftFrequency,
    double tuningPower) {}
