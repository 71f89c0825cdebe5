package dev.shoreline.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.flow.Texts;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A design that breaks a rule of a deck beside it. */
final class RuleChoiceTest {
  private static final String DECK =
      """
      import "tech/soi220.shore"

      rules apart {
        rule near {
          check space(soi220.core) >= 1um
          message "guides too near to each other"
        }
      }
      """;

  private static final String DESIGN =
      """
      import "devices/passive.shore"
      import "tech/soi220.shore"

      design Pair {
        die pic {
          size 1mm x 1mm
          thickness 775um
          process soi
        }
        place one = YBranch() in pic at (200um, 300um)
        place two = YBranch() in pic at (200um, 302um)
      }
      """;

  @TempDir private Path folder;

  private RunResult check(String text, RuleChoice choice) throws IOException {
    DesignFlow flow = new DesignFlow(Texts.CONFIGURATION, RunObserver.NONE).choosing(choice);
    return Texts.check(folder, text, flow).report().result();
  }

  private static List<Severity> near(RunResult result) {
    return result.findings().stream()
        .filter(f -> f.code().equals("near"))
        .map(Finding::severity)
        .distinct()
        .toList();
  }

  private Optional<Design> deck() {
    Path library = Texts.CONFIGURATION.library();
    SourceText text = new SourceText("deck.shore", DECK);
    return Optional.of(Compiler.compile(text, new FileSources(folder, library), null).model());
  }

  @Test
  void aDeckOfTheProjectIsHeldAgainstADesignThatDoesNotImportIt() throws IOException {
    assertEquals(List.of(), near(check(DESIGN, RuleChoice.NONE)));
    RunResult held = check(DESIGN, new RuleChoice(deck(), Map.of(), Set.of()));
    assertEquals(List.of(Severity.ERROR), near(held));
    assertTrue(
        held.findings().stream()
            .filter(f -> f.code().equals("near"))
            .allMatch(f -> f.place() != null && f.place().file().equals("deck.shore")));
  }

  @Test
  void aDeckThatADesignHasItselfCountsOnce() throws IOException {
    String own = DESIGN + DECK.substring(DECK.indexOf("rules"));
    RunResult alone = check(own, RuleChoice.NONE);
    assertEquals(
        alone.findings(), check(own, new RuleChoice(deck(), Map.of(), Set.of())).findings());
  }

  @Test
  void severitiesAreThoseOfTheProject() throws IOException {
    RuleChoice mild = new RuleChoice(deck(), Map.of("near", Severity.INFO), Set.of());
    assertEquals(List.of(Severity.INFO), near(check(DESIGN, mild)));
  }

  @Test
  void aRuleThatIsOffIsToldOf() throws IOException {
    String own = DESIGN + DECK.substring(DECK.indexOf("rules"));
    RunResult result = check(own, new RuleChoice(Optional.empty(), Map.of(), Set.of("near")));
    assertEquals(List.of(), near(result));
    assertTrue(
        result.skipped().stream()
            .anyMatch(s -> s.check().equals("near") && s.reason().contains("switched off")));
  }
}
