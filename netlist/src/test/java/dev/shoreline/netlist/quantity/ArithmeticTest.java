package dev.shoreline.netlist.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Every operator on every pair of operand kinds, against {@code operators.tsv}. Run with {@code
 * -Dshoreline.update=true} to write the table anew, and read the difference.
 */
final class ArithmeticTest {
  private static final Path TABLE =
      Path.of("src/test/resources/dev/shoreline/netlist/quantity/operators.tsv");

  private static final Map<String, Quantity> OPERANDS = operands();

  private interface Operation {
    Result apply(Quantity a, Quantity b);
  }

  private static final Map<String, Operation> OPERATIONS = operations();

  @Test
  void everyOperatorDoesWhatTheTableSays() throws IOException {
    String table = table();
    if (Boolean.getBoolean("shoreline.update")) {
      Files.writeString(TABLE, table);
    }
    assertEquals(Files.readString(TABLE), table);
  }

  @Test
  void additionAndComparisonAgreeOnWhatFits() {
    for (Quantity a : OPERANDS.values()) {
      for (Quantity b : OPERANDS.values()) {
        if (a.dimension().scale() == Scale.LINEAR && b.dimension().scale() == Scale.LINEAR) {
          assertEquals(
              Arithmetic.add(a, b) instanceof Result.Value,
              Arithmetic.compare(a, b) instanceof Result.Value,
              a + " and " + b);
        }
      }
    }
  }

  @Test
  void divisionUndoesMultiplication() {
    BinaryOperator<Quantity> times = (a, b) -> value(Arithmetic.multiply(a, b));
    for (Quantity a : OPERANDS.values()) {
      for (Quantity b : OPERANDS.values()) {
        if (Arithmetic.multiply(a, b) instanceof Result.Value) {
          Quantity back = value(Arithmetic.divide(times.apply(a, b), b));
          assertEquals(a.dimension(), back.dimension(), a + " * " + b);
          assertEquals(a.value(), back.value(), Math.abs(a.value()) * 1e-12, a + " * " + b);
        }
      }
    }
  }

  @Test
  void negatingATemperatureMirrorsItAtZeroCelsius() {
    assertEquals("-40 degC", value(Arithmetic.negate(unit(40, "degC"))).toString());
  }

  private static Quantity value(Result result) {
    return ((Result.Value) result).quantity();
  }

  private static String table() {
    StringBuilder text = new StringBuilder();
    OPERATIONS.forEach(
        (symbol, operation) ->
            OPERANDS
                .values()
                .forEach(
                    a ->
                        OPERANDS
                            .values()
                            .forEach(
                                b -> {
                                  text.append(a).append('\t').append(symbol).append('\t').append(b);
                                  text.append('\t')
                                      .append(show(operation.apply(a, b)))
                                      .append('\n');
                                })));
    return text.toString();
  }

  private static String show(Result result) {
    return switch (result) {
      case Result.Value value ->
          value.quantity() + " [" + value.quantity().dimension().name() + "]";
      case Result.Mismatch mismatch ->
          "error: "
              + mismatch.reason()
              + (mismatch.hint().isEmpty() ? "" : " (" + mismatch.hint() + ")");
    };
  }

  private static Quantity unit(double value, String unit) {
    var quantity = Units.quantity(value, unit);
    assertTrue(quantity.isPresent(), unit);
    return quantity.get();
  }

  private static Map<String, Quantity> operands() {
    Map<String, Quantity> map = new LinkedHashMap<>();
    map.put("number", Quantity.number(2));
    map.put("length", unit(12, "mm"));
    map.put("area", unit(3, "mm2"));
    map.put("power", unit(4, "W"));
    map.put("temperature", unit(85, "degC"));
    map.put("difference", unit(15, "K"));
    map.put("loss", unit(3, "dB"));
    map.put("level", unit(10, "dBm"));
    map.put("loss per length", unit(2, "dB/cm"));
    map.put("angle", unit(90, "deg"));
    map.put("rate", unit(200, "Gbps"));
    Quantity rate = unit(400, "Gbps");
    map.put("sum", new Quantity(rate.value(), rate.dimension(), new Convention(true, false)));
    map.put("raw", new Quantity(rate.value(), rate.dimension(), new Convention(false, true)));
    map.put("energy per bit", unit(5, "pJ/bit"));
    return map;
  }

  private static Map<String, Operation> operations() {
    Map<String, Operation> map = new LinkedHashMap<>();
    map.put("+", Arithmetic::add);
    map.put("-", Arithmetic::subtract);
    map.put("*", Arithmetic::multiply);
    map.put("/", Arithmetic::divide);
    map.put("%", Arithmetic::remainder);
    map.put("^", Arithmetic::power);
    map.put("<=>", Arithmetic::compare);
    return map;
  }
}
