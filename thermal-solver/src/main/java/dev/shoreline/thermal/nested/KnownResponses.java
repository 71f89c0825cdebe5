package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.response.ResponseAnalysis;
import dev.shoreline.thermal.steady.AnalysisOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Response matrices that were found before. Scenarios of one design differ mostly in powers and
 * ambient temperatures, on which a response does not depend. Not for several threads.
 */
public final class KnownResponses {
  private final Map<Question, ResponseAnalysis.Outcome> answers = new HashMap<>();

  /** None known yet. */
  public KnownResponses() {}

  private record Question(ThermalModel unit, AnalysisOptions options, NestingOptions nesting) {}

  ResponseAnalysis.Outcome of(
      ThermalModel unit,
      AnalysisOptions options,
      NestingOptions nesting,
      Supplier<ResponseAnalysis.Outcome> solve) {
    Question question = new Question(unit.named("responses"), options, nesting);
    return answers.computeIfAbsent(question, _ -> solve.get());
  }
}
