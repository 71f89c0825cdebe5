package dev.shoreline.drc.translate;

import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.model.RuleDeck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Turns a rule deck of the netlist model into one of the engine. */
public final class DeckTranslator {
  private DeckTranslator() {}

  /**
   * The rules of a deck in its order. A rule that cannot be carried out stays in the deck with a
   * {@link Check.Unsupported} that says why.
   */
  public static Deck translate(RuleDeck deck) {
    Layers layers = new Layers(deck.getLayers());
    List<Rule> rules = new ArrayList<>();
    for (dev.shoreline.netlist.model.Rule rule : deck.getRules()) {
      rules.add(
          new Rule(
              rule.getName(),
              check(rule, layers),
              severity(rule),
              Objects.requireNonNullElse(rule.getMessage(), ""),
              Objects.requireNonNullElse(rule.getReference(), "")));
    }
    return new Deck(Objects.requireNonNullElse(deck.getName(), ""), rules);
  }

  private static Check check(dev.shoreline.netlist.model.Rule rule, Layers layers) {
    double angle = rule.getAngleLimit();
    if (!(angle >= 0 && angle <= 90)) {
      return new Check.Unsupported("the angle limit is not between 0 and 90 degrees");
    }
    try {
      return new Checks(layers, rule.getTolerance(), angle).read(rule.getCheck());
    } catch (Untranslatable e) {
      return new Check.Unsupported(e.reason());
    }
  }

  private static Severity severity(dev.shoreline.netlist.model.Rule rule) {
    return switch (rule.getSeverity()) {
      case WARNING -> Severity.WARNING;
      case INFO -> Severity.INFO;
      case null, default -> Severity.ERROR;
    };
  }
}
