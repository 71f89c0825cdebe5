package dev.shoreline.cli;

import dev.shoreline.flow.result.ExitStatus;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.run.RuleChoice;
import dev.shoreline.flow.run.RunConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: everything about a design, one verdict. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Elaborates designs and checks connectivity, design rules, contracts and thermal"
            + " scenarios.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "DESIGN", description = "Design texts or netlists.")
  private List<Path> designs = List.of();

  @Option(names = "--no-thermal", description = "Leaves the thermal scenarios out.")
  private boolean noThermal;

  @Option(names = "--no-rules", description = "Leaves the design rules out.")
  private boolean noRules;

  @Mixin private RuleOptions ruleOptions = new RuleOptions();
  @Mixin private RunOptions runOptions = new RunOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private ReportOptions reportOptions = new ReportOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    reportOptions.check(designs.size());
    RunConfiguration configuration = runOptions.configuration(!noRules, !noThermal);
    int worst = ExitStatus.OK;
    for (Path design : designs) {
      RuleChoice rules = ruleOptions.choice(design, configuration.library());
      DesignRun run =
          DesignRunner.run(design, configuration, rules, limits.time(), console, consoleOptions);
      reportOptions.write(run.report(), console, consoleOptions);
      worst = Math.max(worst, run.report().result().verdict().exitStatus());
    }
    return worst;
  }
}
