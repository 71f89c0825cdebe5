package dev.shoreline.netlist.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitsTest {
  @ParameterizedTest
  @CsvSource({
    "12, mm, 0.012, length",
    "25, kW/m2/K, 25000, heat_transfer",
    "148, W/m/K, 148, conductivity",
    "2.6, ppm/K, 2.6e-6, per_kelvin",
    "58, pm/K, 58e-12, shift",
    "700, Gbps/mm, 7e14, edge_density",
    "500, Gbps/mm2, 5e17, area_density",
    "1.5, dB/cm, 150, loss_per_length",
    "7.01, pJ/bit, 7.01e-12, energy_per_bit",
    "1.2, GBps, 9.6e9, bitrate",
    "35, degC, 308.15, temperature",
    "-9, dBm, -9, power_level",
    "180, deg, 3.141592653589793, angle",
    "2330, kg/m3, 2330, density",
    "700, J/kg/K, 700, heat_capacity",
    "8, W/cm2, 80000, heat_flux",
    "800, K/s, 800, heating_rate",
    "1.86e-4, /K, 1.86e-4, per_kelvin",
    "25, %, 0.25, number"
  })
  void unitsMeanWhatTheyDoElsewhere(double number, String unit, double si, String dimension) {
    Quantity quantity = Units.quantity(number, unit).orElseThrow();
    assertEquals(si, quantity.value(), Math.abs(si) * 1e-12);
    assertEquals(dimension, quantity.dimension().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"umm", "degC/W", "dBm/m", "mm/", "//K", "", "Mm", "W//m"})
  void unknownUnitsAreNotGuessed(String unit) {
    assertTrue(Units.quantity(1, unit).isEmpty() || unit.isEmpty(), unit);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0128, length, 12.8 mm",
    "1e-6, length, 1 um",
    "0.00099999999999, length, 1 mm",
    "0, length, 0 um",
    "358.35, temperature, 85.2 degC",
    "7.0117e-12, energy_per_bit, 7.0117 pJ/bit",
    "5.12e13, bitrate, 51.2 Tbps",
    "7e14, edge_density, 700 Gbps/mm",
    "1334, power, 1.334 kW",
    "0.333, power, 333 mW",
    "33.3, number, 33.3",
    "-2.5, loss, -2.5 dB"
  })
  void quantitiesReadAsEngineersWriteThem(double si, String dimension, String text) {
    assertEquals(text, Quantity.of(si, Dimension.named(dimension).orElseThrow()).toString());
  }

  @Test
  void conventionsAreWrittenOut() {
    Quantity sum = new Quantity(4.096e12, Dimension.BITRATE, new Convention(true, false));
    assertEquals("4.096 Tbps (both directions, net)", sum.toString());
  }
}
