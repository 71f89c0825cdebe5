package dev.shoreline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches over real files, with real workers. */
final class BatchCommandTest {
  private static final String SOUND =
      "design D {\n  substrate base { size 1mm x 1mm thickness 1mm process build_up }\n}\n";

  @TempDir private Path folder;

  /** The library is beside the modules. */
  @BeforeAll
  static void findLibrary() {
    System.setProperty("shoreline.home", "../..");
  }

  @BeforeEach
  void designs() throws IOException {
    Files.createDirectories(folder.resolve("designs"));
    Files.writeString(
        folder.resolve("designs/a.shore"), "import \"tech/organic_substrate.shore\"\n" + SOUND);
    Files.writeString(folder.resolve("designs/b.shore"), "design B { nonsense }");
    Files.write(folder.resolve("designs/c.gds"), new byte[] {0, 6, 0, 2, 2, 88, 0, 28, 1, 2});
  }

  private Ended run(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(arguments));
    if (command.equals("batch")) {
      all.addAll(List.of("--root", folder.toString(), "--store", store(), "--max-memory", "128m"));
    }
    return Ended.run(all.toArray(String[]::new));
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  @Test
  void everyFileGetsARowAndUnchangedOnesAreNotRunAgain() throws IOException {
    Ended first = run("batch", folder.resolve("designs").toString());
    assertEquals(2, first.status(), first.err());
    assertTrue(first.out().contains("3 jobs"), first.out());
    assertTrue(first.out().contains("designs/c.gds: bad input"), first.out());
    Files.writeString(folder.resolve("designs/b.shore"), "design B { again }");
    Ended second = run("batch", folder.resolve("designs").toString());
    assertTrue(second.out().contains("2 of them unchanged"), second.out());
    assertTrue(second.out().contains("against run 1"), second.out());
    Ended report = run("report", store(), "--fail-on", "new");
    assertEquals(2, report.status(), report.err());
    assertTrue(report.out().contains("run 2 on local"), report.out());
  }

  @Test
  void expectationsOfAManifestDecide() throws IOException {
    Path manifest = folder.resolve("all.batch.yml");
    Files.writeString(
        manifest,
        "jobs:\n  - {files: designs/a.shore}\n  - {files: designs/*, expect: bad input}\n");
    Ended ended = run("batch", manifest.toString());
    assertEquals(0, ended.status(), ended.out() + ended.err());
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldInOneLine() throws IOException {
    Files.writeString(folder.resolve("store"), "a file");
    Ended ended = run("batch", folder.resolve("designs").toString());
    assertEquals(2, ended.status());
    assertEquals(1, ended.err().lines().count(), ended.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch nowhere",
        "batch . --engine slurm",
        "batch . --shard 9/3",
        "batch . --report pdf",
        "batch . --max-memory 1k",
        "batch . --timeout soon",
        "report nowhere"
      })
  void wrongCommandLinesEndWithStatus2(String line) {
    Ended ended = Ended.run(line.split(" ", -1));
    assertEquals(2, ended.status(), ended.err());
    assertTrue(!ended.err().isBlank());
  }
}
