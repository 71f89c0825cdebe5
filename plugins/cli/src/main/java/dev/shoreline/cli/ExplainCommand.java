package dev.shoreline.cli;

import dev.shoreline.flow.result.ExitStatus;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.diagnostic.DiagnosticRange;
import dev.shoreline.netlist.diagnostic.Explanation;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: what a diagnostic means. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains a diagnostic code, or lists all of them.")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "CODE", description = "A code such as SHL0301.")
  private @Nullable String code;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (code == null) {
      DiagnosticRange.allCodes().forEach(c -> console.out().println(c.id() + "  " + c.title()));
      return ExitStatus.OK;
    }
    DiagnosticCode known =
        DiagnosticRange.find(code)
            .orElseThrow(
                () -> new UserError("there is no code " + code + "; all: shoreline explain"));
    explain(known);
    return ExitStatus.OK;
  }

  private void explain(DiagnosticCode known) {
    Explanation explanation = known.explanation();
    console.out().println(known.id() + ": " + known.title() + " (" + known.severity().word() + ")");
    console.out().println();
    console.out().println(explanation.text());
    if (!explanation.example().isBlank()) {
      console.out().println();
      console.out().println("For example:");
      explanation.example().lines().forEach(line -> console.out().println("  " + line));
    }
    console.out().println();
    console.out().println("What to do: " + explanation.remedy());
  }
}
