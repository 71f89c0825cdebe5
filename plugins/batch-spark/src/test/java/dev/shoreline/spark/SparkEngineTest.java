package dev.shoreline.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.batch.engine.Engine;
import dev.shoreline.batch.engine.LocalEngine;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.flow.run.Conversion;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Polygon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine in one process; a cluster is tried by scripts/test-spark-cluster. */
@Timeout(180)
final class SparkEngineTest {
  private static final int JOBS = 12;
  private static final String IMPORT = "import \"tech/organic_substrate.shore\"\n";
  private static final String SOUND =
      "substrate base { size 1mm x 1mm thickness 1mm process build_up }";

  @TempDir private Path folder;

  @Test
  void rowsAreThoseOfTheLocalEngineAndPoisonousJobsCostTheirOwn() throws Exception {
    List<Job> jobs = jobs();
    Map<String, JobRow> here = run(new LocalEngine(), jobs, Map.of());
    Engine spark =
        ServiceLoader.load(Engine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.name().equals("spark"))
            .findFirst()
            .orElseThrow();
    Map<String, JobRow> there = run(spark, jobs, Map.of("master", "local[2]"));
    assertEquals(JOBS + 2, there.size());
    here.forEach((job, row) -> assertEquals(timeless(row), timeless(row(there, job)), job));
    assertEquals(JobStatus.TIMEOUT, row(there, "late.shore").status());
    assertEquals(JobStatus.OUT_OF_MEMORY, row(there, "vast.gds").status());
    assertTrue(there.values().stream().anyMatch(row -> row.status() == JobStatus.OK));
  }

  private List<Job> jobs() throws IOException {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      String kind = i % 3 == 0 ? "nonsense" : SOUND;
      jobs.add(job("d" + i + ".shore", IMPORT + "design D" + i + " { " + kind + " }", 20_000));
    }
    jobs.add(job("late.shore", "design D { }", 1));
    jobs.add(vast());
    return jobs;
  }

  /** A layout of more shapes than the heap of its job holds. */
  private Job vast() throws IOException {
    LayoutBuilder layout = new LayoutBuilder(1e-9);
    CellBuilder top = layout.cell("TOP");
    for (int i = 0; i < 400_000; i++) {
      int x = 1_000 * (i % 1_000);
      int y = i + 1_000 * (i / 1_000);
      top.polygon(new LayerKey(1, 0), Polygon.of(x, y, x + 500, y + i % 77, x + 9, y + 600));
    }
    Conversion.write(layout.build(), folder.resolve("vast.gds"), FileKind.GDSII);
    return job("vast.gds", Job.Kind.READ, 60_000, 32);
  }

  private Job job(String name, String text, long milliseconds) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return job(name, Job.Kind.CHECK, milliseconds, 128);
  }

  private Job job(String name, Job.Kind kind, long milliseconds, long megabytes) {
    return new Job(
        name,
        kind,
        folder.toString(),
        name,
        null,
        null,
        new Job.Options(true, true),
        new Job.Limits(milliseconds, megabytes),
        null,
        "2026-01-01",
        "key of " + name,
        1,
        null);
  }

  private static Map<String, JobRow> run(Engine engine, List<Job> jobs, Map<String, String> options)
      throws IOException, InterruptedException {
    Map<String, JobRow> rows = new TreeMap<>();
    Path home = Path.of("../..").toAbsolutePath().normalize();
    engine.run(
        jobs,
        new Engine.Settings(2, 1, home, job -> 400, options),
        row -> assertNull(rows.put(row.job(), row), "a second row for " + row.job()));
    return rows;
  }

  private static JobRow row(Map<String, JobRow> rows, String job) {
    return Objects.requireNonNull(rows.get(job));
  }

  private static List<Object> timeless(JobRow row) {
    return List.of(row.status(), row.violations(), row.counts(), row.findings(), row.statistics());
  }
}
