package dev.shoreline.batch.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanTest {
  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    write("a/one.shore", "import \"part.shore\"\ndesign One { }");
    write("a/part.shore", "component Part { }");
    write("b/two.gds", "x");
    write("b/deep/three.oas", "y");
    write("b/readme.txt", "not for us");
    write("rules.shore", "rules R { }");
    write("lib/base.shore", "technology T { }");
  }

  @Test
  void storesOfBatchesAreNoInput() throws IOException, PlanException {
    List<String> before = names(".");
    write("store-2/lock", "");
    write("store-2/runs/0001/plan.json", "{}");
    write("store-2/cache/ab/cd.json", "{}");
    assertEquals(before, names("."));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Entry entry(List<String> patterns) {
    return Entry.plain(
            folder,
            List.of(folder.resolve("rules.shore")),
            new Job.Options(true, true),
            new Job.Limits(1000, 64))
        .of(patterns);
  }

  private List<Job> jobs(List<Entry> entries) throws IOException, PlanException {
    ContentHash hash = new ContentHash(folder.resolve("lib"), "v1");
    Planner planner = new Planner(folder, "2026-01-01", hash);
    for (Entry entry : entries) {
      planner.add(entry);
    }
    return planner.jobs();
  }

  private List<String> names(String... patterns) throws IOException, PlanException {
    return jobs(List.of(entry(List.of(patterns)))).stream().map(Job::id).toList();
  }

  @Test
  void foldersGlobsAndFilesNameJobs() throws Exception {
    assertEquals(List.of("a/one.shore"), names("a"), "what is only imported is no job");
    assertEquals(List.of("b/deep/three.oas", "b/two.gds"), names("b/", "b/two.gds"));
    assertEquals(List.of("b/deep/three.oas"), names("b/**/*.oas"));
    assertThrows(PlanException.class, () -> names("nowhere"));
    assertThrows(PlanException.class, () -> names("b/*.shore"));
    assertThrows(PlanException.class, () -> names("b/readme.txt"));
  }

  @Test
  void aManifestSaysMoreOfEach() throws Exception {
    write(
        "nightly.batch.yml",
        """
        title: nightly
        timeout: 90s
        jobs:
          - files: a
            expect: ok
          - files: [b/two.gds, "b/deep/*"]
            rules: [rules.shore, a/part.shore]
            memory: 1g
            violations: 3
        """);
    List<Entry> entries =
        ManifestReader.read(folder.resolve("nightly.batch.yml"), entry(List.of()));
    List<Job> jobs = jobs(entries);
    assertEquals(
        List.of(
            "a/one.shore",
            "b/deep/three.oas @ part.shore",
            "b/deep/three.oas @ rules.shore",
            "b/two.gds @ part.shore",
            "b/two.gds @ rules.shore"),
        jobs.stream().map(Job::id).toList());
    assertEquals(new Job.Expectation(JobStatus.OK, null), jobs.getFirst().expected());
    assertEquals(new Job.Expectation(null, 3L), jobs.getLast().expected());
    assertEquals(new Job.Limits(90_000, 1024), jobs.getLast().limits());
  }

  @Test
  void whatIsWrongInAManifestIsToldWithItsPlace() throws Exception {
    write("batch.yml", "jobs:\n  - files: a\n    expekt: ok\n  - timeout: soon\n");
    PlanException wrong =
        assertThrows(
            PlanException.class,
            () -> ManifestReader.read(folder.resolve("batch.yml"), entry(List.of())));
    String text = String.valueOf(wrong.getMessage());
    assertTrue(
        text.contains("batch.yml:3:5: a job knows no 'expekt'; did you mean 'expect'?"), text);
    assertTrue(text.contains(":4:14: 'timeout': a time"), text);
    assertTrue(text.contains(":4:5: a job has no 'files'"), text);
  }

  @ParameterizedTest
  @CsvSource({"90, 90000", "500ms, 500", "15min, 900000", "2h, 7200000"})
  void timesHaveUnits(String text, long milliseconds) {
    assertEquals(milliseconds, Amounts.milliseconds(text).orElseThrow());
  }

  @Test
  void theKeyFollowsEverythingThatIsRead() throws Exception {
    Set<String> keys = new HashSet<>();
    keys.add(key());
    write("b/two.gds", "another");
    assertEquals(keys, Set.of(key()), "what is not read does not count");
    write("a/part.shore", "component Part { // changed\n }");
    assertTrue(keys.add(key()), "an import counts");
    write("a/one.shore", "import \"part.shore\"\nimport \"base.shore\"\ndesign One { }");
    assertTrue(keys.add(key()), "the text counts");
    write("lib/base.shore", "technology T { x 1 }");
    assertTrue(keys.add(key()), "the library counts");
  }

  @Test
  void theDayCountsOnlyWhereTheTextHasDates() throws Exception {
    ContentHash hash = new ContentHash(folder.resolve("lib"), "v1");
    Job job = jobs(List.of(entry(List.of("a")))).getFirst();
    assertEquals(hash.key(job), hash.key(on(job, "2027-02-02")));
    write("a/part.shore", "waive x until 2026-12-31");
    assertNotEquals(hash.key(job), hash.key(on(job, "2027-02-02")));
  }

  private static Job on(Job job, String day) {
    return new Job(
        job.id(),
        job.kind(),
        job.root(),
        job.file(),
        job.rules(),
        job.top(),
        job.options(),
        job.limits(),
        job.expected(),
        day,
        job.key(),
        1,
        null);
  }

  private String key() throws IOException, PlanException {
    return jobs(List.of(entry(List.of("a")))).getFirst().key();
  }

  @Test
  void shardsPartTheJobs() throws Exception {
    List<Job> all = jobs(List.of(entry(List.of("a", "b"))));
    Set<Job> seen = new HashSet<>();
    for (int i = 1; i <= 3; i++) {
      for (Job job : Shard.of(i + "/3").select(all)) {
        assertTrue(seen.add(job));
      }
    }
    assertEquals(new HashSet<>(all), seen);
    assertThrows(PlanException.class, () -> Shard.of("4/3"));
  }
}
