package dev.shoreline.batch.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.batch.store.Store;
import dev.shoreline.batch.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is killed in the middle, twice, ends with each result once. */
@Timeout(120)
final class KillTest {
  @TempDir private Path folder;

  @Test
  void aKilledRunGoesOnWithNothingLostOrDoubled() throws Exception {
    kill(8);
    List<String> first = lines();
    kill(first.size() + 12);
    List<String> second = lines();
    assertTrue(second.size() < KilledBatch.JOBS, "it was to be killed before its end");
    assertEquals(first, second.subList(0, first.size()), "what was known stays");
    StoredRun run = KilledBatch.run(folder);
    List<String> all = lines();
    assertEquals(second, all.subList(0, second.size()), "what was known stays");
    assertEquals(KilledBatch.JOBS, all.size());
    assertEquals(KilledBatch.JOBS, new HashSet<>(all.stream().map(KillTest::job).toList()).size());
    assertEquals(KilledBatch.JOBS, run.rows().size());
    assertEquals(1, Store.runs(folder, 9).size(), "one run, not three");
  }

  private static String job(String line) {
    return line.substring(0, line.indexOf(','));
  }

  /** Whole lines only: the last one may be half written. */
  private List<String> lines() throws IOException {
    Path journal = folder.resolve("runs/0001/results.jsonl");
    String text = Files.exists(journal) ? Files.readString(journal) : "";
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private void kill(int rows) throws Exception {
    Process batch =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledBatch.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (lines().size() < rows && batch.isAlive() && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
    List<ProcessHandle> workers = batch.descendants().toList();
    batch.destroyForcibly();
    assertTrue(batch.waitFor(10, TimeUnit.SECONDS));
    for (ProcessHandle worker : workers) {
      worker.onExit().get(10, TimeUnit.SECONDS);
    }
    assertNull(Store.runs(folder, 9).getLast().finish());
  }
}
