package dev.shoreline.cli;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.run.ComparisonFlow;
import dev.shoreline.flow.run.Installation;
import dev.shoreline.netlist.compare.ComparisonOptions;
import dev.shoreline.netlist.compare.ComparisonOptions.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: two netlists, or the shapes of two layouts. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Compares two netlists as circuits, or two layouts shape by shape (XOR of every layer)."
            + " Exit status 1 where they differ.")
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "A", description = "Design, netlist or layout.")
  private @Nullable Path first;

  @Parameters(index = "1", paramLabel = "B", description = "What is compared with it.")
  private @Nullable Path second;

  @Option(
      names = "--top",
      paramLabel = "CELL",
      description = "Cell of the first layout. Default: the largest top cell.")
  private @Nullable String top;

  @Option(
      names = "--other-top",
      paramLabel = "CELL",
      description = "Cell of the second layout. Default: the largest top cell.")
  private @Nullable String otherTop;

  @Mixin private MatchOptions matchOptions = new MatchOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private ReportOptions reportOptions = new ReportOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    reportOptions.check();
    Path here = FileKinds.known(Arguments.given(first));
    Path there = FileKinds.known(Arguments.given(second));
    Duration limit = limits.time();
    Optional<Report> report = TimeLimit.run(limit, () -> compare(here, there));
    if (report.isEmpty()) {
      return Failures.outOfTime(limit, console);
    }
    reportOptions.write(report.get(), console, consoleOptions);
    return report.get().result().verdict().exitStatus();
  }

  private Report compare(Path here, Path there) {
    if (FileKinds.input(here).isLayout() && FileKinds.input(there).isLayout()) {
      return ComparisonFlow.layouts(here, top, there, otherTop);
    }
    ComparisonOptions options = matchOptions.options("the first", "the second", Shown.EVERYTHING);
    Path library = Installation.library();
    return ComparisonFlow.netlists(here, top, there, otherTop, library, List.of(), options);
  }
}
