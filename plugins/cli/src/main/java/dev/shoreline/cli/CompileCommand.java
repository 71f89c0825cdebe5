package dev.shoreline.cli;

import dev.shoreline.flow.result.Verdict;
import dev.shoreline.flow.run.Conversion;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.flow.run.RunConfiguration;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.netlist.model.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compile}: a design as layout and netlist files. */
@Command(
    name = "compile",
    mixinStandardHelpOptions = true,
    description = "Writes the layout or the netlist of a design; the ending of a file says which.")
final class CompileCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DESIGN", description = "Design text or netlist.")
  private @Nullable Path design;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description =
          "File to write: .gds, .oas, .json, .xmi or that of another tool. May be given several"
              + " times.")
  private List<Path> outputs = List.of();

  @Mixin private RunOptions runOptions = new RunOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private ReportOptions reportOptions = new ReportOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  CompileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    outputs.forEach(FileKinds::output);
    reportOptions.check();
    RunConfiguration configuration = runOptions.configuration(false, false);
    DesignRun run =
        DesignRunner.run(
            Arguments.given(design), configuration, limits.time(), console, consoleOptions);
    Verdict verdict = run.report().result().verdict();
    if (verdict != Verdict.HOLDS || reportOptions.areGiven()) {
      reportOptions.write(run.report(), console, consoleOptions);
    }
    if (verdict == Verdict.BAD_INPUT || verdict == Verdict.INCOMPLETE) {
      return verdict.exitStatus();
    }
    for (Path output : outputs) {
      write(run, output);
      console.out().println("wrote " + output);
    }
    return verdict.exitStatus();
  }

  private static void write(DesignRun run, Path output) throws Exception {
    FileKind kind = FileKinds.output(output);
    if (kind.isLayout()) {
      Layout layout = run.layout().orElseThrow(() -> new UserError("the design has no layout"));
      Conversion.write(layout, output, kind);
    } else {
      Design netlist = run.design().orElseThrow();
      Conversion.write(netlist, output, kind);
    }
  }
}
