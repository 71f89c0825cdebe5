package dev.shoreline.cli;

import dev.shoreline.flow.file.AtomicFile;
import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.report.ReportFormat;
import dev.shoreline.flow.result.ExitStatus;
import dev.shoreline.flow.result.Verdict;
import dev.shoreline.flow.run.FileKind;
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

/** {@code view}: a page to look at. */
@Command(
    name = "view",
    mixinStandardHelpOptions = true,
    description = "Writes one page that shows a design or layout and opens offline.")
final class ViewCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DESIGN|LAYOUT", description = "What to show.")
  private @Nullable Path input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PAGE",
      description = "File to write. Default: the name of the input with .html, in this folder.")
  private @Nullable Path output;

  @Option(names = "--no-thermal", description = "Leaves the thermal scenarios out.")
  private boolean noThermal;

  @Mixin private RunOptions runOptions = new RunOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  ViewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path file = Arguments.given(input);
    FileKind kind = FileKinds.input(file);
    Duration limit = limits.time();
    Optional<Report> done =
        kind.isLayout()
            ? TimeLimit.run(limit, () -> LayoutFlow.view(file))
            : Optional.of(design(file, limit));
    if (done.isEmpty()) {
      return Failures.outOfTime(limit, console);
    }
    Report report = done.get();
    Verdict verdict = report.result().verdict();
    if (kind.isLayout()) {
      consoleOptions.tell(report.result().findings(), report.sources(), console);
    }
    if (kind.isLayout() && verdict == Verdict.BAD_INPUT) {
      return verdict.exitStatus();
    }
    Path page = output == null ? Path.of(bareName(file) + ".html") : output;
    AtomicFile.write(page, out -> ReportFormat.HTML.write(report, out));
    console.out().println("wrote " + page);
    return verdict == Verdict.VIOLATED ? ExitStatus.OK : verdict.exitStatus();
  }

  private Report design(Path file, Duration limit) throws Exception {
    RunConfiguration configuration = runOptions.configuration(true, !noThermal);
    return DesignRunner.run(file, configuration, limit, console, consoleOptions).report();
  }

  private static String bareName(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
