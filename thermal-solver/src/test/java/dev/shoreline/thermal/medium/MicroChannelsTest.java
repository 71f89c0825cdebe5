package dev.shoreline.thermal.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Face;
import org.junit.jupiter.api.Test;

/** Channels in silicon beside the published sink of 1981 and the limits of their formula. */
class MicroChannelsTest {
  /** 50 µm wide, 302 µm deep, walls of 50 µm, 8.6 cm³/s of water under 1 cm². */
  private static final MicroChannels PUBLISHED = new MicroChannels(50e-6, 302e-6, 50e-6);

  @Test
  void publishedSinkOfAHundredthKelvinAWattPerSquareCentimetre() {
    Boundary.ColdPlate plate =
        PUBLISHED.plate(MicroChannels.Coolant.WATER, 148, 8.6e-6, 23, Face.EAST);
    double film = 1 / (plate.coefficient() * 1e-4);
    double caloric = 1 / plate.capacityRate();
    System.out.printf(
        "h %.0f W/(m2 K), film %.4f K/W, coolant %.4f K/W, outlet %.4f K/W%n",
        plate.coefficient(), film, caloric, film + caloric);
    // Measured: 0.090 K/W at the outlet, with 0.028 K/W from the coolant's warming.
    assertEquals(0.0279, caloric, 2e-4);
    assertEquals(0.090, film + caloric, 0.02);
  }

  @Test
  void nusseltNumbersOfTheTableAreMet() {
    assertEquals(3.608, new MicroChannels(1e-4, 1e-4, 1e-4).nusselt(), 0.01);
    assertEquals(4.123, new MicroChannels(1e-4, 2e-4, 1e-4).nusselt(), 0.015);
    assertEquals(5.331, new MicroChannels(1e-4, 4e-4, 1e-4).nusselt(), 0.015);
    assertEquals(6.490, new MicroChannels(8e-4, 1e-4, 1e-4).nusselt(), 0.015);
  }

  @Test
  void wallsThatConductPerfectlyCountInFull() {
    double h = PUBLISHED.nusselt() * 0.613 / (2 * 50e-6 * 302e-6 / 352e-6);
    double full = h * (50e-6 + 2 * 302e-6) / 100e-6;
    assertEquals(full, PUBLISHED.coefficient(MicroChannels.Coolant.WATER, 1e9), 1e-4 * full);
  }
}
