package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * By how many grid steps a limit has to lie above a nominal distance before a check is sure that
 * rounding does not explain what is nearer: for the first pair, and for all of them, or that this
 * is so at no limit looked at. {@code margins.txt} holds them; {@code -Dshoreline.update=true}
 * writes what is found.
 */
final class SnappingMarginTest {
  private static final Path EXPECTED =
      Path.of("src/test/resources/dev/shoreline/drc/check/margins.txt");
  private static final Map<String, String> WRITTEN = new TreeMap<>();
  private static final double MOST = 9;
  private static final double LEAST = -4;

  /** Shapes with a distance, and how it is looked at. */
  record Scene(
      String name,
      EdgeRelation relation,
      double distance,
      double grid,
      Metric metric,
      double angle,
      double run,
      double diagonal,
      List<Polygon> first,
      List<Polygon> second) {
    Scene(String name, EdgeRelation relation, double distance, Polygon... polygons) {
      this(name, relation, distance, 1, Metric.EUCLIDIAN, 90, 0, -1, List.of(polygons), List.of());
    }

    Scene in(Metric other) {
      return new Scene(
          name + " " + other, relation, distance, grid, other, angle, run, diagonal, first, second);
    }

    Scene on(double other) {
      return new Scene(
          name + " on " + other,
          relation,
          distance,
          other,
          metric,
          angle,
          run,
          diagonal,
          first,
          second);
    }

    Scene within(double degrees) {
      return new Scene(
          name + " within " + degrees,
          relation,
          distance,
          grid,
          metric,
          degrees,
          run,
          diagonal,
          first,
          second);
    }

    Scene along(double length) {
      return new Scene(
          name + " along " + length,
          relation,
          distance,
          grid,
          metric,
          angle,
          length,
          diagonal,
          first,
          second);
    }

    Scene of(double other) {
      return new Scene(name, relation, other, grid, metric, angle, run, diagonal, first, second);
    }

    Scene with(EdgeRelation other, Polygon polygon) {
      return new Scene(
          name, other, distance, grid, metric, angle, run, diagonal, first, List.of(polygon));
    }

    private List<EdgePair> check(double margin) {
      return new EdgePairCheck(
              relation, distance + margin * grid, metric, angle, run, diagonal, grid)
          .run(Region.of(first), Region.of(second));
    }

    private double from(Predicate<List<EdgePair>> sure) {
      double low = LEAST;
      double high = MOST;
      for (int i = 0; i < 10; i++) {
        double middle = (low + high) / 2;
        if (sure.test(check(middle))) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return high;
    }

    String margins() {
      double first = from(pairs -> pairs.stream().anyMatch(p -> p.atLimit() == 0));
      double all =
          from(pairs -> !pairs.isEmpty() && pairs.stream().allMatch(p -> p.atLimit() == 0));
      return DoubleStream.of(first, all)
          .mapToObj(m -> m == MOST ? "never" : String.format(Locale.ROOT, "%.2f", m))
          .collect(Collectors.joining(" "));
    }
  }

  private static long[] circle(double x, double radius, int count, double phase) {
    return LongStream.range(0, 2L * count)
        .map(
            i -> {
              double angle = 2 * Math.PI * ((double) Math.floorDiv(i, 2L) + phase) / count;
              return Math.round(
                  i % 2 == 0 ? x + radius * Math.cos(angle) : radius * Math.sin(angle));
            })
        .toArray();
  }

  private static Polygon ring(double outer, double inner, int count) {
    return Polygon.withHoles(circle(0, outer, count, 0.3), List.of(circle(0, inner, count, 0.7)));
  }

  /** A part of a ring from an angle on; its ends run along radii. */
  private static Polygon bend(double radius, double width, double from, double angle, int count) {
    long[] xy = new long[4 * count];
    for (int i = 0; i < count; i++) {
      double at = from + angle * i / (count - 1);
      xy[2 * i] = Math.round((radius + width / 2) * Math.cos(at));
      xy[2 * i + 1] = Math.round((radius + width / 2) * Math.sin(at));
      xy[xy.length - 2 - 2 * i] = Math.round((radius - width / 2) * Math.cos(at));
      xy[xy.length - 1 - 2 * i] = Math.round((radius - width / 2) * Math.sin(at));
    }
    return Polygon.of(xy);
  }

  /** A rectangle turned by an angle around the origin. */
  private static Polygon bar(double heading, double x, double y, double length, double width) {
    double ux = Math.cos(heading);
    double uy = Math.sin(heading);
    double[] at = {x, y, x + length, y, x + length, y + width, x, y + width};
    long[] xy = new long[8];
    for (int i = 0; i < 8; i += 2) {
      xy[i] = Math.round(at[i] * ux - at[i + 1] * uy);
      xy[i + 1] = Math.round(at[i] * uy + at[i + 1] * ux);
    }
    return Polygon.of(xy);
  }

  static List<Scene> scenes() {
    List<Scene> scenes = new ArrayList<>();
    for (double heading : new double[] {0, 0.3, Math.PI / 4}) {
      Scene bar =
          new Scene("bar at " + heading, EdgeRelation.WIDTH, 100, bar(heading, 0, 0, 700, 100));
      scenes.addAll(List.of(bar, bar.on(5), bar.in(Metric.PROJECTION), bar.in(Metric.SQUARE)));
      scenes.add(bar.along(650).in(Metric.PROJECTION));
      scenes.add(bar.within(20));
      scenes.add(bar.within(0.5));
      Scene step =
          new Scene(
              "corners at " + heading,
              EdgeRelation.SPACE,
              50,
              bar(heading, 0, 0, 300, 100),
              bar(heading, 330, 140, 300, 100));
      scenes.addAll(List.of(step, step.of(42).in(Metric.SQUARE), step.on(4)));
      scenes.add(
          new Scene(
              "a point before an edge at " + heading,
              EdgeRelation.SPACE,
              38,
              bar(heading, 0, 0, 500, 100),
              bar(heading + 0.6, 250, -5, 300, 80)));
      scenes.add(
          new Scene("overlap at " + heading, EdgeRelation.OVERLAP, 40, bar(heading, 0, 0, 300, 90))
              .with(EdgeRelation.OVERLAP, bar(heading, 100, 50, 400, 90)));
    }
    Polygon bar = bar(0.3, 0, 0, 700, 100);
    for (double longest : new double[] {695, 699, 701}) {
      scenes.add(
          new Scene(
              "diagonals longer than " + longest,
              EdgeRelation.WIDTH,
              100,
              1,
              Metric.EUCLIDIAN,
              90,
              0,
              longest,
              List.of(bar),
              List.of()));
    }
    for (double heading : new double[] {0, 0.3}) {
      for (int height : new int[] {1, 3, 10, 30}) {
        Scene flat =
            new Scene(
                "corners " + height + " high at " + heading,
                EdgeRelation.SPACE,
                Math.hypot(50, height),
                bar(heading, 0, 0, 300, 100),
                bar(heading, 350, 100 + height, 300, 100));
        scenes.addAll(List.of(flat, flat.on(2), flat.in(Metric.SQUARE)));
      }
    }
    curves(scenes);
    tinyEdges(scenes);
    return scenes;
  }

  private static void curves(List<Scene> scenes) {
    for (int count : new int[] {16, 40, 120, 250}) {
      Scene ring =
          new Scene(
              "ring of " + count, EdgeRelation.WIDTH, count > 16 ? 100 : 86, ring(900, 800, count));
      scenes.addAll(List.of(ring, ring.on(3), ring.in(Metric.PROJECTION)));
    }
    for (int count : new int[] {6, 12, 40, 160}) {
      Scene bend =
          new Scene("bend of " + count, EdgeRelation.WIDTH, 100, bend(600, 100, 0.2, 2.5, count));
      scenes.addAll(List.of(bend, bend.in(Metric.SQUARE)));
    }
    for (int count : new int[] {16, 60, 160}) {
      Polygon disc = Polygon.of(circle(0, 500, count, 0));
      scenes.add(
          new Scene(
              "discs of " + count,
              EdgeRelation.SPACE,
              80,
              disc,
              Polygon.of(circle(1080, 500, count, 0.5))));
      scenes.add(
          new Scene("disc in a disc of " + count, EdgeRelation.ENCLOSURE, 80, disc)
              .with(EdgeRelation.ENCLOSURE, Polygon.of(circle(0, 580, count, 0.25))));
      scenes.add(
          new Scene(
              "disc before a bar, " + count,
              EdgeRelation.SPACE,
              80,
              disc,
              bar(0.4, -700, -680, 1400, 100)));
    }
  }

  /** Edges of about two steps stand for stretches. */
  private static void tinyEdges(List<Scene> scenes) {
    Polygon disc = Polygon.of(circle(0, 100, 300, 0.4));
    for (int x : new int[] {240, 250}) {
      scenes.add(
          new Scene(
              "small discs " + x + " apart",
              EdgeRelation.SPACE,
              x - 200,
              disc,
              Polygon.of(circle(x, 100, 280, 0.1))));
    }
    scenes.add(
        new Scene(
            "small disc before a bar",
            EdgeRelation.SPACE,
            40,
            disc,
            bar(0.4, -300, -180, 600, 40)));
    Scene ring = new Scene("small ring", EdgeRelation.WIDTH, 60, ring(160, 100, 250));
    scenes.addAll(List.of(ring, ring.in(Metric.PROJECTION)));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void isSureFromAMarginOn(Scene scene) throws IOException {
    String found = scene.margins();
    if (Boolean.getBoolean("shoreline.update")) {
      WRITTEN.put(scene.name(), found);
      return;
    }
    String line = scene.name() + ": " + found;
    assertEquals(
        line,
        Files.readAllLines(EXPECTED).stream()
            .filter(l -> l.startsWith(scene.name() + ": "))
            .findAny()
            .orElse(""));
  }

  @AfterAll
  static void writeIfAsked() throws IOException {
    if (!WRITTEN.isEmpty()) {
      Files.write(
          EXPECTED,
          WRITTEN.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
    }
  }
}
