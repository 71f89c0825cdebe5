package dev.shoreline.flow.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shoreline.flow.contract.Outcome.Item;
import dev.shoreline.flow.contract.Outcome.Quantities;
import dev.shoreline.flow.measure.Measured;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Result;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What contracts compute from measured quantities is what the language computes from constants. */
final class ContractArithmeticTest {
  private static Quantities of(double value, String dimension) {
    return new Quantities(List.of(new Item("x", new Measured.Value(value, List.of()))), dimension);
  }

  private static double value(Outcome outcome) {
    return assertInstanceOf(Quantities.class, outcome).items().getFirst().value().value();
  }

  private static double value(Result result) {
    return assertInstanceOf(Result.Value.class, result).quantity().value();
  }

  @ParameterizedTest
  @CsvSource({"7, 3", "-7, 3", "7, -3", "-7, -3"})
  void remaindersHaveTheSignOfWhatIsDivided(double a, double b) {
    double inTexts =
        value(
            dev.shoreline.netlist.quantity.Arithmetic.remainder(
                Quantity.number(a), Quantity.number(b)));
    assertEquals(
        inTexts, value(Arithmetic.combine("%", of(a, "number"), of(b, "number"), "number")));
  }

  @Test
  void aNegatedTemperatureIsTheOneBelowZero() {
    double inTexts =
        value(
            dev.shoreline.netlist.quantity.Arithmetic.negate(
                Quantity.of(313.15, Dimension.TEMPERATURE)));
    assertEquals(233.15, inTexts, 1e-9);
    assertEquals(inTexts, value(Arithmetic.negated(of(313.15, "temperature"))));
    assertEquals(-40, value(Arithmetic.negated(of(40, "temperature_difference"))));
  }

  @ParameterizedTest
  @CsvSource({"log10, 1000, 3", "exp, 0, 1", "sqrt, 16, 4", "floor, 2.7, 2", "round, 2.7, 3"})
  void functionsOfNumbersAreJudged(String name, double operand, double expected) {
    assertEquals(expected, value(Functions.apply(name, List.of(of(operand, "number")))), 1e-12);
  }
}
