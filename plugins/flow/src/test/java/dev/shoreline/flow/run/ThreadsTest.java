package dev.shoreline.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.report.Report;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules run on as many threads as the configuration says, whatever the machine has. */
final class ThreadsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void rulesRunOnTheThreadsOfTheConfiguration(int threads) throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("top").box(new LayerKey(1, 0), new Box(0, 0, 50, 1000));
    Path layout = folder.resolve("bare.gds");
    Conversion.write(builder.build(), layout, FileKind.GDSII);
    RunConfiguration configuration =
        new RunConfiguration(ROOT.resolve("lib"), threads, true, false, LocalDate.of(2026, 1, 1));
    Crowd crowd = new Crowd();
    LayoutFlow.check(
        layout, ROOT.resolve("lib/tech/siepic_ebeam.shore"), null, configuration, crowd);
    assertTrue(crowd.rules > threads, "more rules than threads: " + crowd.rules);
    if (threads == 1) {
      assertEquals(0, crowd.most, "no thread but the caller's");
    } else {
      assertTrue(crowd.most >= 1 && crowd.most <= threads, crowd.most + " threads");
    }
  }

  /** Counts the threads that rules run on. */
  private static final class Crowd implements RunObserver {
    private int rules;
    private long most;

    @Override
    public void phase(String name) {
      if (name.startsWith("rule ")) {
        rules++;
        long now =
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rules"))
                .count();
        most = Math.max(most, now);
      }
    }

    @Override
    public void partial(Report report) {}
  }
}
