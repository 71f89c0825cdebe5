package dev.shoreline.flow.run;

import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.flow.report.Sources;
import dev.shoreline.flow.result.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a file.
 *
 * @param findings mistakes in the file
 * @param sources its text, for the findings
 * @param lines one a rule: deck, name, severity, message, and why it cannot run if it cannot
 */
public record RuleList(List<Finding> findings, Sources sources, List<String> lines) {
  /** Freezes the lists. */
  public RuleList {
    findings = List.copyOf(findings);
    lines = List.copyOf(lines);
  }

  /** Reads a file of rules. */
  public static RuleList of(Path file, Path library) {
    LoadedDesign loaded = DesignLoader.loadRules(file, library);
    List<String> lines = new ArrayList<>();
    if (loaded.design().isPresent()) {
      for (Deck deck : Decks.of(loaded.design().get()).decks()) {
        deck.rules().forEach(rule -> lines.add(line(deck, rule)));
      }
    }
    return new RuleList(loaded.findings(), loaded.sources(), lines);
  }

  private static String line(Deck deck, Rule rule) {
    String line = deck.name() + "  " + rule.name() + "  " + rule.severity().word() + "  ";
    return rule.check() instanceof Check.Unsupported unsupported
        ? line + rule.message() + "  (does not run: " + unsupported.reason() + ")"
        : (line + rule.message()).stripTrailing();
  }
}
