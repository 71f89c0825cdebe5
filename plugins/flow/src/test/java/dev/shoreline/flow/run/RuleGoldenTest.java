package dev.shoreline.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Reading;
import dev.shoreline.flow.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What rules find in small designs: each text below {@code src/test/resources/rules} beside what is
 * expected of it. Run with {@code -Dshoreline.update=true} to write the expected files anew.
 */
final class RuleGoldenTest {
  private static final Path CASES = Path.of("src/test/resources/rules");

  @TestFactory
  Stream<DynamicTest> rules() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(CASES)) {
      files = all.filter(f -> f.toString().endsWith(".shore")).sorted().toList();
    }
    assertFalse(files.isEmpty());
    return files.stream().map(f -> DynamicTest.dynamicTest(f.toString(), () -> compare(f)));
  }

  private static void compare(Path file) throws IOException {
    RunConfiguration configuration =
        new RunConfiguration(Path.of("../../lib"), 1, true, false, LocalDate.EPOCH);
    RunResult result =
        new DesignFlow(configuration, RunObserver.NONE)
            .check(file, FileKind.DESIGN_TEXT)
            .report()
            .result();
    String found = told(result);
    Path expected = Path.of(file.toString().replace(".shore", ".expected"));
    if (Boolean.getBoolean("shoreline.update")) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found, file.toString());
  }

  private static String told(RunResult result) {
    StringBuilder text = new StringBuilder();
    result.findings().stream()
        .filter(f -> f.phase() == Phase.RULE || f.phase() == Phase.INPUT)
        .forEach(f -> tell(f, text));
    result.skipped().forEach(s -> text.append(s.check() + " did not run: " + s.reason() + "\n"));
    return text.toString();
  }

  private static void tell(Finding finding, StringBuilder text) {
    text.append(finding.severity().word()).append(' ').append(finding.code());
    if (finding.place() != null) {
      text.append(" (line ").append(finding.place().line()).append(')');
    }
    text.append(": ").append(finding.message()).append('\n');
    LayoutPlace marker = finding.marker();
    if (marker != null) {
      text.append("  in ").append(marker.path() == null ? marker.cell() : marker.path());
      text.append(" at ").append(box(marker)).append('\n');
      Reading reading = marker.reading();
      if (reading != null) {
        text.append("  measured ").append(reading.measuredText());
        text.append(", limit ").append(reading.limitText()).append('\n');
      }
    }
  }

  private static String box(LayoutPlace marker) {
    List<Point> points = marker.figures().stream().flatMap(f -> f.points().stream()).toList();
    return String.format(
        Locale.ROOT,
        "(%.3f, %.3f) (%.3f, %.3f)",
        points.stream().mapToDouble(Point::x).min().orElse(0),
        points.stream().mapToDouble(Point::y).min().orElse(0),
        points.stream().mapToDouble(Point::x).max().orElse(0),
        points.stream().mapToDouble(Point::y).max().orElse(0));
  }
}
