package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.Marker;
import java.util.List;

/**
 * What a run of a deck gives.
 *
 * @param markers sorted
 * @param ran names of the rules that ran, in deck order
 * @param skipped rules that did not run
 */
public record RuleResult(List<Marker> markers, List<String> ran, List<SkippedRule> skipped) {
  /** Copies the lists. */
  public RuleResult {
    markers = List.copyOf(markers);
    ran = List.copyOf(ran);
    skipped = List.copyOf(skipped);
  }

  /**
   * A rule that did not run.
   *
   * @param rule its name
   * @param reason why not
   * @param stopped whether a limit stopped it, so that it might have found something
   */
  public record SkippedRule(String rule, String reason, boolean stopped) {}
}
