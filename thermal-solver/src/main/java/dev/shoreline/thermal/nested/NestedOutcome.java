package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.model.Issue;
import java.util.List;
import java.util.Optional;

/**
 * A nested solution, or why there is none.
 *
 * @param solution present if no issue is an error
 * @param issues sorted, errors first
 */
public record NestedOutcome(Optional<NestedSolution> solution, List<Issue> issues) {
  /** Copies the issues. */
  public NestedOutcome {
    issues = issues.stream().sorted().distinct().toList();
  }
}
