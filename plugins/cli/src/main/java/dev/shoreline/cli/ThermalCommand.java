package dev.shoreline.cli;

import dev.shoreline.flow.heat.HeatRequest;
import dev.shoreline.flow.heat.SolveProgress;
import dev.shoreline.flow.heat.StackCase;
import dev.shoreline.flow.result.ExitStatus;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.run.RunConfiguration;
import dev.shoreline.netlist.diagnostic.MessageText;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.nio.file.Path;
import java.util.Optional;
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

  @Parameters(
      paramLabel = "DESIGN",
      description = "Design text or netlist; or a stack of 3D-ICE (.stk).")
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
    if (StackCase.is(Arguments.given(design))) {
      return stack(Arguments.given(design), configuration.threads());
    }
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

  /** A case of 3D-ICE: its blocks' temperatures as a table. */
  private int stack(Path file, int threads) throws Exception {
    Optional<HeatRequest> wanted = heatOptions.request();
    if (wanted.isPresent() && !wanted.get().field()) {
      throw new UserError("of a .stk the field alone is written: --vtk");
    }
    Progress progress = new Progress(console, consoleOptions);
    progress.phase("stack");
    SolveProgress solving = new SolveProgress(progress::detail, System::nanoTime);
    StackCase stack = new StackCase(file, threads, solving);
    Optional<StackCase.Solved> ended = TimeLimit.run(limits.time(), stack::solve);
    progress.done();
    if (ended.isEmpty()) {
      return Failures.outOfTime(limits.time(), console);
    }
    StackCase.Solved solved = ended.get();
    MessageText messages =
        new MessageText(console.errStyle(consoleOptions.color()), Span::describe, name -> null);
    solved.problems().forEach(problem -> console.err().print(messages.of(problem)));
    if (solved.solution().isEmpty()) {
      return ExitStatus.WRONG_INPUT;
    }
    ThermalSolution solution = solved.solution().get();
    console.out().print(StackCase.table(solution));
    console.err().println(StackCase.summary(solution));
    if (wanted.isPresent()) {
      console.err().println("wrote " + stack.writeField(solution, wanted.get().folder()));
    }
    return 0;
  }
}
