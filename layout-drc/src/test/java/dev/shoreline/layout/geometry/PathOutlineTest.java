package dev.shoreline.layout.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.shoreline.layout.support.KLayout;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathOutlineTest {

  @Test
  void mitresRightAnglesAndCutsOffSharpTurns() {
    assertEquals(
        "(0,-100;1100,-100;1100,1000;900,1000;900,100;0,100)",
        String.valueOf(normalised(Path.flush(200, 0, 0, 1000, 0, 1000, 1000))));
    assertEquals(
        "(0,-100;1100,-100;1137,-37;587,916;413,816;827,100;0,100)",
        String.valueOf(normalised(Path.flush(200, 0, 0, 1000, 0, 500, 866))));
  }

  @Test
  void endsReachBeyondTheSpineByTheirExtensions() {
    assertEquals(new Box(-50, -50, 1050, 50), Path.extended(100, 0, 0, 1000, 0).bounds());
    assertEquals(new Box(0, -50, 1000, 50), Path.flush(100, 0, 0, 1000, 0).bounds());
    assertEquals(
        new Box(-30, -50, 990, 50),
        Path.of(new long[] {0, 0, 1000, 0}, 100, 30, -10, false).bounds());
    assertEquals(new Box(-50, -50, 50, 50), Path.round(100, 0, 0).bounds());
  }

  @Test
  void pathWithoutWidthCoversNothing() {
    assertNull(Path.flush(0, 0, 0, 1000, 0).outline());
    assertNull(Path.flush(100, 5, 5).outline());
  }

  @Test
  void drawsAsKLayoutDoes(@TempDir java.nio.file.Path work) throws Exception {
    KLayout.assumeInstalled();
    Random random = new Random(7);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      Path path = randomPath(random, i);
      lines.add(specification(path) + "|" + path.outline());
    }
    Files.write(work.resolve("paths.txt"), lines);
    assertEquals(
        "3000 paths\n",
        KLayout.run(
            PathOutlineTest.class,
            "paths.py",
            work,
            Map.of("input", work.resolve("paths.txt").toString())));
  }

  private static Path randomPath(Random random, int number) {
    int points = 2 + random.nextInt(6);
    int reach = 50 << random.nextInt(12);
    long[] spine = new long[2 * points];
    for (int k = 0; k < spine.length; k++) {
      int value = random.nextInt(-reach, reach + 1);
      spine[k] =
          switch (number % 3) {
            case 0 -> value / 40 * 40L;
            case 1 -> k < 2 ? value : spine[k - 2] + random.nextInt(9 + 40 * (k % 2));
            default -> value;
          };
    }
    int width = 2 + random.nextInt(400);
    return switch (number % 5) {
      case 0 -> Path.flush(width, spine);
      case 1, 2 -> Path.extended(width, spine);
      case 3 -> Path.round(width, spine);
      default -> Path.of(spine, width, random.nextInt(300), random.nextInt(300), false);
    };
  }

  private static String specification(Path path) {
    StringBuilder points = new StringBuilder();
    for (int k = 0; k < path.size(); k++) {
      points.append(k == 0 ? "" : ";").append(path.x(k)).append(',').append(path.y(k));
    }
    return points
        + "|"
        + path.width()
        + "|"
        + path.beginExtension()
        + "|"
        + path.endExtension()
        + "|"
        + (path.isRound() ? 1 : 0);
  }

  private static Polygon normalised(Path path) {
    return java.util.Objects.requireNonNull(
        java.util.Objects.requireNonNull(path.outline()).normalised());
  }
}
