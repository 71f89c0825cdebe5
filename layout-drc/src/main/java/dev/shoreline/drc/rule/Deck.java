package dev.shoreline.drc.rule;

import java.util.List;

/** Rules that belong together. */
public record Deck(String name, List<Rule> rules) {
  /** Copies the rules. */
  public Deck {
    rules = List.copyOf(rules);
  }
}
