package dev.shoreline.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.Texts;
import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.result.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A design followed through its versions is judged as each of them from nothing. */
final class RuleHistoryTest {
  private static final String TEXT =
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

      rules apart {
        rule near {
          check space(soi220.core) >= 1um
          message "guides too near to each other"
        }
      }
      """;

  @TempDir private Path folder;
  private final RuleHistory history = new RuleHistory();

  private List<Finding> followed(String text) throws IOException {
    DesignFlow flow = new DesignFlow(Texts.CONFIGURATION, RunObserver.NONE);
    return findings(Texts.check(folder, text, flow.following(history)));
  }

  private List<Finding> fromNothing(String text) throws IOException {
    return findings(Texts.check(folder, text));
  }

  private static List<Finding> findings(DesignRun run) {
    return run.report().result().findings();
  }

  @Test
  void eachVersionIsJudgedAsFromNothing() throws IOException {
    List<String> versions =
        List.of(
            TEXT,
            TEXT.replace("302um", "340um"),
            TEXT.replace("302um", "301um"),
            TEXT.replace("(200um, 302um)", "(500um, 302um)"),
            TEXT.replace(">= 1um", ">= 300nm"),
            TEXT);
    for (String version : versions) {
      assertEquals(fromNothing(version), followed(version), version);
    }
    assertTrue(followed(TEXT).stream().anyMatch(f -> f.code().equals("near")));
  }

  @Test
  void anotherDesignStartsAnew() throws IOException {
    followed(TEXT);
    String other = TEXT.replace("design Pair", "design Other").replace("302um", "301um");
    assertEquals(fromNothing(other), followed(other));
  }

  @Test
  void whatIsForgottenIsFoundAgain() throws IOException {
    List<Finding> before = followed(TEXT);
    history.clear();
    assertEquals(before, followed(TEXT));
  }

  @Test
  void aCancelledRunLeavesNothingWrongBehind() throws IOException {
    DesignFlow cancelled =
        new DesignFlow(Texts.CONFIGURATION, new InterruptedByRules()).following(history);
    String moved = TEXT.replace("302um", "340um");
    assertThrows(CancellationException.class, () -> Texts.check(folder, moved, cancelled));
    Thread.interrupted(); // JUnit's thread goes on
    assertEquals(fromNothing(moved), followed(moved));
    assertEquals(fromNothing(TEXT), followed(TEXT));
  }

  private record InterruptedByRules() implements RunObserver {
    @Override
    public void phase(String name) {
      if (name.startsWith("rule ")) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void partial(Report report) {}
  }
}
