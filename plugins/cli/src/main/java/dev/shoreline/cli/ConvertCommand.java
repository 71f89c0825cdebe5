package dev.shoreline.cli;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.result.ExitStatus;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.result.Verdict;
import dev.shoreline.flow.run.Conversion;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.layout.database.LayerKey;
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

/** {@code convert}: the same layout or netlist in another format. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description =
        "Converts between layout formats (.gds, .oas) and netlist formats (.json, .xmi, and those of"
            + " other tools, see docs/netlist-formats.md); extracts the netlist of a layout.")
final class ConvertCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "IN", description = "File to read.")
  private @Nullable Path input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "File to write.")
  private @Nullable Path output;

  @Option(
      names = "--top",
      paramLabel = "CELL",
      description = "Cell whose netlist is extracted from a layout. Default: the largest top cell.")
  private @Nullable String top;

  @Mixin private MetalOptions metalOptions = new MetalOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path from = Arguments.given(input);
    Path to = Arguments.given(output);
    FileKind target = FileKinds.output(to);
    FileKind source = FileKinds.input(from);
    if (source == FileKind.DESIGN_TEXT) {
      throw new UserError(from + ": a design text is compiled: shoreline compile " + from);
    }
    if (target.isLayout() && !source.isLayout()) {
      throw new UserError(to + ": a netlist is drawn by: shoreline compile " + from);
    }
    List<LayerKey> metal = metalOptions.layers();
    Duration limit = limits.time();
    Optional<Report> conversion =
        TimeLimit.run(limit, () -> Conversion.convert(from, source, to, target, top, metal));
    if (conversion.isEmpty()) {
      return Failures.outOfTime(limit, console);
    }
    RunResult result = conversion.get().result();
    consoleOptions.tell(result.findings(), conversion.get().sources(), console);
    if (result.verdict() != Verdict.HOLDS) {
      return result.verdict().exitStatus();
    }
    console.out().println("wrote " + to);
    return ExitStatus.OK;
  }
}
