package dev.shoreline.cli;

import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.run.RunConfiguration;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thermal}: the scenarios of a design and nothing else. */
@Command(
    name = "thermal",
    mixinStandardHelpOptions = true,
    description =
        "Solves the thermal scenarios of a design; writes fields, tables and pictures of them.")
final class ThermalCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DESIGN", description = "Design text or netlist.")
  private @Nullable Path design;

  @Mixin private HeatOptions heatOptions = new HeatOptions();
  @Mixin private RunOptions runOptions = new RunOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private ReportOptions reportOptions = new ReportOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  ThermalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    reportOptions.check();
    RunConfiguration configuration = runOptions.configuration(false, true);
    DesignRun run =
        DesignRunner.run(
            Arguments.given(design),
            configuration,
            heatOptions.request(),
            limits.time(),
            console,
            consoleOptions);
    reportOptions.write(run.report(), console, consoleOptions);
    run.files().forEach(file -> console.err().println("wrote " + file));
    return run.report().result().verdict().exitStatus();
  }
}
