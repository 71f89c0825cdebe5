package dev.shoreline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign files and full disks as the command line meets them. */
final class ForeignBadInputTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String NETLIST = "instances: {a: {component: x}}\nports: {o: 'a,o1'}\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "alias.pic.yml | a: &a [*a] | SHL1401",
        "twice.pic.yml | instances: {a: {component: x}, a: {component: y}} | SHL1403",
        "twice.sax.json | {\"instances\": {\"a\": \"x\", \"a\": \"y\"}} | SHL1403",
        "entity.waveguides.xml | <!DOCTYPE w [<!ENTITY x SYSTEM"
            + " \"file:///etc/hostname\">]><waveguides>&x;</waveguides> | SHL1401",
        "up.3dbx | Header: {include: [\"../../etc/hostname\"]} | SHL1413",
        "absolute.3dbx | Header: {include: [\"/etc/hostname\"]} | SHL1413",
        "include.spi | .include \"/etc/hostname\" | SHL1413",
        "two.chiplet | format_version: \"2.0\" | SHL1427",
      })
  void aTrapIsToldByItsCode(String file, String text, String code) throws IOException {
    Path path = Files.writeString(folder.resolve(file), text);
    Ended ended = assertTimeoutPreemptively(SOON, () -> Ended.run("check", path.toString()));
    assertEquals(2, ended.status(), ended.err());
    assertTrue(ended.err().contains(code), ended.err());
  }

  @Test
  void nestedAndRepeatedValuesEndAtTheirLimits() throws IOException {
    Path deep =
        Files.writeString(folder.resolve("deep.sax.json"), "{\"a\": " + "[".repeat(1 << 20));
    assertCode("SHL1402", deep);
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "x"));
    }
    assertCode("SHL1402", Files.writeString(folder.resolve("laughs.pic.yml"), laughs));
  }

  private static void assertCode(String code, Path file) {
    Ended ended = assertTimeoutPreemptively(SOON, () -> Ended.run("check", file.toString()));
    assertEquals(2, ended.status(), ended.err());
    assertTrue(ended.err().contains(code), ended.err());
    assertTrue(ended.err().length() < 20_000, "short lines");
  }

  @Test
  void otherEncodingsAreTold() throws IOException {
    byte[] utf16 = NETLIST.getBytes(StandardCharsets.UTF_16);
    byte[] latin = "instances: {é: {component: x}}".getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] bytes : List.of(utf16, latin)) {
      Path file = Files.write(folder.resolve("other.pic.yml"), bytes);
      Ended ended = Ended.run("check", "--quiet", file.toString());
      assertEquals(2, ended.status());
      assertTrue(ended.err().contains("is not UTF-8 text"), ended.err());
    }
    byte[] marked = ("\uFEFF" + NETLIST).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("marked.pic.yml"), marked);
    assertEquals(0, Ended.run("check", file.toString()).status());
  }

  @Test
  void aFileWithoutAnEndIsReadUpToTheLimit() throws IOException {
    Path zero = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(zero));
    Path file = Files.createSymbolicLink(folder.resolve("endless.pic.yml"), zero);
    Ended ended = assertTimeoutPreemptively(SOON, () -> Ended.run("check", file.toString()));
    assertEquals(2, ended.status(), ended.err());
    assertTrue(ended.err().contains("larger than 256 MiB"), ended.err());
  }

  @Test
  void anIncludeThroughALinkIsNotFollowed() throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.3dbv"), "ChipletDef: {}");
    Path inside = Files.createDirectory(folder.resolve("design"));
    Files.createSymbolicLink(inside.resolve("link.3dbv"), outside);
    Path file = Files.writeString(inside.resolve("a.3dbx"), "Header: {include: [link.3dbv]}");
    assertCode("SHL1414", file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit", "lyrdb", "html"})
  void aReportThatDoesNotFitOnTheDiskIsTold(String format) throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    Path file = Files.writeString(folder.resolve("a.pic.yml"), NETLIST);
    Ended ended = Ended.run("check", file.toString(), "--report", format + "=" + full);
    assertEquals(2, ended.status(), ended.err());
    assertTrue(ended.err().contains("/dev/full: "), ended.err());
    assertTrue(ended.err().contains("No space left"), ended.err());
  }

  @Test
  void whatStoodThereStaysWhereNothingCanBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pic.yml"), NETLIST);
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Path old = Files.writeString(closed.resolve("old.sax.json"), "before");
    Assumptions.assumeTrue(closed.toFile().setWritable(false));
    try {
      Assumptions.assumeFalse(Files.isWritable(closed), "the superuser may write everywhere");
      Ended ended = Ended.run("convert", file.toString(), "-o", old.toString());
      assertEquals(2, ended.status(), ended.err());
      assertTrue(ended.err().contains("old.sax.json"), ended.err());
      assertEquals("before", Files.readString(old));
    } finally {
      assertTrue(closed.toFile().setWritable(true));
    }
  }

  /** The kernel's own folder: the superuser cannot write there either. */
  @Test
  void aFolderThatTakesNoFilesIsTold() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    Path file = Files.writeString(folder.resolve("a.pic.yml"), NETLIST);
    Ended ended = Ended.run("convert", file.toString(), "-o", "/proc/b.sax.json");
    assertEquals(2, ended.status(), ended.err());
    assertTrue(ended.err().contains("b.sax.json"), ended.err());
    Ended batch = Ended.run("batch", file.toString(), "--store", "/proc/store");
    assertEquals(2, batch.status(), batch.err());
    assertTrue(batch.err().contains("/proc/store"), batch.err());
  }

  @Test
  void aFolderThatIsNotThereIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pic.yml"), NETLIST);
    Path target = folder.resolve("gone").resolve("b.sax.json");
    Ended ended = Ended.run("convert", file.toString(), "-o", target.toString());
    assertEquals(2, ended.status(), ended.err());
    assertTrue(ended.err().contains("b.sax.json"), ended.err());
    try (Stream<Path> left = Files.list(folder)) {
      assertFalse(left.anyMatch(path -> path.toString().endsWith(".part")), "a draft is left");
    }
  }
}
