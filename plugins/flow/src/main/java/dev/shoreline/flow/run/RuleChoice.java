package dev.shoreline.flow.run;

import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.model.Design;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody says about rules for all designs of a project.
 *
 * @param decks further decks that designs are held against, as elaborated from a text of their own;
 *     of decks with one name, the design's own counts
 * @param severities how bad it is to break a rule, by its name, where that differs from the rule
 * @param off names of rules that are not run
 */
public record RuleChoice(
    Optional<Design> decks, Map<String, Severity> severities, Set<String> off) {
  /** Rules as designs have them. */
  public static final RuleChoice NONE = new RuleChoice(Optional.empty(), Map.of(), Set.of());

  /** Freezes the collections. */
  public RuleChoice {
    severities = Map.copyOf(severities);
    off = Set.copyOf(off);
  }

  /** The same deck with the rules that are wanted, as bad as is wished. */
  Deck of(Deck deck) {
    List<Rule> wanted =
        deck.rules().stream()
            .filter(rule -> !off.contains(rule.name()))
            .map(
                rule ->
                    new Rule(
                        rule.name(),
                        rule.check(),
                        severities.getOrDefault(rule.name(), rule.severity()),
                        rule.message(),
                        rule.reference()))
            .toList();
    return new Deck(deck.name(), wanted);
  }
}
