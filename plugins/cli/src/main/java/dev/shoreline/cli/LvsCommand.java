package dev.shoreline.cli;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.run.ComparisonFlow;
import dev.shoreline.flow.run.Installation;
import dev.shoreline.layout.database.LayerKey;
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

/** {@code lvs}: the netlist of a layout against that of a design. */
@Command(
    name = "lvs",
    mixinStandardHelpOptions = true,
    description =
        "Extracts the netlist of a layout and compares it with a design: opens, shorts, swapped"
            + " connections, missing and extra devices, wrong components and parameters.")
final class LvsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "LAYOUT", description = "Layout with pins.")
  private @Nullable Path layout;

  @Parameters(
      index = "1",
      paramLabel = "DESIGN",
      description = "Design, netlist, or another layout.")
  private @Nullable Path design;

  @Option(
      names = "--top",
      paramLabel = "CELL",
      description = "Cell of the layout. Default: the largest top cell.")
  private @Nullable String top;

  @Mixin private MetalOptions metalOptions = new MetalOptions();
  @Mixin private MatchOptions matchOptions = new MatchOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private ReportOptions reportOptions = new ReportOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  LvsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    reportOptions.check();
    Path shapes = FileKinds.layout(Arguments.given(layout));
    Path meant = FileKinds.known(Arguments.given(design));
    List<LayerKey> metal = metalOptions.layers();
    ComparisonOptions options =
        matchOptions.options(
            "the design", "the layout", metal.isEmpty() ? Shown.DRAWN : Shown.DRAWN_WITH_METAL);
    Path library = Installation.library();
    Duration limit = limits.time();
    Optional<Report> report =
        TimeLimit.run(
            limit,
            () -> ComparisonFlow.netlists(meant, null, shapes, top, library, metal, options));
    if (report.isEmpty()) {
      return Failures.outOfTime(limit, console);
    }
    reportOptions.write(report.get(), console, consoleOptions);
    return report.get().result().verdict().exitStatus();
  }
}
