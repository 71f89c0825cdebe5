package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of {@code pairs.txt}: a name, the check, polygons, and the pairs that it finds, each
 * with the ends of both stretches, the distance, and for how many pairs it stands if it is at the
 * limit. {@code -Dshoreline.update=true} writes what is found.
 */
final class EdgePairCasesTest {
  private static final Path CASES = Path.of("src/test/resources/dev/shoreline/drc/check/pairs.txt");
  private static final List<String> WRITTEN = new ArrayList<>();

  static Stream<String> cases() throws IOException {
    return Stream.of(Files.readString(CASES).strip().split("\n\n"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsThePairsAndTheirDistances(String text) {
    List<String> lines = text.lines().toList();
    String[] words = lines.get(1).split(" ");
    EdgePairCheck check =
        new EdgePairCheck(
            EdgeRelation.valueOf(words[0]),
            Double.parseDouble(words[1]),
            Metric.valueOf(value(words, "metric", "EUCLIDIAN")),
            Double.parseDouble(value(words, "angle", "90")),
            Double.parseDouble(value(words, "run", "0")),
            Double.parseDouble(value(words, "diagonal", "-1")),
            Double.parseDouble(value(words, "grid", "0")));
    Region first = region(lines, "first");
    List<EdgePair> pairs =
        lines.stream()
            .filter(line -> line.startsWith("nets "))
            .map(line -> check.run(first.merged(), nets(line, first.merged().polygons())))
            .findAny()
            .orElseGet(() -> check.run(first, region(lines, "second")));
    String given =
        lines.stream().filter(line -> !line.startsWith("found ")).collect(Collectors.joining("\n"));
    String found =
        given + pairs.stream().map(EdgePairCasesTest::shown).collect(Collectors.joining());
    if (Boolean.getBoolean("shoreline.update")) {
      WRITTEN.add(found);
    } else {
      assertEquals(text, found);
    }
  }

  @AfterAll
  static void writeIfAsked() throws IOException {
    if (!WRITTEN.isEmpty()) {
      Files.writeString(CASES, String.join("\n\n", WRITTEN) + "\n");
    }
  }

  private static String value(String[] words, String key, String otherwise) {
    return Stream.of(words)
        .filter(word -> word.startsWith(key + "="))
        .map(word -> word.substring(key.length() + 1))
        .findAny()
        .orElse(otherwise);
  }

  private static Region region(List<String> lines, String key) {
    return Region.of(
        lines.stream()
            .filter(line -> line.startsWith(key + " "))
            .map(line -> Polygon.of(numbers(line.substring(key.length() + 1))))
            .toList());
  }

  /** Of each polygon, in order, the net. */
  private static NetPairs nets(String line, List<Polygon> polygons) {
    String[] words = line.split(" ");
    int[] nets = Arrays.stream(words).skip(2).mapToInt(Integer::parseInt).toArray();
    return new NetPairs(polygons, nets, words[1].equals("same"));
  }

  private static long[] numbers(String text) {
    return Stream.of(text.split("[ ,]+")).mapToLong(Long::parseLong).toArray();
  }

  private static String shown(EdgePair pair) {
    String ends =
        Stream.of(pair.firstStart(), pair.firstEnd(), pair.secondStart(), pair.secondEnd())
            .map((Point p) -> p.x() + "," + p.y())
            .collect(Collectors.joining(" "));
    String limit = pair.atLimit() == 0 ? "" : " limit " + pair.atLimit();
    return String.format(Locale.ROOT, "%nfound %s %.6f%s", ends, pair.distance(), limit);
  }

  @ParameterizedTest
  @CsvSource({"-1, 90, 0", "NaN, 90, 0", "5, 0, 0", "5, 91, 0", "5, 90, -1"})
  void refusesWhatMeansNothing(double limit, double angle, double grid) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new EdgePairCheck(EdgeRelation.WIDTH, limit, Metric.SQUARE, angle, 0, -1, grid));
  }
}
