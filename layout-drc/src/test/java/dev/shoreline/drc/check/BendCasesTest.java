package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is told of waveguides whose radius of 5,000 units, or whose corner, is known, at several
 * limits: {@code bends.txt} holds the bends with their places, radii, and whether they are proven.
 * {@code -Dshoreline.update=true} writes what is found.
 */
final class BendCasesTest {
  private static final Path EXPECTED =
      Path.of("src/test/resources/dev/shoreline/drc/check/bends.txt");
  private static final Map<String, String> WRITTEN = new TreeMap<>();
  private static final int RADIUS = 5000;
  private static final int WIDTH = 500;

  private static final Map<String, Region> SCENES = scenes();

  /**
   * A bend with straight ends.
   *
   * @param wider by how much it is wider at its end than at its start
   */
  private static Polygon bend(
      double angle, int count, double width, double wider, int ends, int grid) {
    int n = count + 2;
    long[] xy = new long[4 * n];
    for (int i = 0; i < n; i++) {
      int step = Math.clamp(i - 1L, 0, count - 1);
      double at = angle * step / (count - 1);
      double along = i == 0 ? -ends : i == n - 1 ? ends : 0;
      double half = (width + wider * i / (n - 1)) / 2;
      for (int side = -1; side <= 1; side += 2) {
        double r = RADIUS + side * half;
        double x = r * Math.cos(at) - along * Math.sin(at);
        double y = r * Math.sin(at) + along * Math.cos(at);
        int to = side > 0 ? 2 * i : xy.length - 2 - 2 * i;
        xy[to] = grid * Math.round(x / grid);
        xy[to + 1] = grid * Math.round(y / grid);
      }
    }
    return Polygon.of(xy);
  }

