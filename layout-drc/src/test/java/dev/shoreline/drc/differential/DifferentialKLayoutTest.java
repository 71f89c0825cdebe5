package dev.shoreline.drc.differential;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.support.KLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation and check on seeded random layouts, compared with KLayout. Properties {@code
 * shoreline.cases} and {@code shoreline.seed} ask for more or others, {@code shoreline.questions}
 * for some only; {@code shoreline.report} names a file for the counts, and {@code shoreline.shown}
 * asks for so many minimised differences of each question.
 */
final class DifferentialKLayoutTest {
  private static final int BATCH = 1000;
  private static final int SHOWN = Integer.getInteger("shoreline.shown", 0);

  @TempDir private Path work;

  private final Map<Question, Map<Verdict, List<DrawnCase>>> verdicts =
      new EnumMap<>(Question.class);

  @Test
  void answersAgree() throws IOException, InterruptedException {
    KLayout.assumeInstalled();
    long seed = Long.getLong("shoreline.seed", 1);
    long end = seed + Long.getLong("shoreline.cases", 150);
    for (long from = seed; from < end; from += BATCH) {
      compare(
          LongStream.range(from, Math.min(end, from + BATCH)).mapToObj(CaseGenerator::of).toList());
    }
    String report = report();
    String file = System.getProperty("shoreline.report", "");
    if (!file.isEmpty()) {
      Files.writeString(Path.of(file), report);
    }
    assertTrue(verdicts.values().stream().noneMatch(v -> v.containsKey(Verdict.DIFFERENT)), report);
  }

  private static Collection<Question> questions() {
    String asked = System.getProperty("shoreline.questions", "");
    return asked.isEmpty()
        ? List.of(Question.values())
        : Arrays.stream(asked.split(",", -1)).map(Question::valueOf).toList();
  }

  private void compare(List<DrawnCase> cases) throws IOException, InterruptedException {
    Map<String, Answers> answers = Answers.ask(cases, questions(), work);
    for (DrawnCase drawn : cases) {
      Answers answer = Objects.requireNonNull(answers.get(drawn.id()));
      for (Question question : questions()) {
        verdicts
            .computeIfAbsent(question, q -> new EnumMap<>(Verdict.class))
            .computeIfAbsent(Comparison.of(drawn, question, answer), v -> new ArrayList<>())
            .add(drawn);
      }
    }
  }

  private String report() throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    StringBuilder examples = new StringBuilder();
    for (var entry : verdicts.entrySet()) {
      text.append(String.format(Locale.ROOT, "%-14s", entry.getKey()));
      for (var counted : entry.getValue().entrySet()) {
        text.append(
            String.format(Locale.ROOT, " %s %d", counted.getKey(), counted.getValue().size()));
        if (counted.getKey() == Verdict.DIFFERENT) {
          examples(entry.getKey(), counted.getValue(), examples);
        }
      }
      text.append('\n');
    }
    return text.append(examples).toString();
  }

  private void examples(Question question, List<DrawnCase> cases, StringBuilder text)
      throws IOException, InterruptedException {
    text.append('\n').append(question).append(": ");
    cases.forEach(c -> text.append(' ').append(c.id()));
    text.append('\n');
    Minimiser minimiser = new Minimiser(question, Verdict.DIFFERENT, work);
    for (DrawnCase drawn : cases.subList(0, Math.min(SHOWN, cases.size()))) {
      DrawnCase small = minimiser.smallest(drawn);
      text.append(drawn.id()).append('\n').append(small.text(List.of(question)));
      Answers answers =
          Objects.requireNonNull(
              Answers.ask(List.of(small), List.of(question), work).get(small.id()));
      text.append("merged ")
          .append(answers.first())
          .append(' ')
          .append(answers.second())
          .append('\n');
      if (question.kind() != Question.Kind.PAIRS) {
        text.append("KLayout ").append(answers.lines().get(question)).append('\n');
      }
      text.append(Comparison.ours(small, question, answers)).append('\n');
    }
  }
}
