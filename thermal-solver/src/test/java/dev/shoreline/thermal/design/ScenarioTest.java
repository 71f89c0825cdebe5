package dev.shoreline.thermal.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.diagnostic.ThermalCode;
import dev.shoreline.netlist.model.BoundaryType;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Face;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.model.Shape;
import dev.shoreline.netlist.model.ShapeType;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.nested.KnownResponses;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  @Test
  void everyRingOfAPackageGetsATemperatureAndADrift() {
    SampleDesign sample = SampleDesign.withEngines(1);
    long start = System.nanoTime();
    ScenarioAnalysis.Outcome outcome =
        ScenarioAnalysis.solve(
            sample.design, sample.fullLoad(), PowerMaps.NONE, ScenarioOptions.DEFAULT);
    assertEquals(List.of(), outcome.diagnostics());
    ScenarioTemperatures t = outcome.temperatures().orElseThrow();
    System.out.printf(
        "%.2f s, %s, %s%n%s%n%s%n",
        (System.nanoTime() - start) * 1e-9, t.effort(), t.balance(), t.windows(), t.bodies());
    double first = t.rings().getFirst().mean();
    assertEquals(
        0,
        t.rings().stream().mapToDouble(r -> r.tuningPower().orElseThrow()).min().orElse(1),
        1e-9);
    System.out.printf(
        "first ring %.2f K, %s, tuning power of all %.3f mW%n",
        first,
        t.rings().getFirst().drift().orElseThrow(),
        1e3 * t.rings().stream().mapToDouble(r -> r.tuningPower().orElseThrow()).sum());
    assertEquals(32, t.rings().size());
    assertEquals("oe[0,0].pic.mod[0]", t.rings().getFirst().path());
    assertEquals(500 + 4 * (8 + 8 * 0.02), t.balance().power(), 1e-9);
    assertTrue(t.balance().relativeError() <= 1e-9);
    assertTrue(t.rings().stream().allMatch(r -> r.mean() > 308.15 && r.mean() < 400));
    assertTrue(t.rings().stream().allMatch(r -> r.drift().isPresent()));
  }

  @Test
  void scenariosThatDifferInPowersOnlyShareTheirResponses() {
    SampleDesign sample = SampleDesign.withEngines(1);
    Scenario warmer = sample.fullLoad();
    warmer.setAmbient(warmer.getAmbient() + 1);
    KnownResponses known = new KnownResponses();
    List<Coupling> couplings =
        List.of(sample.fullLoad(), warmer).stream()
            .map(
                s ->
                    ScenarioAnalysis.solve(
                            sample.design,
                            s,
                            PowerMaps.NONE,
                            ScenarioOptions.DEFAULT,
                            Variation.NONE,
                            known)
                        .temperatures()
                        .orElseThrow()
                        .coupling()
                        .orElseThrow())
            .toList();
    assertSame(couplings.get(0).matrix(), couplings.get(1).matrix());
  }

  @Test
  void coolantThatWarmsLeavesRingsDownstreamWarmer() {
    SampleDesign sample = SampleDesign.withEngines(1);
    Scenario scenario = sample.fullLoad();
    scenario.getBoundaries().stream()
        .filter(b -> b.getFace() == Face.TOP)
        .forEach(
            b -> {
              b.setType(BoundaryType.COLDPLATE);
              b.setFlow(100);
              b.setTowards(Face.EAST);
            });
    ScenarioTemperatures t =
        ScenarioAnalysis.solve(
                sample.design, scenario, PowerMaps.NONE, new ScenarioOptions(2, 2L << 30, false))
            .temperatures()
            .orElseThrow();
    assertTrue(t.balance().relativeError() <= 1e-9);
    double middle = t.rings().stream().mapToDouble(DeviceState::x).average().orElseThrow();
    double east = mean(t, r -> r.x() > middle + 10e-3);
    double west = mean(t, r -> r.x() < middle - 10e-3);
    // Lanes do not mix: those over the ASIC of 500 W, 28 of 90 mm, carry its heat alone.
    double asic = 500 / (100 * 28e-3 / 90e-3);
    assertEquals(asic, east - west, 1.5);
  }

  private static double mean(ScenarioTemperatures t, Predicate<DeviceState> which) {
    return t.rings().stream().filter(which).mapToDouble(DeviceState::mean).average().orElseThrow();
  }

  @Test
  void ringsOfAPackageWithFourfoldSymmetryAreAlike() {
    SampleDesign sample = SampleDesign.withEngines(1);
    ScenarioOptions untuned = new ScenarioOptions(1, 2L << 30, false);
    ScenarioTemperatures t =
        ScenarioAnalysis.solve(sample.design, sample.fullLoad(), PowerMaps.NONE, untuned)
            .temperatures()
            .orElseThrow();
    for (int i = 0; i < 8; i++) {
      double first = t.rings().get(i).mean();
      for (int s = 1; s < 4; s++) {
        assertEquals(first, t.rings().get(8 * s + i).mean(), 0.01 * (first - 308.15));
      }
    }
  }

  @Test
  void scenarioWithoutCoolingSaysSo() {
    SampleDesign sample = SampleDesign.withEngines(1);
    Scenario scenario = NetlistFactory.eINSTANCE.createScenario();
    scenario.setAmbient(300);
    SampleDesign.boundary(scenario, Face.TOP, BoundaryType.ADIABATIC, 0);
    ScenarioAnalysis.Outcome outcome =
        ScenarioAnalysis.solve(sample.design, scenario, PowerMaps.NONE, ScenarioOptions.DEFAULT);
    assertEquals(ThermalCode.NO_COOLING, outcome.diagnostics().getFirst().code());
  }

  @Test
  void bodyWithoutMaterialAndUnreadablePowerMapAreDiagnosed() {
    SampleDesign sample = SampleDesign.withEngines(1);
    sample.place("bare", sample.die("bare", 1e-3, 1e-3, 1e-4, null, null), 1e-3, 1e-3, 1.2e-3);
    sample.top.getInstances().get(1).getCell().getBody().setPowerMap("missing.csv");
    ScenarioAnalysis.Outcome outcome =
        ScenarioAnalysis.solve(
            sample.design, sample.fullLoad(), PowerMaps.NONE, ScenarioOptions.DEFAULT);
    assertEquals(
        List.of(ThermalCode.NO_MATERIAL, ThermalCode.BAD_POWER_MAP),
        outcome.diagnostics().stream().map(d -> d.code()).toList());
  }

  @Test
  void jointBelowAComponentConnectsItsLowestBody() {
    assertEquals(dieTemperature(true), dieTemperature(false), 1e-9);
  }

  /** A die of 20 W on a substrate cooled from below, its joint given to the die or around it. */
  private static double dieTemperature(boolean onDie) {
    SampleDesign sample = new SampleDesign();
    Cell base = sample.die("base", 20e-3, 20e-3, 1e-3, null, sample.organic);
    sample.place("base", base, 0, 0, 0);
    Cell die = sample.die("die", 5e-3, 5e-3, 0.3e-3, null, sample.silicon);
    die.getBody().setPower(20);
    Cell engine = sample.cell("engine", CellKind.COMPONENT);
    Instance inner = SampleDesign.instance("die", die, 0, 0, 0);
    engine.getInstances().add(inner);
    Instance outer = sample.place("engine", engine, 7e-3, 7e-3, 1.07e-3);
    sample.bond(onDie ? inner : outer);
    Scenario scenario = NetlistFactory.eINSTANCE.createScenario();
    scenario.setAmbient(300);
    SampleDesign.boundary(scenario, Face.BOTTOM, BoundaryType.COLDPLATE, 5000);
    ScenarioTemperatures t =
        ScenarioAnalysis.solve(sample.design, scenario, PowerMaps.NONE, ScenarioOptions.DEFAULT)
            .temperatures()
            .orElseThrow();
    assertEquals(t.bodies().get(0).max(), t.bodies().get(1).max(), 30, "across the joint");
    return t.bodies().get(1).max();
  }

  @Test
  void ringIsMeasuredWhereItsHeaterIsDrawn() {
    Shape arc = NetlistFactory.eINSTANCE.createShape();
    arc.setType(ShapeType.ARC);
    SampleDesign sample = new SampleDesign();
    arc.setLayer(sample.heater);
    arc.getCoordinates().addAll(List.of(0.0, 5.5e-6));
    arc.setRadius(5e-6);
    Cell ring = sample.cell("ring", CellKind.DEVICE);
    ring.getShapes().add(arc);
    Instance turned = SampleDesign.instance("ring", ring, 1e-3, 2e-3, 0);
    turned.setRotation(90);
    Rect area = HeatedArea.of(ring, Placement.of(turned), 1);
    assertEquals(1e-3 - 5.5e-6, 0.5 * (area.x0() + area.x1()), 1e-12);
    assertEquals(2e-3, 0.5 * (area.y0() + area.y1()), 1e-12);
    assertEquals(Math.PI * 25e-12, area.area(), 1e-18);
  }

  @Test
  void whatTheModelDoesNotFollowIsSaid() {
    SampleDesign sample = new SampleDesign();
    Cell die = sample.die("die", 5e-3, 5e-3, 0.3e-3, null, sample.silicon);
    sample.place("die", die, 0, 0, 0).setRotation(30);
    Scenario scenario = sample.fullLoad();
    scenario.setDuration(1);
    ScenarioAnalysis.Outcome outcome =
        ScenarioAnalysis.solve(sample.design, scenario, PowerMaps.NONE, ScenarioOptions.DEFAULT);
    assertEquals(
        List.of(ThermalCode.STEADY_ONLY, ThermalCode.TURNED_BODY),
        outcome.diagnostics().stream().map(d -> d.code()).toList());
    assertTrue(outcome.diagnostics().getFirst().message().endsWith("the steady state was solved"));
    assertTrue(outcome.temperatures().isPresent());
  }

  @Test
  void powerMapsTurnWithTheirDie() {
    PowerTable table = PowerTable.parse("# north\n1, 2, 3\n4, 5, 6\n").orElseThrow();
    assertEquals(List.of(4.0, 5.0, 6.0, 1.0, 2.0, 3.0), table.watts());
    var turned = NetlistFactory.eINSTANCE.createInstance();
    turned.setRotation(90);
    PowerTable placed = table.placed(Placement.of(turned));
    assertEquals(2, placed.columns());
    assertEquals(List.of(1.0, 4.0, 2.0, 5.0, 3.0, 6.0), placed.watts());
  }
}
