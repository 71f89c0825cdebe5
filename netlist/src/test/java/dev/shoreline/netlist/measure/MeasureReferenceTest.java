package dev.shoreline.netlist.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the reference of measures what the table of measures says. */
final class MeasureReferenceTest {
  private static final Path REFERENCE = Path.of("../docs/measures.md");
  private static final String HEAD =
      """
      # Measures

      What contracts can ask of a design. Of several objects the measure holds for each, so that a contract shows the worst
      one, unless it says *together*. `measure(objects)` may also be written `objects.measure` where it needs nothing else.
      Measures marked *heat* need a scenario's temperatures. Made from `dev.shoreline.netlist.measure.Measures` by a test.

      | measure | gives | what |
      | --- | --- | --- |
      """;

  @Test
  void theReferenceIsTheTableOfMeasures() throws IOException {
    String expected =
        Measures.all().stream()
            .map(MeasureReferenceTest::row)
            .collect(Collectors.joining("", HEAD, ""));
    if (Boolean.getBoolean("shoreline.update")) {
      Files.writeString(REFERENCE, expected);
    }
    assertEquals(
        expected, Files.readString(REFERENCE), "run the tests with -Dshoreline.update=true");
  }

  private static String row(MeasureSignature measure) {
    String parameters =
        measure.parameters().stream()
            .map(MeasureReferenceTest::parameter)
            .collect(Collectors.joining(", "));
    String options =
        measure.parameters().stream()
            .filter(p -> !(p instanceof Parameter.Objects))
            .map(p -> " *" + p.name() + "*: " + p.doc())
            .collect(Collectors.joining());
    String together = measure.combination() == Combination.TOTAL ? ", *together*" : "";
    String heat = measure.thermal() ? ", *heat*" : "";
    return "| `%s(%s)` | %s%s%s | %s%s |\n"
        .formatted(
            measure.name(),
            parameters,
            result(measure.result()),
            together,
            heat,
            measure.doc(),
            options);
  }

  private static String parameter(Parameter parameter) {
    return switch (parameter) {
      case Parameter.Objects objects ->
          objects.kinds().stream()
              .map(kind -> kind.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" or "));
      case Parameter.Values values -> values.name();
      case Parameter.Choice choice -> choice.name() + " = " + String.join(" or ", choice.words());
      case Parameter.Quantity quantity -> quantity.name() + (quantity.required() ? "" : " = …");
    };
  }

  private static String result(ResultDimension result) {
    return switch (result) {
      case ResultDimension.Fixed(String dimension) -> dimension.replace('_', ' ');
      case ResultDimension.SameAsArgument() -> "as its values";
      case ResultDimension.DifferenceOfArgument() -> "difference of its values";
    };
  }
}
