package dev.shoreline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code thermal} leaves in files, on two rings beside a driver. */
class ThermalCommandTest {
  private static final Path DESIGN = Path.of("src/test/resources/heat/rings.shore");
  private static final Path GOLDEN = Path.of("src/test/resources/heat");

  @TempDir private static Path folder;

  @BeforeAll
  static void everythingIsWritten() {
    System.setProperty("shoreline.home", "../..");
    Ended ended =
        Ended.run(
            "thermal",
            DESIGN.toString(),
            "-o",
            folder.toString(),
            "--vtk",
            "--rings",
            "--matrix=csv",
            "--maps=png",
            "--transient",
            "--store=2ms",
            "--rom",
            "--heater-limit=1mW",
            "--channels=200GHz",
            "--probe=3mm,2.5mm,1mm",
            "--sweep-ambient=-10,0",
            "--sweep-load=1",
            "--uncertainty=0.2");
    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.out().contains("SHL1315"), ended.out());
    assertTrue(ended.out().contains("energy balance"), ended.out());
    assertTrue(ended.err().contains("burst-history.csv"), ended.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rings", "matrix", "probes", "sweep", "history", "uncertainty"})
  void tablesAreAsBefore(String table) throws IOException {
    String name = "burst-" + table + ".csv";
    String found = rounded(Files.readString(folder.resolve(name)));
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("shoreline.update")) {
      Files.writeString(golden, found);
    }
    assertEquals(Files.readString(golden), found);
  }

  @Test
  void reducedModelIsWithinThreeThousandthsOfTheGrid() throws IOException {
    String json = Files.readString(folder.resolve("burst-rom.json"));
    assertTrue(json.contains("\"inputs\": [\"pic\", \"pic.driver\", \"pic.mod[0]\""), json);
    double error = field(json, "largestError");
    double rise = field(json, "largestRise");
    assertTrue(error < 3e-3 * rise, error + " K of " + rise + " K");
  }

  private static double field(String json, String name) {
    Matcher matcher = Pattern.compile('"' + name + "\": ([^,\n]+)").matcher(json);
    assertTrue(matcher.find(), name);
    return Double.parseDouble(matcher.group(1));
  }

  /** Digits beyond what the solver's tolerance holds are left out. */
  private static String rounded(String text) {
    return text.replaceAll("(\\d+\\.\\d{3})\\d+", "$1").replaceAll("\\d\\.\\de-\\d+", "small");
  }

  @Test
  void pictureIsAPngOfTheLayer() throws IOException {
    var image = ImageIO.read(folder.resolve("burst-rings.png").toFile());
    assertEquals(70 + 640 + 120, image.getWidth());
    byte[] bytes = Files.readAllBytes(folder.resolve("burst-section.png"));
    assertTrue(ImageIO.read(new ByteArrayInputStream(bytes)).getHeight() > 200);
  }

  @Test
  void fieldIsStoredAtTheTimeThatWasAskedFor() throws IOException {
    for (String name : List.of("burst.vtr", "burst-0.00200000s.vtr")) {
      byte[] head = "<?xml version=\"1.0\"?>\n<VTKFile".getBytes(StandardCharsets.UTF_8);
      byte[] found = Files.readAllBytes(folder.resolve(name));
      assertArrayEquals(head, Arrays.copyOf(found, head.length), name);
    }
  }

  @Test
  void nothingHalfIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.noneMatch(f -> f.toString().endsWith(".part")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--vtk",
        "-o x",
        "-o x --store 1ms",
        "-o x --vtk --store 1ms",
        "-o x --vtk --from-ambient",
        "-o x --transient --store 0s",
        "-o x --transient --store 1mW",
        "-o x --rings --heater-limit 0mW",
        "-o x --rings --heater-limit lots",
        "-o x --rings --channels 3W",
        "-o x --vtk --channels 1nm",
        "-o x --probe 1mm,2mm",
        "-o x --matrix xls",
        "-o x --maps gif",
        "-o x --sweep-load -1",
        "-o x --sweep-ambient warm",
        "-o x --uncertainty -1",
        "-o x --uncertainty 20%"
      })
  void wrongOptionsEndWithStatus2AndOneMessage(String line) {
    String[] words = ("thermal " + DESIGN + " " + line).split(" ", -1);
    Ended ended = Ended.run(words);
    assertEquals(2, ended.status(), ended.err());
    assertFalse(ended.err().isBlank());
    assertFalse(ended.err().contains("\tat "), ended.err());
  }

  @Test
  void coolantBetweenDiesOf3dIceCarriesAllHeat() {
    Ended ended = Ended.run("thermal", "src/test/resources/heat/water.stk");
    assertEquals(0, ended.status(), ended.err());
    // 55 W into 1 ml/s of 4.17 J/(ml K).
    assertTrue(
        ended.err().contains("coolant of 'water' from 300.000 to 313.189 K, carries 55.00 W"),
        ended.err());
  }

  @Test
  void stackOf3dIceIsSolved() {
    Ended ended =
        Ended.run(
            "thermal", "src/test/resources/heat/two-dies.stk", "-o", folder.toString(), "--vtk");
    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.err().startsWith("55.00 W into "), ended.err());
    assertTrue(Files.exists(folder.resolve("two-dies.vtr")));
    List<String> lines = ended.out().lines().toList();
    assertEquals("name,mean_K,hottest_K", lines.getFirst());
    assertTrue(lines.get(1).startsWith("cores.left,30"), ended.out());
    assertEquals(5, lines.size(), ended.out());
  }

  @Test
  void stackOutOfTimeEndsWithStatus3() {
    Ended ended = Ended.run("thermal", "src/test/resources/heat/two-dies.stk", "--timeout", "1ms");
    assertEquals(3, ended.status(), ended.err());
    assertEquals("", ended.out());
  }

  @Test
  void stackWritesNoTableWhereMoreIsAskedThanItsField() {
    Ended ended =
        Ended.run(
            "thermal", "src/test/resources/heat/two-dies.stk", "-o", folder.toString(), "--rings");
    assertEquals(2, ended.status(), ended.err());
    assertEquals("", ended.out());
  }

  @Test
  void stackReadsNoFloorPlanOutsideOfItsFolder() throws IOException {
    Path case3d = Path.of("src/test/resources/heat/two-dies.stk");
    Path inside = Files.createDirectory(folder.resolve("inside"));
    String text = Files.readString(case3d);
    for (String plan : plans(text)) {
      Files.copy(case3d.resolveSibling(plan), folder.resolve(plan));
      text = text.replace("\"" + plan, "\"../" + plan);
    }
    Files.writeString(inside.resolve("out.stk"), text);
    Ended ended = Ended.run("thermal", inside.resolve("out.stk").toString());
    assertEquals(2, ended.status(), ended.err());
  }

  private static List<String> plans(String text) {
    return Pattern.compile("\"([^\"]+\\.flp)")
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .distinct()
        .toList();
  }

  @Test
  void stackThatIsNoneEndsWithItsLine() throws IOException {
    Path bad = folder.resolve("bad.stk");
    Files.writeString(bad, "material m :\n  thermal conductivity zero ;\n");
    Ended ended = Ended.run("thermal", bad.toString());
    assertEquals(2, ended.status(), ended.err());
    assertEquals(
        "error[SHL1318]: a number expected, found 'zero'\n  --> bad.stk:2:1\n", ended.err());
  }
}
