package dev.shoreline.netlist.scatter;

import java.util.List;

/** Components without length that share light out. */
public final class Coupler {
  private Coupler() {}

  /**
   * A splitter from one port to two.
   *
   * @param ports the common one first
   * @param share of the power that goes to the second port, 0 to 1
   */
  public static Scattering splitter(List<String> ports, double share) {
    return Scattering.of(ports)
        .with(ports.get(0), ports.get(1), new Complex(Math.sqrt(share), 0))
        .with(ports.get(0), ports.get(2), new Complex(Math.sqrt(1 - share), 0));
  }

  /**
   * A directional coupler; light that crosses is a quarter period behind.
   *
   * @param ports in 1, in 2, out 1, out 2
   * @param share of the power that crosses, 0 to 1
   */
  public static Scattering directional(List<String> ports, double share) {
    Complex straight = new Complex(Math.sqrt(1 - share), 0);
    Complex cross = new Complex(0, Math.sqrt(share));
    return Scattering.of(ports)
        .with(ports.get(0), ports.get(2), straight)
        .with(ports.get(1), ports.get(3), straight)
        .with(ports.get(0), ports.get(3), cross)
        .with(ports.get(1), ports.get(2), cross);
  }
}
