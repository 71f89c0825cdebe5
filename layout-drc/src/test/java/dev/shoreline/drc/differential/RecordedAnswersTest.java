package dev.shoreline.drc.differential;

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
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The answers to all questions about the first layouts of {@link DifferentialKLayoutTest}, recorded
 * where KLayout agrees, so that they hold without it. {@code -Dshoreline.update=true} records anew.
 */
final class RecordedAnswersTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/dev/shoreline/drc/differential/recorded.txt");
  private static final int CASES = 30;

  @Test
  void answersAreThoseRecorded() throws IOException {
    if (Boolean.getBoolean("shoreline.update")) {
      List<String> lines = new ArrayList<>();
      cases().forEach(drawn -> lines.addAll(answers(drawn)));
      Files.write(RECORDED, lines);
    }
    Map<String, List<String>> recorded =
        Files.readAllLines(RECORDED).stream()
            .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(' '))));
    assertEquals(CASES, recorded.size());
    cases()
        .forEach(
            drawn ->
                assertEquals(
                    String.join("\n", recorded.getOrDefault(drawn.id(), List.of())),
                    String.join("\n", answers(drawn))));
  }

  private static Stream<DrawnCase> cases() {
    return LongStream.rangeClosed(1, CASES).mapToObj(CaseGenerator::of);
  }

  private static List<String> answers(DrawnCase drawn) {
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
