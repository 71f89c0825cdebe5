package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.model.Issue;
import java.util.List;
import java.util.Optional;

/**
 * A solution, or why there is none.
 *
 * @param solution present if no issue is an error
 * @param issues sorted, errors first
 */
public record Outcome(Optional<ThermalSolution> solution, List<Issue> issues) {
  /** Copies the issues. */
  public Outcome {
    issues = issues.stream().sorted().toList();
  }

  static Outcome failed(List<Issue> issues) {
    return new Outcome(Optional.empty(), issues);
  }
}
