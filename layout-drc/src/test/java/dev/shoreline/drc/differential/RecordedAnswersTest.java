package dev.shoreline.drc.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The answers to all questions about the first layouts of {@link DifferentialKLayoutTest}, recorded
 * where KLayout agrees, so that they hold without it. {@code -Dshoreline.update=true} records anew.
 */
final class RecordedAnswersTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/dev/shoreline/drc/differential/recorded.txt");
  private static final int CASES = 30;

  @BeforeAll
  static void recordAnewIfAsked() throws IOException {
    if (Boolean.getBoolean("shoreline.update")) {
      Files.write(RECORDED, seeds().boxed().flatMap(seed -> answers(seed).stream()).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersAreThoseRecorded(long seed) throws IOException {
    String prefix = CaseGenerator.of(seed).id() + " ";
    List<String> recorded =
        Files.readAllLines(RECORDED).stream().filter(line -> line.startsWith(prefix)).toList();
    assertFalse(recorded.isEmpty());
    assertEquals(String.join("\n", recorded), String.join("\n", answers(seed)));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, CASES);
  }

  private static List<String> answers(long seed) {
    DrawnCase drawn = CaseGenerator.of(seed);
    List<String> lines = new ArrayList<>();
    Region first = Region.of(drawn.flat(0)).merged();
    Region second = Region.of(drawn.flat(1)).merged();
    for (Question question : Question.values()) {
      String answer = answer(question, first, second, drawn.settings());
      if (!answer.isEmpty()) {
        lines.add(drawn.id() + " " + question + " " + answer);
      }
    }
    return lines;
  }

  /** Sets of points by their area, the rest as it is. */
  private static String answer(
      Question question, Region first, Region second, DrawnCase.Settings settings) {
    return switch (question.kind()) {
      case SET, MERGED_SET ->
          String.format(
              Locale.ROOT,
              "%.1f",
              Region.of(question.polygons(first, second, settings)).merged().area());
      case CHOICE, PLACES ->
          question.polygons(first, second, settings).stream()
              .map(RecordedAnswersTest::box)
              .sorted()
              .collect(Collectors.joining("; "));
      case EDGES ->
          EdgeComparison.answer(question, first, second, settings).list().stream()
              .map(e -> e.x1() + " " + e.y1() + " " + e.x2() + " " + e.y2())
              .collect(Collectors.joining("; "));
      case NUMBERS ->
          question.numbers(first, second, settings).stream()
              .map(number -> String.format(Locale.ROOT, "%.9f", number))
              .collect(Collectors.joining(" "));
      case PAIRS ->
          question.pairs(first, second, settings).stream()
              .map(pair -> LongStream.of(PairComparison.reversed(pair)))
              .map(xy -> xy.mapToObj(Long::toString).collect(Collectors.joining(" ")))
              .sorted()
              .collect(Collectors.joining("; "));
    };
  }

  private static String box(Polygon polygon) {
    return polygon.bounds().left()
        + " "
        + polygon.bounds().bottom()
        + " "
        + polygon.bounds().right()
        + " "
        + polygon.bounds().top();
  }
}
