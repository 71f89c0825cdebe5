package dev.shoreline.cli;

import dev.shoreline.flow.run.RuleChoice;
import dev.shoreline.flow.run.RuleDecks;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.model.Design;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Options about rules beside those that designs import. */
final class RuleOptions {
  private static final String IGNORE = "ignore";

  @Option(
      names = {"-r", "--rules"},
      paramLabel = "DECK",
      description =
          "Holds designs against the rule decks of this file too, named as a design would import"
              + " it. Repeatable.")
  private List<String> decks = List.of();

  @Option(
      names = "--severity",
      paramLabel = "RULE=WORD",
      description =
          "Takes a rule as error, warning or info, or leaves it out with ignore. Repeatable.")
  private Map<String, String> severities = Map.of();

  /**
   * The choice for a design.
   *
   * @throws UserError if a word is no severity or a deck has errors
   */
  RuleChoice choice(Path design, Path library) {
    Map<String, Severity> changed = new LinkedHashMap<>();
    Set<String> off = new HashSet<>();
    severities.forEach(
        (rule, word) -> {
          if (word.toLowerCase(Locale.ROOT).equals(IGNORE)) {
            off.add(rule);
          } else {
            changed.put(rule, severity(rule, word));
          }
        });
    return new RuleChoice(model(design, library), changed, off);
  }

  private Optional<Design> model(Path design, Path library) {
    if (decks.isEmpty()) {
      return Optional.empty();
    }
    Path parent = design.toAbsolutePath().normalize().getParent();
    Path root = parent == null ? library : parent;
    RuleDecks.Read read = RuleDecks.read(decks, root, library);
    if (!read.errors().isEmpty()) {
      throw new UserError("--rules: " + read.errors().getFirst().message());
    }
    return Optional.of(read.model());
  }

  private static Severity severity(String rule, String word) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "--severity "
                        + rule
                        + ": "
                        + Arrays.stream(Severity.values())
                            .map(Severity::word)
                            .collect(Collectors.joining(", "))
                        + " or "
                        + IGNORE
                        + ", got "
                        + word));
  }
}
