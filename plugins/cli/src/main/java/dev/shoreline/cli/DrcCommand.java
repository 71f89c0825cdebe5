package dev.shoreline.cli;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.run.LayoutFlow;
import dev.shoreline.flow.run.RunConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drc}: design rules on any layout. */
@Command(
    name = "drc",
    mixinStandardHelpOptions = true,
    description = "Checks a GDSII or OASIS layout against the rules of a design text.")
final class DrcCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "LAYOUT", description = "Layout to check.")
  private @Nullable Path layout;

  @Option(
      names = {"-r", "--rules"},
      required = true,
      paramLabel = "RULES",
      description = "Design text with rule decks.")
  private @Nullable Path rules;

  @Option(
      names = "--top",
      paramLabel = "CELL",
      description = "Cell to check. Default: the largest top cell.")
  private @Nullable String top;

  @Mixin private RunOptions runOptions = new RunOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private ReportOptions reportOptions = new ReportOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  DrcCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    reportOptions.check();
    RunConfiguration configuration = runOptions.configuration(true, false);
    Duration limit = limits.time();
    Path file = Arguments.given(layout);
    Path deck = Arguments.given(rules);
    Progress progress = new Progress(console, consoleOptions);
    Optional<Report> done =
        TimeLimit.run(limit, () -> LayoutFlow.check(file, deck, top, configuration, progress));
    progress.done();
    Report report = done.orElseGet(() -> progress.stopped(limit, file));
    reportOptions.write(report, console, consoleOptions);
    return report.result().verdict().exitStatus();
  }
}
