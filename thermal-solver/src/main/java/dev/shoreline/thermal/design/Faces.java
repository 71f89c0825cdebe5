package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.medium.MicroChannels;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Face;
import java.util.EnumMap;
import java.util.Map;

/** How a scenario's boundaries let heat out. */
final class Faces {
  private Faces() {}

  static Map<Face, Boundary> of(Scenario scenario) {
    Map<Face, Boundary> faces = new EnumMap<>(Face.class);
    for (dev.shoreline.netlist.model.Boundary b : scenario.getBoundaries()) {
      double kelvin = b.getTemperature();
      double celsius = (Double.isNaN(kelvin) ? scenario.getAmbient() : kelvin) - Units.ZERO_CELSIUS;
      faces.put(
          Face.valueOf(b.getFace().name()),
          switch (b.getType()) {
            case ADIABATIC -> new Boundary.Adiabatic();
            case CONVECTION ->
                b.getEmissivity() == 0
                    ? new Boundary.Convection(b.getCoefficient(), celsius)
                    : new Boundary.Radiation(b.getCoefficient(), b.getEmissivity(), celsius);
            case COLDPLATE -> coldPlate(b, celsius);
            case FIXED -> new Boundary.Fixed(celsius);
          });
    }
    return faces;
  }

  private static Boundary coldPlate(dev.shoreline.netlist.model.Boundary b, double celsius) {
    return b.getFlow() == 0
        ? new Boundary.Convection(coefficient(b), celsius)
        : new Boundary.ColdPlate(
            coefficient(b), celsius, b.getFlow(), Face.valueOf(b.getTowards().name()));
  }

  /**
   * The coefficient of a face; NaN, which the model's check reports, for channels that are none.
   */
  private static double coefficient(dev.shoreline.netlist.model.Boundary b) {
    dev.shoreline.netlist.model.MicroChannels c = b.getChannels();
    if (c == null) {
      return b.getCoefficient();
    }
    boolean real = c.getWidth() > 0 && c.getDepth() > 0 && c.getWall() > 0;
    return real && c.getMaterial() != null
        ? new MicroChannels(c.getWidth(), c.getDepth(), c.getWall())
            .coefficient(MicroChannels.Coolant.WATER, c.getMaterial().getConductivityZ())
        : Double.NaN;
  }
}
