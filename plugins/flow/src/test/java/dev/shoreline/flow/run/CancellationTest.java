package dev.shoreline.flow.run;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.shoreline.flow.report.Report;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interrupts a run as a phase begins: the engine of that phase ends it at once. */
final class CancellationTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
  private static final Path DESIGN = ROOT.resolve("examples/turingq-glass/turingq-glass.shore");
  private static final RunConfiguration CONFIGURATION =
      new RunConfiguration(ROOT.resolve("lib"), 1, true, true, LocalDate.of(2026, 1, 1));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"reading", "layout", "connectivity", "scenario "})
  void aDesignRunEndsInEveryPhase(String phase) {
    assertTimeout(
        Duration.ofSeconds(60),
        () ->
            assertThrows(
                CancellationException.class,
                () ->
                    new DesignFlow(CONFIGURATION, new InterruptAt(phase))
                        .check(DESIGN, FileKind.DESIGN_TEXT)));
    Thread.interrupted(); // JUnit's thread goes on
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading rules", "reading layout", "rule "})
  void aRunOverALayoutEndsInEveryPhase(String phase) throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("top").box(new LayerKey(1, 0), new Box(0, 0, 50, 1000));
    Path layout = folder.resolve("bare.gds");
    Conversion.write(builder.build(), layout, FileKind.GDSII);
    Path rules = ROOT.resolve("lib/tech/siepic_ebeam.shore");
    assertThrows(
        CancellationException.class,
        () -> LayoutFlow.check(layout, rules, null, CONFIGURATION, new InterruptAt(phase)));
    Thread.interrupted();
  }

  @Test
  void aRunIsNotEndedWithoutReason() {
    new DesignFlow(
            new RunConfiguration(ROOT.resolve("lib"), 1, true, false, LocalDate.of(2026, 1, 1)),
            new InterruptAt("no such phase"))
        .check(DESIGN, FileKind.DESIGN_TEXT);
  }

  private record InterruptAt(String prefix) implements RunObserver {
    @Override
    public void phase(String name) {
      if (name.startsWith(prefix)) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void partial(Report report) {}
  }
}
