package dev.shoreline.thermal.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Channel;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coolant inside a package, beside the solutions of its energy balance in one dimension. */
class ChannelTest {
  private static final double LENGTH = 10e-3;
  private static final double WIDTH = 2e-3;
  private static final double HEIGHT = 100e-6;
  private static final double POWER = 8;
  private static final double INLET = 30;
  private static final Rect CHIP = new Rect(0, WIDTH, 0, LENGTH);

  /** Two equal dies, each with half of the power in its outer face, around a layer of channels. */
  private static ThermalModel dies(Material material, Channel channel, List<Probe> probes) {
    double top = 3 * HEIGHT;
    return new ThermalModel(
            "dies",
            CHIP,
            0,
            List.of(
                new Layer("lower", HEIGHT, material),
                new Layer("channels", HEIGHT, material),
                new Layer("upper", HEIGHT, material)),
            List.of(),
            List.of(
                new HeatSource.Uniform("below", Box.of(CHIP, 0, 0), POWER / 2),
                new HeatSource.Uniform("above", Box.of(CHIP, top, top), POWER / 2)),
            Map.of(),
            List.of(),
            probes)
        .withChannels(List.of(channel));
  }

  private static Channel porous(double coefficient, double rate) {
    return new Channel(
        "water",
        Box.of(CHIP, HEIGHT, 2 * HEIGHT),
        Channel.Kind.POROUS,
        new Channel.Films(coefficient, coefficient, 0),
        INLET,
        rate);
  }

  private static ThermalSolution solve(ThermalModel model) {
    GridOptions grid = new GridOptions(4, 2, 0, 1.4, 1.6, 200, 0, 1L << 30);
    Outcome outcome = SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT.withGrid(grid));
    assertEquals(List.of(), outcome.issues());
    ThermalSolution solution = outcome.solution().orElseThrow();
    assertTrue(solution.balance().relativeError() <= 1e-9, solution.balance().toString());
    double carried = solution.coolants().getFirst().heat();
    assertEquals(POWER, carried, 1e-9 * POWER);
    return solution;
  }

  @Test
  void underUniformFluxCoolantAndWallRiseLinearlyAndDifferByFluxOverCoefficient() {
    double k = 100;
    double h = 2e4;
    double rate = 0.4;
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double y = (0.05 + 0.1 * i) * LENGTH;
      probes.add(new Probe("" + i, new Box(0, WIDTH, y, y, 0, HEIGHT)));
    }
    // Nothing is conducted along the flow, so that the flux into the coolant stays uniform.
    ThermalSolution solution =
        solve(dies(new Material("uniaxial", k, 1e-9, k), porous(h, rate), probes));
    double flux = POWER / 2 / CHIP.area();
    for (int i = 0; i < 10; i++) {
      double coolant = INLET + POWER / rate * (0.05 + 0.1 * i);
      double wall = coolant + flux / h;
      double probed = wall + flux * 0.5 * HEIGHT / k;
      assertEquals(probed, solution.probes().get(i).mean(), 1e-3);
    }
    assertEquals(INLET + POWER / rate, solution.coolants().getFirst().outlet(), 1e-7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.4, 5})
  void aDuctInAnIsothermalBodyWarmsExponentially(double rate) {
    Channel.Films films = new Channel.Films(1e4, 3e4, 2e4);
    Box box = new Box(0.5e-3, 1.5e-3, 0, LENGTH, HEIGHT, 2 * HEIGHT);
    Channel duct = new Channel("water", box, Channel.Kind.DUCT, films, INLET, rate);
    Probe all = new Probe("wall", new Box(0, WIDTH, 0, LENGTH, 0, HEIGHT));
    ThermalSolution solution =
        solve(dies(new Material("isothermal", 1e7, 1e7, 1e7), duct, List.of(all)));
    double conductance = LENGTH * (1e-3 * 1e4 + 1e-3 * 3e4 + 2 * HEIGHT * 2e4);
    double rise = POWER / rate / -Math.expm1(-conductance / rate);
    assertEquals(INLET + rise, solution.probes().getFirst().mean(), 2e-4 * rise);
  }

  @Test
  void channelsAreFollowedInSteadyStateAlone() {
    ThermalModel model = dies(new Material("si", 1, 1, 1), porous(1, 1), List.of());
    List<Issue> issues = ModelCheck.of(model);
    assertEquals(
        "coolant in channels inside the package is followed in steady state alone",
        issues.getFirst().message());
  }

  @Test
  void heatInCoolantAndChannelsThatEndInsideAreRefused() {
    Box box = new Box(0, WIDTH, 0, LENGTH / 2, 0, 2 * HEIGHT);
    Channel.Films films = new Channel.Films(1, 1, 1);
    Channel duct = new Channel("water", box, Channel.Kind.DUCT, films, INLET, 1);
    ThermalModel model = dies(new Material("si", 1, 1, 1), duct, List.of());
    List<String> messages =
        SteadyAnalysis.solve(
                model.withSources(
                    List.of(new HeatSource.Uniform("hot", Box.of(CHIP, 0, HEIGHT), 1))),
                AnalysisOptions.DEFAULT)
            .issues()
            .stream()
            .map(Issue::message)
            .toList();
    assertEquals(2, messages.size());
    assertTrue(messages.get(0).startsWith("channel 'water' at"), messages.toString());
    assertEquals("source 'hot' lies in the coolant of 'water'", messages.get(1));
  }
}