  private static long[] circle(double radius, int count, double phase) {
    long[] xy = new long[2 * count];
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * (i + phase) / count;
      xy[2 * i] = Math.round(radius * Math.cos(angle));
      xy[2 * i + 1] = Math.round(radius * Math.sin(angle));
    }
    return xy;
  }

  private static Region ring(int outer, int inner) {
    return Region.of(
        Polygon.withHoles(
            circle(RADIUS + WIDTH / 2.0, outer, 0.1),
            List.of(circle(RADIUS - WIDTH / 2.0, inner, 0.6))));
  }

  private static Map<String, Region> scenes() {
    Map<String, Region> scenes = new TreeMap<>();
    for (int count : new int[] {4, 8, 30, 120}) {
      scenes.put("bend of " + count, Region.of(bend(1.6, count, WIDTH, 0, 3000, 1)));
    }
    scenes.put("bend of 60 on a coarse grid", Region.of(bend(1.6, 60, WIDTH, 0, 3000, 10)));
    scenes.put("short bend", Region.of(bend(0.3, 20, WIDTH, 0, 3000, 1)));
    scenes.put("bend without ends", Region.of(bend(2.5, 60, WIDTH, 0, 200, 1)));
    scenes.put("bend that gets wider", Region.of(bend(1.6, 60, WIDTH - 40, 80, 3000, 1)));
    scenes.put("bend that gets much wider", Region.of(bend(1.6, 60, WIDTH, 900, 3000, 1)));
    for (int width : new int[] {448, 449, 551, 552}) {
      scenes.put("bend " + width + " wide", Region.of(bend(1.6, 60, width, 0, 3000, 1)));
    }
    scenes.put("wide bend", Region.of(bend(1.6, 60, 900, 0, 3000, 1)));
    scenes.put("ring of 100 and 80", ring(100, 80));
    scenes.put("ring of 40 and 300", ring(40, 300));
    scenes.put("ring of 12", ring(12, 12));
    scenes.put(
        "corner", Region.of(Polygon.of(0, 0, 9000, 0, 9000, 9000, 8500, 9000, 8500, 500, 0, 500)));
    scenes.put(
        "junction",
        Region.of(
            Polygon.box(new Box(0, 0, 9000, WIDTH)), Polygon.box(new Box(4000, 0, 4500, 7000))));
    scenes.put("bar", Region.of(Polygon.box(new Box(0, 0, 9000, WIDTH))));
    scenes.put("slanted bar", Region.of(Polygon.of(0, 0, 8000, 6000, 7700, 6400, -300, 400)));
    scenes.put(
        "kinked bar",
        Region.of(Polygon.of(0, 0, 4000, 0, 8000, 1500, 7824, 1968, 3909, 500, 0, 500)));
    scenes.put(
        "two bends",
        Region.of(
            bend(1.6, 60, WIDTH, 0, 3000, 1), bend(1.6, 60, WIDTH, 0, 3000, 1).shifted(900, 900)));
    scenes.put(
        "bend cut in two",
        Region.of(bend(1.6, 60, WIDTH, 0, 3000, 1))
            .not(Region.of(Polygon.box(new Box(3500, 3300, 3600, 4000)))));
    return scenes;
  }

  static Set<String> names() {
    return SCENES.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void tellsTheBendsThatAreTooTight(String name) throws IOException {
    Region region = Objects.requireNonNull(SCENES.get(name));
    int grid = name.contains("coarse") ? 10 : 1;
    StringBuilder found = new StringBuilder();
    for (int limit : new int[] {4900, 5020, 5200, 5600, 8000, 20_000}) {
      for (BendCheck.Bend bend : new BendCheck(WIDTH, limit, grid).run(region)) {
        found.append("  below ").append(limit).append(": ").append(shown(bend)).append('\n');
      }
    }
    for (int limit : new int[] {5100, 6000}) {
      for (StrayBends.Stray stray :
          new StrayBends(List.of(480.0, 640.0), limit, grid).run(region)) {
        String bend = shown(stray.bend());
        found.append("  stray ").append(stray.width()).append(" below ").append(limit);
        found.append(": ").append(bend).append('\n');
      }
    }
    if (Boolean.getBoolean("shoreline.update")) {
      WRITTEN.put(name, found.toString());
      return;
    }
    assertEquals(expected(name), found.toString());
  }

  private static String expected(String name) throws IOException {
    return Stream.of(Files.readString(EXPECTED).split("(?m)^(?=\\S)"))
        .filter(block -> block.startsWith(name + "\n"))
        .map(block -> block.substring(name.length() + 1))
        .collect(Collectors.joining());
  }

  @AfterAll
  static void writeIfAsked() throws IOException {
    if (!WRITTEN.isEmpty()) {
      Files.writeString(
          EXPECTED,
          WRITTEN.entrySet().stream()
              .map(e -> e.getKey() + "\n" + e.getValue())
              .collect(Collectors.joining()));
    }
  }

  private static String shown(BendCheck.Bend bend) {
    Box box = bend.area().bounds();
    return String.format(
        Locale.ROOT,
        "%s %.3f in %d,%d %d,%d of %.0f",
        bend.proven() ? "proven" : "open",
        bend.radius(),
        box.left(),
        box.bottom(),
        box.right(),
        box.top(),
        bend.area().area());
  }

  @ParameterizedTest
  @CsvSource({"0, 50, 1", "-1, 50, 1", "51, 50, 1", "5, 50, 0", "NaN, 50, 1"})
  void refusesWhatMeansNothing(double width, double radius, double grid) {
    assertThrows(IllegalArgumentException.class, () -> new BendCheck(width, radius, grid));
  }

  /** From the corner of a triangle 2 wide and 1 high to that of another one. */
  @ParameterizedTest
  @CsvSource({
    "17, 0, true",
    "18, 0, false",
    "-17, 0, true",
    "-18, 0, false",
    "0, 16, true",
    "0, 17, false",
    "0, -16, true",
    "0, -17, false",
    "17, 16, false"
  })
  void bendsWithinOneAndAHalfWidthsAreOne(long dx, long dy, boolean held) {
    for (long at : new long[] {0, -7, 1013}) {
      BendPlaces places = new BendPlaces(10);
      Polygon mark = Polygon.of(at, at, at + 2, at, at + 1, at + 1);
      places.add(new BendCheck.Bend(mark, 5, true));
      BendCheck.Bend other = new BendCheck.Bend(mark.shifted(dx, dy), 5, true);
      assertEquals(held, places.hold(other), "at " + at);
    }
  }
}
