package dev.shoreline.cli;

import dev.shoreline.flow.report.FindingText;
import dev.shoreline.flow.report.Sources;
import dev.shoreline.flow.result.Finding;
import java.util.List;
import picocli.CommandLine.Option;

/** Options about what is said. */
final class ConsoleOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "No progress; results and diagnostics only.")
  private boolean quiet;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colours: auto, always or never. Default: auto.")
  private ColorMode color = ColorMode.AUTO;

  boolean quiet() {
    return quiet;
  }

  ColorMode color() {
    return color;
  }

  /** Writes findings to standard error, a blank line after each. */
  void tell(List<Finding> findings, Sources sources, Console console) {
    FindingText text = new FindingText(console.errStyle(color), sources);
    findings.forEach(finding -> console.err().println(text.set(finding)));
    console.err().flush();
  }
}
