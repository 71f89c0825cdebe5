package dev.shoreline.flow.contract;

import static dev.shoreline.flow.contract.SampleDesign.call;
import static dev.shoreline.flow.contract.SampleDesign.contract;
import static dev.shoreline.flow.contract.SampleDesign.number;
import static dev.shoreline.flow.contract.SampleDesign.operation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.shoreline.flow.measure.RouteTable;
import dev.shoreline.flow.measure.Surroundings;
import dev.shoreline.flow.measure.TemperatureTable;
import dev.shoreline.flow.result.Comparison;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.ContractStatus;
import dev.shoreline.flow.result.DeviceTemperature;
import dev.shoreline.netlist.model.Contract;
import dev.shoreline.netlist.model.Expression;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ContractCheckerTest {
  private final SampleDesign design = new SampleDesign();

  private ContractResult check(Contract contract) {
    List<DeviceTemperature> rings =
        List.of(
            new DeviceTemperature("left", "ring", true, 0, 0, 350, 3e-9, 0, 0.001),
            new DeviceTemperature("right", "ring", true, 0, 0, 340, 2e-9, 0, 0.002));
    TemperatureTable table = new TemperatureTable("hot", rings, Map.of());
    Surroundings around = new Surroundings(design.top, RouteTable.EMPTY, table);
    return ContractChecker.check(List.of(contract), around).getFirst();
  }

  private Comparison compare(String relation, Expression left, Expression right) {
    Comparison comparison = check(contract(operation(relation, left, right))).comparison();
    assertNotNull(comparison);
    return comparison;
  }

  private ContractStatus status(String relation, Expression left, Expression right) {
    return check(contract(operation(relation, left, right))).status();
  }

  @Test
  void ratesAddUpOverObjectsAndConventions() {
    Expression limit = number(800e9, "bitrate");
    assertEquals(
        ContractStatus.HOLDS, status("==", call("bandwidth", design.engines(null)), limit));
    Expression both = call("bandwidth", design.engines(null), "direction", "both");
    assertEquals(1600e9, compare("==", both, number(1600e9, "bitrate")).measured());
    Expression raw = call("bandwidth", design.engines(null), "rate", "raw");
    assertEquals(896e9, compare("==", raw, number(896e9, "bitrate")).measured());
  }

  @Test
  void energyIsPowerOverBandwidthOfEach() {
    Comparison energy =
        compare("<=", call("energy", design.engines(null)), number(6e-12, "energy_per_bit"));
    assertEquals(5e-12, energy.measured(), 1e-24);
    assertEquals("+1 pJ/bit", energy.marginText());
  }

  @Test
  void shorelineDependsOnWhatIsCalledTheEdge() {
    Expression limit = number(200e12, "edge_density");
    Expression engines = design.engines(null);
    assertEquals(200e12, compare(">=", call("shoreline", engines), limit).measured(), 1);
    Comparison first =
        compare(
            ">=",
            call("shoreline", design.engines(null), "edge", "first_to_last"),
            number(200e12, "edge_density"));
    assertEquals(400e9 / 1.75e-3, first.measured(), 1);
    Comparison die =
        compare(
            ">=",
            call("shoreline", design.engines(null), "edge", "die_edge"),
            number(200e12, "edge_density"));
    assertEquals(400e9 / 2.1e-3, die.measured(), 1);
    assertEquals(-1, Math.signum(die.margin()));
  }

  @Test
  void theWorstOfSeveralObjectsDecides() {
    Comparison hottest =
        compare("<=", call("temperature", design.engines(null)), number(345, "temperature"));
    assertEquals("left", hottest.object());
    assertEquals("76.85 degC", hottest.measuredText());
    assertEquals("-5 K", hottest.marginText());
  }

  @Test
  void spreadOfAnAttributeIsADifference() {
    Comparison spread =
        compare(
            "<=",
            call("spread", design.engines("temperature")),
            number(15, "temperature_difference"));
    assertEquals(10, spread.measured());
    assertEquals("10 K", spread.measuredText());
  }

  @Test
  void anExpectedFailureIsGoodAndAnUnexpectedSuccessIsNot() {
    Contract fails = contract(operation(">=", number(1, "number"), number(2, "number")));
    fails.setExpectFail(true);
    assertEquals(ContractStatus.FAILS_AS_EXPECTED, check(fails).status());
    Contract holds = contract(operation("<=", number(1, "number"), number(2, "number")));
    holds.setExpectFail(true);
    assertEquals(ContractStatus.HOLDS_UNEXPECTEDLY, check(holds).status());
  }

  @Test
  void whatCannotBeMeasuredIsNotEvaluatedAndSaysWhy() {
    ContractResult result =
        check(contract(operation("<=", call("reach", design.engines(null)), number(10, "length"))));
    assertEquals(ContractStatus.NOT_EVALUATED, result.status());
    assertEquals("left has no attribute reach", result.explanation());
  }

  @Test
  void valuesMadeOfMeasuresTellWhatTheyWereMadeOf() {
    Expression sum = operation("*", call("power", design.engines(null)), number(2, "number"));
    ContractResult result = check(contract(operation("<=", sum, number(8, "power"))));
    assertEquals(ContractStatus.HOLDS, result.status());
    assertEquals(
        List.of("left", "right"), result.provenance().stream().map(p -> p.object()).toList());
  }

  @Test
  void roundingDoesNotDecide() {
    Expression tenth = operation("+", number(0.1, "number"), number(0.2, "number"));
    assertEquals(ContractStatus.HOLDS, status("==", tenth, number(0.3, "number")));
    assertEquals(ContractStatus.FAILS, status("<", number(0.3, "number"), number(0.3, "number")));
  }
}
