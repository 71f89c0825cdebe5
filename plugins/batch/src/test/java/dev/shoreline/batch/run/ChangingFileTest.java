package dev.shoreline.batch.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shoreline.batch.SampleJobs;
import dev.shoreline.batch.engine.Engine;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.batch.plan.ContentHash;
import dev.shoreline.batch.store.Store;
import dev.shoreline.batch.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while they are read, and a disk that is full in the middle of a run. */
final class ChangingFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final List<String> ran = new ArrayList<>();

  /** What happens beside a job. */
  private interface Event {
    void at(Job job) throws IOException;
  }

  private Engine engine(Event event) {
    return new Engine() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public void run(List<Job> jobs, Settings settings, Sink sink) throws IOException {
        for (Job job : jobs) {
          ran.add(job.id());
          event.at(job);
          sink.take(sound(job));
        }
      }
    };
  }

  private static JobRow sound(Job job) {
    return new JobRow(
        job.id(),
        job.key(),
        JobStatus.OK,
        null,
        1,
        false,
        5,
        0,
        Map.of(),
        List.of(),
        0,
        Map.of(),
        List.of(),
        null);
  }

  private Job job(ContentHash hash, String name) throws IOException {
    Job plain = SampleJobs.job(name);
    Job job =
        new Job(
            name,
            plain.kind(),
            folder.toString(),
            name,
            null,
            null,
            plain.options(),
            plain.limits(),
            null,
            plain.day(),
            "",
            1,
            null);
    return job.withKey(hash.key(job));
  }

  private StoredRun run(Event event) throws IOException, InterruptedException {
    ContentHash hash = new ContentHash(folder.resolve("lib"), "1");
    List<Job> jobs = List.of(job(hash, "still.shore"), job(hash, "moving.shore"));
    ran.clear();
    try (Store store = Store.open(folder.resolve("store"))) {
      return new BatchRun(store, hash, new BatchRun.Options(null, true, true), new Silence(), CLOCK)
          .run(jobs, engine(event), new Engine.Settings(1, 0, folder, job -> 1, Map.of()));
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theResultOfAFileThatChangedMeanwhileIsNotKept() throws Exception {
    write("still.shore", "design A {}");
    write("moving.shore", "design B {}");
    run(job -> write("moving.shore", "design B { } // changed in the middle"));
    run(job -> {});
    assertEquals(List.of("moving.shore"), ran, "the other one was taken from the cache");
    run(job -> {});
    assertEquals(List.of(), ran);
  }

  @Test
  void aFileThatIsGoneMeanwhileIsRunAgain() throws Exception {
    write("still.shore", "design A {}");
    write("moving.shore", "design B {}");
    run(job -> Files.deleteIfExists(folder.resolve("moving.shore")));
    write("moving.shore", "design B {}");
    run(job -> {});
    assertEquals(List.of("moving.shore"), ran);
  }

  @Test
  void aRunThatCannotBeWrittenGoesOnWhereItEnded() throws Exception {
    write("still.shore", "design A {}");
    write("moving.shore", "design B {}");
    assertThrows(
        IOException.class,
        () ->
            run(
                job -> {
                  if (job.id().equals("moving.shore")) {
                    throw new IOException("No space left on device");
                  }
                }));
    StoredRun run = run(job -> {});
    assertEquals(List.of("moving.shore"), ran, "the row that was written counts");
    assertEquals(2, run.rows().size());
    assertEquals(1, run.number());
  }

  private static final class Silence implements BatchObserver {
    @Override
    public void begins(int jobs, int done) {}

    @Override
    public void row(JobRow row) {}
  }
}
