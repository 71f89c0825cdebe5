package dev.shoreline.netlist.format.exchange;

import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.scatter.Circuit;
import dev.shoreline.netlist.scatter.Complex;
import dev.shoreline.netlist.scatter.Coupler;
import dev.shoreline.netlist.scatter.Model;
import dev.shoreline.netlist.scatter.Scattering;
import dev.shoreline.netlist.scatter.Waveguide;
import dev.shoreline.netlist.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The devices that PICBench's published responses were computed with. */
final class PicbenchModels {
  private static final double MICRON = 1e-6;
  private static final Waveguide GUIDE = new Waveguide(2.34, 3.4, 1.55 * MICRON, 0);

  private static final String TWO = "\"I1\": \"l,I1\", \"I2\": \"l,I2\", \"O2\": \"r,O2\", ";
  private static final String ONE = "\"I1\": \"l,I1\", \"O1\": \"r,I1\"";
  private static final String HEATED = "\"straight_heat_metal\"";
  private static final String PLAIN = "\"straight\"";

  private PicbenchModels() {}

  static Optional<Model> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "straight" -> straight(0);
          case "straight_heat_metal" -> straight(90);
          case "mmi1x2" -> (wavelength, s) -> Coupler.splitter(List.of("I1", "O1", "O2"), 0.5);
          case "coupler" ->
              (wavelength, s) -> Coupler.directional(List.of("I1", "I2", "O1", "O2"), 0.5);
          case "mrr" -> PicbenchModels::ring;
          case "mzm" -> arms("mmi1x2", HEATED, PLAIN, "", "O1", "O2", "", ONE);
          case "mzm_dual" -> arms("mmi1x2", HEATED, heated(0), "", "O1", "O2", "", ONE);
          case "OSU" ->
              arms("coupler", heated(270), HEATED, "", "I1", "I2", "", TWO + "\"O1\": \"r,O1\"");
          case "mzi_ps" ->
              arms(
                  "coupler",
                  HEATED,
                  PLAIN,
                  ", \"out\": " + HEATED,
                  "I1",
                  "I2",
                  ", \"r,O1\": \"out,I1\"",
                  TWO + "\"O1\": \"out,O1\"");
          default -> null;
        });
  }

  private static String heated(double degrees) {
    return "{\"component\": \"straight_heat_metal\", \"settings\": {\"phase_shift\": %s}}"
        .formatted(degrees);
  }

  /** Two arms between components, with what goes out at the ports. */
  private static Model arms(Object... parts) {
    String text =
        """
        {"instances": {"l": "%1$s", "r": "%1$s", "top": %2$s, "low": %3$s%4$s},
         "connections": {"l,O1": "top,I1", "l,O2": "low,I1",
                         "top,O1": "r,%5$s", "low,O1": "r,%6$s"%7$s},
         "ports": {%8$s}}
        """
            .formatted(parts);
    Reading reading =
        ExchangeFormat.SAX_JSON.read(new SourceText("arms.sax.json", text), "arms", Includes.NONE);
    return new Circuit(reading.design().orElseThrow().getTop(), PicbenchModels::find);
  }

  private static Model straight(double degrees) {
    return (wavelength, settings) ->
        GUIDE.between(
            "I1",
            "O1",
            wavelength,
            settings.getOrDefault("length", 10.0) * MICRON,
            Math.toRadians(settings.getOrDefault("phase_shift", degrees)));
  }

  /** A ring whose radius hangs on the wavelength that it drops; only what passes is asked for. */
  private static Scattering ring(double wavelength, Map<String, Double> settings) {
    double center = settings.getOrDefault("cwl", 1.55);
    double radius = center == 1.543 ? 9.74 : center == 1.55 ? 9.7 : center == 1.554 ? 9.83 : 9.95;
    double kappa = 0.3;
    double straight = Math.sqrt(1 - kappa * kappa);
    double turn = 2 * Math.PI * radius * MICRON * 2.34 * 2 * Math.PI / wavelength;
    Complex round = Complex.polar(0.99, -turn);
    Complex t = new Complex(straight, 0);
    double through = t.minus(round).over(Complex.ONE.minus(t.times(round))).power();
    return Scattering.of(List.of("I1", "O1")).with("I1", "O1", new Complex(through, 0));
  }
}
