package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a deck says, made of what each of its rules found. */
final class Verdict {
  private Verdict() {}

  /** The rules of a deck that run, then those that they imply. */
  static List<Rule> rules(Deck deck) {
    return Stream.concat(
            deck.rules().stream().filter(rule -> skipped(rule).isEmpty()),
            BendRule.ofStrays(deck).stream())
        .toList();
  }

  /** Why a rule does not run, if it does not. */
  private static Optional<String> skipped(Rule rule) {
    return switch (rule.check()) {
      case Check.Unsupported unsupported -> Optional.of(unsupported.reason());
      case Check.Objects objects ->
          Optional.of("it looks at the objects of a design; a bare layout has none");
      default -> Optional.empty();
    };
  }

  /**
   * The result of a deck.
   *
   * @param found markers by the rules that ran
   * @param stopped why rules stopped that had too much to look at
   */
  static RuleResult of(Deck deck, Map<Rule, List<Marker>> found, Map<Rule, String> stopped) {
    List<Rule> implied = BendRule.ofStrays(deck);
    List<Marker> markers = new ArrayList<>();
    found.forEach(
        (rule, list) -> markers.addAll(implied.contains(rule) ? BendRule.gathered(list) : list));
    markers.sort(null);
    List<String> ran = new ArrayList<>();
    List<RuleResult.SkippedRule> skipped = new ArrayList<>();
    for (Rule rule : deck.rules()) {
      String reason = stopped.getOrDefault(rule, skipped(rule).orElse(""));
      if (reason.isEmpty()) {
        ran.add(rule.name());
      } else {
        skipped.add(new RuleResult.SkippedRule(rule.name(), reason, stopped.containsKey(rule)));
      }
    }
    return new RuleResult(markers, ran, skipped);
  }
}
