package dev.shoreline.thermal.medium;

import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Face;

/**
 * A layer of parallel rectangular channels etched into the back of a die, as a cold plate.
 *
 * <p>Walls between channels are fins: h_eff = h (w + 2 η H) / (w + t), η = tanh(m H) / (m H), m =
 * √(2 h / (k t)); h = Nu k_f / D_h, D_h = 2 w H / (w + H). Source: D. B. Tuckerman, R. F. W. Pease,
 * "High-performance heat sinking for VLSI", IEEE Electron Device Lett. 2(5), 126 (1981). Nu of
 * fully developed laminar flow with four heated walls, axially uniform heat flux, by the aspect
 * ratio α ≤ 1: 8.235 (1 − 2.0421 α + 3.0853 α² − 2.4765 α³ + 1.0578 α⁴ − 0.1861 α⁵). Source: R. K.
 * Shah, A. L. London, Laminar Flow Forced Convection in Ducts, Academic Press, 1978, table 42.
 *
 * @param width of a channel, m
 * @param height of a channel, m
 * @param wall between channels, m
 */
public record MicroChannels(double width, double height, double wall) {
  /** Rejects channels that are none. */
  public MicroChannels {
    if (!(width > 0) || !(height > 0) || !(wall > 0)) {
      throw new IllegalArgumentException(
          "not a channel: %s × %s m, wall %s m".formatted(width, height, wall));
    }
  }

  /**
   * What flows.
   *
   * @param conductivity W/(m K)
   * @param capacity density times specific heat, J/(m³ K)
   */
  public record Coolant(double conductivity, double capacity) {
    /** Water at 27 °C (Incropera et al., table A.6). */
    public static final Coolant WATER = new Coolant(0.613, 997.0 * 4179);
  }

  /** Fully developed laminar Nusselt number, 3.6 … 8.235. */
  public double nusselt() {
    double a = Math.min(width, height) / Math.max(width, height);
    return 8.235 * (1 + a * (-2.0421 + a * (3.0853 + a * (-2.4765 + a * (1.0578 - a * 0.1861)))));
  }

  /**
   * Coefficient for the channels' base, walls as fins counted in, W/(m² K).
   *
   * @param walls conductivity of the walls, W/(m K)
   */
  public double coefficient(Coolant coolant, double walls) {
    double hydraulic = 2 * width * height / (width + height);
    double h = nusselt() * coolant.conductivity / hydraulic;
    double m = Math.sqrt(2 * h / (walls * wall)) * height;
    double efficiency = Math.tanh(m) / m;
    return h * (width + 2 * efficiency * height) / (width + wall);
  }

  /**
   * The face that the channels cool.
   *
   * @param flow through all channels, m³/s
   * @param inlet °C
   */
  public Boundary.ColdPlate plate(
      Coolant coolant, double walls, double flow, double inlet, Face towards) {
    return new Boundary.ColdPlate(
        coefficient(coolant, walls), inlet, flow * coolant.capacity, towards);
  }
}
