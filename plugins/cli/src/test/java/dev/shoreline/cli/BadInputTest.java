package dev.shoreline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.run.Conversion;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Transform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with the input ends with status 2 and a message that names file and place. */
final class BadInputTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int DAMAGED_FILES = 150;

  @TempDir private Path folder;

  /** The library is beside the modules. */
  @BeforeAll
  static void findLibrary() {
    System.setProperty("shoreline.home", "../..");
  }

  static Stream<Path> wrongTexts() throws IOException {
    Path texts = Path.of("src/test/resources/bad");
    try (Stream<Path> files = Files.list(texts)) {
      return files.filter(f -> f.toString().endsWith(".shore")).sorted().toList().stream();
    }
  }

  /** The first line of each text says what the first message is. */
  @ParameterizedTest
  @MethodSource("wrongTexts")
  void aWrongTextIsToldWithItsPlace(Path text) throws IOException {
    String expected = Files.readString(text).lines().findFirst().orElseThrow().substring(3);
    Ended ended = assertTimeoutPreemptively(SOON, () -> Ended.run("check", text.toString()));
    assertEquals(2, ended.status(), ended.err());
    String first = ended.err().lines().findFirst().orElse("");
    assertTrue(first.contains(expected), ended.err());
    assertTrue(ended.err().contains("--> " + text + ":"), ended.err());
  }

  @ParameterizedTest
  @CsvSource({"(, 100000", "if true {, 20000", "-, 100000", "[, 100000"})
  void deepNestingIsToldInShortLines(String opening, int times) throws IOException {
    Path text = folder.resolve("deep.shore");
    Files.writeString(text, "design D { let x = " + opening.repeat(times));
    Ended ended = assertTimeoutPreemptively(SOON, () -> Ended.run("check", text.toString()));
    assertEquals(2, ended.status());
    assertTrue(ended.err().length() < 20_000, () -> ended.err().length() + " characters");
  }

  @Test
  void whatIsNoTextIsNotRead() throws IOException {
    byte[] noise = new byte[10_000];
    new Random(5).nextBytes(noise);
    Path text = Files.write(folder.resolve("noise.shore"), noise);
    assertOneMessage(Ended.run("check", "--quiet", text.toString()), "noise.shore");
    assertOneMessage(Ended.run("check", "--quiet", folder.toString()), folder.toString());
    Path empty = Files.createFile(folder.resolve("empty.shore"));
    assertOneMessage(Ended.run("check", "--quiet", empty.toString()), "empty.shore");
  }

  @Test
  void aHugeTextIsRefused() throws IOException {
    byte[] blanks = new byte[17 << 20];
    Arrays.fill(blanks, (byte) ' ');
    Path text = Files.write(folder.resolve("huge.shore"), blanks);
    assertOneMessage(Ended.run("check", "--quiet", text.toString()), "16 MiB");
  }

  @ParameterizedTest
  @EnumSource(names = {"GDSII", "OASIS"})
  void aDamagedLayoutIsToldWithItsPlaceOrReadable(FileKind kind) throws IOException {
    Path good = folder.resolve("good");
    Conversion.write(layout(), good, kind);
    byte[] bytes = Files.readAllBytes(good);
    Files.delete(good);
    String ending = kind == FileKind.GDSII ? ".gds" : ".oas";
    for (int seed = 0; seed < DAMAGED_FILES; seed++) {
      Path damaged = Files.write(folder.resolve("damaged" + ending), damaged(bytes, seed));
      Path out = folder.resolve("out.gds");
      String name = kind + ", seed " + seed;
      Ended ended =
          assertTimeoutPreemptively(
              SOON, () -> Ended.run("convert", damaged.toString(), "-o", out.toString()), name);
      if (ended.status() == 0) {
        Files.delete(out);
      } else {
        assertEquals(2, ended.status(), name + ": " + ended.err());
        assertOneMessage(ended, "damaged" + ending);
      }
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(List.of(damaged), files.toList(), name + " left something behind");
      }
    }
  }

  private static byte[] damaged(byte[] bytes, int seed) {
    Random random = new Random(seed);
    if (seed % 3 == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    byte[] copy = bytes.clone();
    for (int i = 0; i <= seed % 3; i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static Layout layout() {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder
        .cell("leaf")
        .box(new LayerKey(1, 0), new Box(0, 0, 50, 1000))
        .text(new LayerKey(2, 0), "port", new Point(5, 5));
    for (int i = 0; i < 10; i++) {
      builder.cell("middle" + i).reference("leaf", Transform.translation(i, 5));
      builder.cell("top").reference("middle" + i, Transform.translation(1000L * i, 0));
    }
    return builder.build();
  }

  @Test
  void aCellWithinItselfIsTold() throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("AAAA").reference("BBBB", Transform.translation(0, 0));
    builder.cell("BBBB").box(new LayerKey(1, 0), new Box(0, 0, 5, 5));
    Path file = folder.resolve("circle.gds");
    Conversion.write(builder.build(), file, FileKind.GDSII);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    // The reference of AAAA now names AAAA.
    int reference = text.indexOf("BBBB", text.indexOf("AAAA"));
    int other = text.indexOf("BBBB", text.indexOf("BBBB") + 4);
    int inside = text.indexOf("AAAA") < text.indexOf("BBBB") ? reference : other;
    String circle = text.substring(0, inside) + "AAAA" + text.substring(inside + 4);
    Files.writeString(file, circle, StandardCharsets.ISO_8859_1);
    Ended ended = Ended.run("convert", file.toString(), "-o", folder.resolve("o.oas").toString());
    assertOneMessage(ended, "circle.gds");
    assertTrue(ended.err().contains("AAAA"), ended.err());
  }

  @Test
  void aCellThatIsNotThereIsTold() throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("top").reference("GONE", Transform.translation(0, 0));
    Path file = folder.resolve("part.oas");
    Conversion.write(builder.build(), file, FileKind.OASIS);
    Ended ended = Ended.run("convert", file.toString(), "-o", folder.resolve("o.oas").toString());
    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.err().contains("warning[SHL1101]"), ended.err());
    assertTrue(ended.err().contains("GONE"), ended.err());
  }

  @Test
  void whatIsNotLookedAtIsListed() throws IOException {
    Path two = folder.resolve("two.shore");
    Files.writeString(
        two,
        """
        technology T { material m { conductivity 1 W/m/K } }
        design A { substrate s { size 1mm x 1mm thickness 1mm material m } }
        design B { substrate s { size 1mm x 1mm thickness 1mm material m } }
        """);
    assertTrue(Ended.run("check", two.toString()).out().contains("design B: "));
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("large").box(new LayerKey(1, 0), new Box(0, 0, 500, 500));
    builder.cell("small").box(new LayerKey(1, 0), new Box(0, 0, 50, 50));
    Path layout = folder.resolve("tops.gds");
    Conversion.write(builder.build(), layout, FileKind.GDSII);
    Path deck = folder.resolve("deck.shore");
    Files.writeString(deck, "rules r { layer l { gds 1/0 } rule w { check width(l) >= 20nm } }");
    Ended ended = Ended.run("drc", layout.toString(), "-r", deck.toString());
    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.out().contains("top cells small: "), ended.out());
  }

  @Test
  void aCellOfALayoutFileIsDrawnFromTheDesignsFolderOnly() throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("R").box(new LayerKey(7, 3), new Box(0, 0, 500, 500));
    Path inside = Files.createDirectory(folder.resolve("design"));
    Conversion.write(builder.build(), inside.resolve("r.gds"), FileKind.GDSII);
    Conversion.write(builder.build(), folder.resolve("r.gds"), FileKind.GDSII);
    String text =
        """
        technology T {
          material m { conductivity 1 W/m/K }
          layer l { gds 1/0 }
        }
        component C() { draw l = layout("%s") }
        design D {
          substrate s { size 1mm x 1mm thickness 1mm material m }
          place c = C() in s at (10um, 10um)
        }
        """;
    Path design = inside.resolve("d.shore");
    Files.writeString(design, text.formatted("r.gds"));
    Path out = inside.resolve("out.gds");
    Ended good = Ended.run("compile", design.toString(), "-o", out.toString());
    assertEquals(0, good.status(), good.out() + good.err());
    Files.writeString(design, text.formatted("../r.gds"));
    Ended bad = Ended.run("check", design.toString());
    assertEquals(1, bad.status(), bad.err());
    assertTrue(bad.out().contains("layout file ../r.gds was not read"), bad.out());
  }

  @Test
  void aDesignThatIsWrittenWithViolationsSaysSo() throws IOException {
    Path text = folder.resolve("wrong.shore");
    Files.writeString(
        text,
        """
        technology T { material m { conductivity 1 W/m/K } }
        design A {
          substrate s { size 1mm x 1mm thickness 1mm material m }
          require wide: 1mm > 2mm
        }
        """);
    Path out = folder.resolve("wrong.gds");
    Ended ended = Ended.run("compile", text.toString(), "-o", out.toString());
    assertEquals(1, ended.status(), ended.err());
    assertTrue(ended.out().contains("FAIL"), ended.out());
    assertTrue(Files.exists(out));
  }

  @Test
  void anEndingThatDoesNotFitIsTold() throws IOException {
    Path gds = folder.resolve("named.oas");
    Conversion.write(layout(), gds, FileKind.GDSII);
    Path page = folder.resolve("page.html");
    Ended ended = Ended.run("view", gds.toString(), "-o", page.toString());
    assertTrue(
        ended.status() == 0 || ended.err().contains("named.oas"), () -> "said: " + ended.err());
    Path text = Files.writeString(folder.resolve("text.gds"), "design D { }");
    assertOneMessage(Ended.run("view", text.toString(), "-o", page.toString()), "text.gds");
    Path json = Files.writeString(folder.resolve("broken.json"), "{\"design\": [");
    assertOneMessage(Ended.run("check", "--quiet", json.toString()), "broken.json");
    Path xmi = Files.writeString(folder.resolve("broken.xmi"), "<xmi");
    assertOneMessage(Ended.run("check", "--quiet", xmi.toString()), "broken.xmi");
  }

  /** Status 2 and nothing but one message, of a line and an excerpt at most. */
  private static void assertOneMessage(Ended ended, String named) {
    assertEquals(2, ended.status(), ended.err());
    assertTrue(ended.err().contains(named), ended.err());
    assertTrue(ended.err().lines().count() <= 5, ended.err());
  }
}
