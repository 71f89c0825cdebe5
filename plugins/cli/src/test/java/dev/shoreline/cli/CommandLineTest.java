package dev.shoreline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frobnicate",
        "check",
        "check --report pdf x.shore",
        "check --timeout soon x.shore",
        "check --jobs 0 x.shore",
        "check --report json=r.json x.shore y.shore",
        "check x.gds",
        "compile --report pdf x.shore -o y.gds",
        "check --max-memory lots x.shore",
        "check x.txt",
        "check nowhere.shore",
        "convert nowhere.gds -o y.gds",
        "convert x.gds -o y.json",
        "lvs x.gds y.spi --metal one,two",
        "convert x.gds -o y.doc",
        "convert x.gds",
        "compile x.shore -o y.txt",
        "view nowhere.gds",
        "fmt nowhere.shore",
        "explain SHL9999",
        "new Bad.Name"
      })
  void wrongCommandLinesEndWithStatus2AndOneMessage(String line) {
    Ended ended = Ended.run(line.split(" ", -1));
    assertEquals(2, ended.status(), ended.err());
    assertFalse(ended.err().isBlank());
    assertFalse(ended.err().contains("\tat "), ended.err());
  }

  @Test
  void aDamagedLayoutNamesFileAndPlace() throws IOException {
    byte[] half = {0, 6, 0, 2, 2, 88, 0, 28, 1, 2};
    Path broken = Files.write(folder.resolve("broken.gds"), half);
    Ended ended =
        Ended.run("convert", broken.toString(), "-o", folder.resolve("out.gds").toString());
    assertEquals(2, ended.status());
    assertTrue(ended.err().contains("broken.gds: byte "), ended.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(broken), files.toList(), "nothing may be left behind");
    }
  }

  @Test
  void formattingIsDoneOnce() throws IOException {
    Path text = file("x.shore", "design   D   {\n\n\n\nsubstrate base {size 1mm x 1mm}\n}");
    assertEquals(1, Ended.run("fmt", "--check", text.toString()).status());
    assertEquals(0, Ended.run("fmt", text.toString()).status());
    assertEquals(0, Ended.run("fmt", "--check", text.toString()).status());
    assertEquals("", Ended.run("fmt", text.toString()).out());
  }

  @Test
  void aTextWithMistakesIsNotFormatted() throws IOException {
    String wrong = "design D { die }";
    Path text = file("x.shore", wrong);
    assertEquals(2, Ended.run("fmt", text.toString()).status());
    assertEquals(wrong, Files.readString(text));
  }

  @Test
  void rulesOfAProjectAreGivenAsOptions() throws IOException {
    System.setProperty("shoreline.home", "../..");
    Path deck =
        file(
            "house.shore",
            """
            import "tech/soi220.shore"
            rules house {
              rule wide_core { check width(soi220.core) >= 2um }
            }
            """);
    Path text =
        file(
            "bare.shore",
            """
            import "devices/passive.shore"
            import "tech/soi220.shore"
            design Bare {
              die pic { size 1mm x 1mm  thickness 775um  process soi }
              place one = YBranch() in pic at (490um, 500um)
            }
            """);
    assertEquals(0, Ended.run("check", text.toString()).status());
    String name = String.valueOf(deck.getFileName());
    Ended held = Ended.run("check", text.toString(), "--rules", name);
    assertEquals(1, held.status(), held.err());
    assertTrue(held.out().contains("wide_core"), held.out());
    assertEquals(
        0,
        Ended.run("check", text.toString(), "-r", name, "--severity", "wide_core=ignore").status());
    assertEquals(
        0,
        Ended.run("check", text.toString(), "-r", name, "--severity", "wide_core=info").status());
    assertEquals(2, Ended.run("check", text.toString(), "--severity", "wide_core=awful").status());
    assertEquals(2, Ended.run("check", text.toString(), "-r", "nowhere.shore").status());
  }

  @Test
  void everyCodeIsExplained() {
    Ended all = Ended.run("explain");
    assertEquals(0, all.status());
    String first = all.out().lines().findFirst().orElseThrow().substring(0, 7);
    Ended one = Ended.run("explain", first.toLowerCase(Locale.ROOT));
    assertEquals(0, one.status());
    assertTrue(one.out().startsWith(first + ": "), one.out());
  }

  @Test
  void helpAndVersionAreResults() {
    assertEquals(0, Ended.run("--help").status());
    assertTrue(Ended.run("check", "--help").out().contains("--report"));
    assertTrue(Ended.run("--version").out().startsWith("shoreline "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "compile",
        "drc",
        "thermal",
        "convert",
        "lvs",
        "diff",
        "view",
        "fmt",
        "rules",
        "explain",
        "new",
        "batch",
        "report",
        "language-server"
      })
  void aCommandIsListedAndCompletedAndAnswersToItsName(String command) {
    assertTrue(Ended.run("--help").out().contains("\n  " + command));
    assertTrue(Ended.run("generate-completion").out().contains("=(" + command + ")"));
    assertTrue(Ended.run(command, "--help").out().contains("Usage: shoreline " + command + " "));
  }

  @Test
  void newWritesNothingOver() {
    String name = folder.resolve("my-engine").toString();
    assertEquals(0, Ended.run("new", name).status());
    assertTrue(Files.exists(folder.resolve("my-engine/my-engine.shore")));
    assertEquals(2, Ended.run("new", name).status());
  }
}
