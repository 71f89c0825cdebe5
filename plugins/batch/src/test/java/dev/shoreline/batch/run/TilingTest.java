package dev.shoreline.batch.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.batch.engine.Engine;
import dev.shoreline.batch.engine.LocalEngine;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.batch.plan.ContentHash;
import dev.shoreline.batch.plan.Entry;
import dev.shoreline.batch.plan.Planner;
import dev.shoreline.batch.store.Store;
import dev.shoreline.batch.store.StoredRun;
import dev.shoreline.flow.run.Conversion;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Layouts that are judged in tiles come to the row that they come to at once. */
@Timeout(240)
final class TilingTest {
  private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
  private static final int TILES = 4;

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Random random = new Random(3);
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    CellBuilder top = builder.cell("top");
    for (int i = 0; i < 9_000; i++) {
      int x = random.nextInt(900_000);
      int y = random.nextInt(900_000);
      top.box(
          new LayerKey(1, 0),
          new Box(x, y, x + 100 + random.nextInt(900), y + 150 + random.nextInt(300)));
    }
    Conversion.write(builder.build(), folder.resolve("large.gds"), FileKind.GDSII);
    Files.writeString(
        folder.resolve("rules.shore"),
        """
        rules r {
          layer core { gds 1/0 }
          rule narrow { check width(core) >= 180nm }
          rule near { check space(core) >= 200nm }
          rule all { check density(core, window = 100um) >= 0.2 }
        }
        """);
  }

  private StoredRun run(String store, int tiles, Engine engine) throws Exception {
    ContentHash hash = new ContentHash(HOME.resolve("lib"), "");
    Planner planner = new Planner(folder, "2026-01-01", hash);
    planner.add(
        Entry.plain(
                folder,
                List.of(folder.resolve("rules.shore")),
                new Job.Options(true, true),
                new Job.Limits(60_000, 200))
            .of(List.of("large.gds"))
            .in(tiles));
    try (Store open = Store.open(folder.resolve(store))) {
      BatchRun batch =
          new BatchRun(
              open,
              hash,
              new BatchRun.Options(null, false, true),
              new KilledBatch.Silent(),
              Clock.systemUTC());
      return batch.run(
          planner.jobs(), engine, new Engine.Settings(2, 0, HOME, job -> 400, Map.of()));
    }
  }

  private static JobRow row(StoredRun run) {
    return run.row(run.plan().jobs().getFirst()).orElseThrow();
  }

  private static List<Object> timeless(JobRow row) {
    return List.of(
        row.job(),
        row.key(),
        row.status(),
        row.violations(),
        row.counts(),
        row.findings(),
        row.unlisted(),
        row.statistics(),
        row.notChecked());
  }

  @Test
  void theRowIsThatOfTheLayoutJudgedAtOnce() throws Exception {
    JobRow whole = row(run("whole", 1, new LocalEngine()));
    Recorded engine = new Recorded(Integer.MAX_VALUE, List.of());
    JobRow tiled = row(run("tiled", TILES, engine));
    assertEquals(JobStatus.VIOLATIONS, whole.status());
    assertEquals(3, whole.counts().size());
    assertEquals(timeless(whole), timeless(tiled));
    assertEquals(TILES, engine.taken.size());
    assertTrue(engine.taken.stream().allMatch(r -> r.found() != null), "each tile found some");
    assertFalse(Files.exists(folder.resolve("tiled/runs/0001/tiles.jsonl")));
  }

  @Test
  void aRunThatWasCutShortDoesNotJudgeItsTilesAgain() throws Exception {
    JobRow whole = row(run("whole", 1, new LocalEngine()));
    assertThrows(IOException.class, () -> run("cut", TILES, new Recorded(3, List.of())));
    Recorded rest = new Recorded(Integer.MAX_VALUE, List.of());
    JobRow tiled = row(run("cut", TILES, rest));
    assertEquals(1, rest.taken.size());
    assertEquals(timeless(whole), timeless(tiled));
  }

  @Test
  void aTileThatIsLostCostsItsLayout() throws Exception {
    StoredRun run =
        run("lost", TILES, new Recorded(Integer.MAX_VALUE, List.of("large.gds tile 3/4")));
    JobRow row = row(run);
    assertEquals(JobStatus.CRASHED, row.status());
    assertEquals("tile 3/4: gone", row.message());
    assertNotNull(run.finish());
  }

  /** The local engine, which keeps what it hands over, loses some jobs, or stops early. */
  private static final class Recorded implements Engine {
    private final int most;
    private final List<String> lost;
    private final List<JobRow> taken = new ArrayList<>();

    Recorded(int most, List<String> lost) {
      this.most = most;
      this.lost = lost;
    }

    @Override
    public String name() {
      return "recorded";
    }

    @Override
    public void run(List<Job> jobs, Settings settings, Sink sink)
        throws IOException, InterruptedException {
      new LocalEngine()
          .run(
              jobs,
              settings,
              row -> {
                if (taken.size() == most) {
                  throw new IOException("cut short");
                }
                taken.add(row);
                sink.take(lost.contains(row.job()) ? gone(jobs, row) : row);
              });
    }

    private static JobRow gone(List<Job> jobs, JobRow row) {
      Job job = jobs.stream().filter(j -> j.id().equals(row.job())).findFirst().orElseThrow();
      return JobRow.failed(job, JobStatus.CRASHED, "gone", 1);
    }
  }
}
