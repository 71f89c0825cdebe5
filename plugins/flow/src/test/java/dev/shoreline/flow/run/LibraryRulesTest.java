package dev.shoreline.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.report.Report;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decks of the library are files like others, whatever they import. */
final class LibraryRulesTest {
  private static final Path LIBRARY = Path.of("").toAbsolutePath().resolve("../../lib").normalize();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"rules/soi220.shore", "tech/siepic_ebeam.shore"})
  void aDeckOfTheLibraryChecksABareLayout(String deck) throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("top").box(new LayerKey(1, 0), new Box(0, 0, 20, 1000));
    Path layout = folder.resolve("bare.gds");
    Conversion.write(builder.build(), layout, FileKind.GDSII);
    RunConfiguration configuration =
        new RunConfiguration(LIBRARY, 1, true, false, LocalDate.of(2026, 1, 1));
    Report report =
        LayoutFlow.check(layout, LIBRARY.resolve(deck), null, configuration, RunObserver.NONE);
    assertTrue(
        report.result().findings().stream().noneMatch(f -> f.code().startsWith("SHL01")),
        () -> report.result().findings().toString());
    assertEquals(
        1,
        report.result().findings().stream()
            .filter(f -> f.severity() == Severity.ERROR && f.code().contains("idth"))
            .count(),
        () -> report.result().findings().toString());
  }
}
