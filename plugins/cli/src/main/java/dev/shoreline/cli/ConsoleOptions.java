package dev.shoreline.cli;

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
}
