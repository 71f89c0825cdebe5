package dev.shoreline.netlist.format.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FloorPlanTest {
  private static final String PLAN =
      """
      # unit width height left bottom
      core\t0.0031\t0.0026\t0.0\t0.0098
      cache 0.016 0.0098 0 0 1.75e6 0.01
      """;
  private static final String TRACE = "cache core\n1 4\n3 5.5\n";

  @Test
  void blocksBecomeHeatSourcesWithTheMeanOfTheirPower() {
    Body body = body(read(Map.of("a.flp", PLAN, "a.ptrace", TRACE)));
    assertEquals(0.016, body.getWidth());
    assertEquals(0.0124, body.getHeight());
    assertEquals(4.75, body.getHeatSources().get(0).getPower());
    assertEquals(2, body.getHeatSources().get(1).getPower());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Reading first = read(Map.of("a.flp", PLAN, "a.ptrace", TRACE));
    Map<String, String> written = FloorPlan.write(first.design().orElseThrow(), "a");
    Reading again = read(written);
    assertEquals(written, FloorPlan.write(again.design().orElseThrow(), "a"));
    assertEquals(
        "core\t0.0031\t0.0026\t0.0\t0.0098",
        written.getOrDefault("a.flp", "").lines().findFirst().orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "'# nothing', '', SHL1401",
    "a 1 1 0, '', SHL1401",
    "a 1 1 0 x, '', SHL1401",
    "a 0 1 0 0, '', SHL1406",
    "a 1 1 -1 0, '', SHL1406",
    "a 1 1 0 0\\na 1 1 1 1, '', SHL1403",
    "a 1 1 0 0, b\\n1, SHL1407",
    "a 1 1 0 0, a\\n1 2, SHL1401",
  })
  void mistakesAreTold(String plan, String trace, String code) {
    Reading reading =
        read(Map.of("a.flp", plan.replace("\\n", "\n"), "a.ptrace", trace.replace("\\n", "\n")));
    assertEquals(code, reading.diagnostics().get(0).code().id(), reading.diagnostics()::toString);
  }

  private static Reading read(Map<String, String> files) {
    return FloorPlan.read(
        new SourceText("a.flp", files.getOrDefault("a.flp", "")),
        "a",
        path -> Optional.ofNullable(files.get(path)).map(text -> new SourceText(path, text)));
  }

  private static Body body(Reading reading) {
    return reading.design().orElseThrow().getCells().get(0).getBody();
  }
}
