package dev.shoreline.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.report.Report;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines find in parts of a layout is together what one finds. */
final class SharedLayoutFlowTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
  private static final Path RULES = ROOT.resolve("lib/tech/siepic_ebeam.shore");
  private static final LayerKey[] LAYERS = {
    new LayerKey(1, 0), new LayerKey(11, 0), new LayerKey(12, 0), new LayerKey(68, 0)
  };

  @TempDir private Path folder;
  private Path layout = Path.of("");

  @BeforeEach
  void writeLayout() throws IOException {
    Random random = new Random(7);
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    CellBuilder device = builder.cell("device");
    shapes(device, 12, 3_000, random);
    CellBuilder top = builder.cell("top");
    shapes(top, 6_000, 400_000, random);
    for (int i = 0; i < 30; i++) {
      top.reference("device", at(random, 90.0 * random.nextInt(4)));
    }
    top.array("device", at(random, 0), new Point(9_000, 0), new Point(0, 9_000), 9, 8);
    layout = folder.resolve("random.gds");
    Conversion.write(builder.build(), layout, FileKind.GDSII);
  }

  private static Transform at(Random random, double angle) {
    return Transform.of(random.nextInt(400_000), random.nextInt(400_000), angle, 1, false);
  }

  private static void shapes(CellBuilder cell, int count, int spread, Random random) {
    for (int i = 0; i < count; i++) {
      LayerKey layer = LAYERS[random.nextInt(LAYERS.length)];
      int x = random.nextInt(spread);
      int y = random.nextInt(spread);
      int w = 40 + random.nextInt(2_000);
      int h = 40 + random.nextInt(900);
      if (random.nextBoolean()) {
        cell.box(layer, new Box(x, y, x + w, y + h));
      } else {
        cell.polygon(layer, Polygon.of(x, y, x + w, y + h / 3, x + w / 2, y + h));
      }
    }
  }

  private static RunConfiguration configuration() {
    return new RunConfiguration(ROOT.resolve("lib"), 1, true, false, LocalDate.of(2026, 1, 1));
  }

  private List<SharedLayoutFlow.Part> parts(Path rules, int count) {
    List<SharedLayoutFlow.Part> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      parts.add(
          SharedLayoutFlow.part(
              layout, rules, null, configuration(), part, count, RunObserver.NONE));
    }
    return parts;
  }

  private Report joined(Path rules, List<SharedLayoutFlow.Part> parts) {
    return SharedLayoutFlow.joined(
        layout,
        rules,
        null,
        configuration(),
        parts.stream().map(SharedLayoutFlow.Part::findings).toList(),
        RunObserver.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void theReportIsThatOfOneMachine(int count) {
    List<SharedLayoutFlow.Part> parts = parts(RULES, count);
    Report expected = LayoutFlow.check(layout, RULES, null, configuration(), RunObserver.NONE);
    Report joined = joined(RULES, parts);
    assertTrue(expected.result().findings().size() > 1_000, "many findings");
    assertEquals(expected.result().findings(), joined.result().findings());
    assertEquals(expected.result().statistics(), joined.result().statistics());
    assertEquals(expected.result().skipped(), joined.result().skipped());
    assertEquals(expected.result().verdict(), joined.result().verdict());
  }

  @Test
  void wrongInputIsToldAsOnOneMachine() {
    Path missing = folder.resolve("missing.shore");
    List<SharedLayoutFlow.Part> parts = parts(missing, 2);
    Report expected = LayoutFlow.check(layout, missing, null, configuration(), RunObserver.NONE);
    assertEquals(expected.result().findings(), parts.getFirst().report().result().findings());
    assertEquals(expected.result().findings(), joined(missing, parts).result().findings());
  }

  @Test
  void damagedFindingsAreNeverAResult() {
    List<byte[]> damaged = List.of(new byte[] {1, 2, 3});
    assertThrows(
        UncheckedIOException.class,
        () ->
            SharedLayoutFlow.joined(
                layout, RULES, null, configuration(), damaged, RunObserver.NONE));
  }
}
