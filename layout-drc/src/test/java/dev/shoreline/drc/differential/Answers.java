package dev.shoreline.drc.differential;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.support.KLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What KLayout says of a case.
 *
 * @param first the first region, merged by KLayout
 * @param second the second one
 * @param lines of each question
 */
record Answers(List<Polygon> first, List<Polygon> second, Map<Question, List<String>> lines) {
  /** Asks all questions of all cases in one run. */
  static Map<String, Answers> ask(
      Collection<DrawnCase> cases, Collection<Question> questions, Path work)
      throws IOException, InterruptedException {
    Path input = work.resolve("cases.txt");
    Path output = work.resolve("answers.txt");
    Files.deleteIfExists(output);
    Files.write(input, cases.stream().map(c -> c.text(questions).stripTrailing()).toList());
    String log =
        KLayout.run(
            Answers.class,
            "answers.py",
            work,
            Map.of("cases", input.toString(), "output", output.toString()));
    if (!Files.exists(output)) {
      throw new IOException(log);
    }
    Map<String, Answers> answers = read(Files.readAllLines(output));
    if (answers.size() != cases.size()) {
      throw new IOException(answers.size() + " of " + cases.size() + " answered: " + log);
    }
    return answers;
  }

  private static Map<String, Answers> read(List<String> output) {
    Map<String, Answers> answers = new HashMap<>();
    Answers current = null;
    List<String> lines = List.of();
    for (String line : output) {
      String rest = line.substring(line.indexOf(' ') + 1);
      if (line.startsWith("CASE ")) {
        current = new Answers(new ArrayList<>(), new ArrayList<>(), new EnumMap<>(Question.class));
        answers.put(rest, current);
      } else if (current == null) {
        throw new IllegalStateException("no case before: " + line);
      } else if (line.startsWith("A ")) {
        current.first.add(DrawnCase.polygon(rest));
      } else if (line.startsWith("B ")) {
        current.second.add(DrawnCase.polygon(rest));
      } else if (line.startsWith("ANSWER ")) {
        lines = new ArrayList<>();
        current.lines.put(Question.valueOf(rest), lines);
      } else {
        lines.add(rest);
      }
    }
    return answers;
  }
}
