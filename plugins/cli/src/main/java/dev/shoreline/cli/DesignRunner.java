package dev.shoreline.cli;

import dev.shoreline.flow.heat.HeatRequest;
import dev.shoreline.flow.run.DesignFlow;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.flow.run.RuleChoice;
import dev.shoreline.flow.run.RunConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Runs the design flow for a command, within its time limit. */
final class DesignRunner {
  private DesignRunner() {}

  /** The run; on a limit, what was known by then, marked as incomplete. */
  static DesignRun run(
      Path file,
      RunConfiguration configuration,
      Duration limit,
      Console console,
      ConsoleOptions options)
      throws Exception {
    return run(file, flow -> flow, configuration, limit, console, options);
  }

  /** The same run with rules besides those that the design imports. */
  static DesignRun run(
      Path file,
      RunConfiguration configuration,
      RuleChoice rules,
      Duration limit,
      Console console,
      ConsoleOptions options)
      throws Exception {
    return run(file, flow -> flow.choosing(rules), configuration, limit, console, options);
  }

  /**
   * The same run, which also writes what is wanted of the scenarios.
   *
   * @param files absent for none
   */
  static DesignRun run(
      Path file,
      RunConfiguration configuration,
      Optional<HeatRequest> files,
      Duration limit,
      Console console,
      ConsoleOptions options)
      throws Exception {
    return run(
        file,
        flow -> files.map(flow::writing).orElse(flow),
        configuration,
        limit,
        console,
        options);
  }

  private static DesignRun run(
      Path file,
      UnaryOperator<DesignFlow> set,
      RunConfiguration configuration,
      Duration limit,
      Console console,
      ConsoleOptions options)
      throws Exception {
    FileKind kind = FileKinds.design(file);
    Progress progress = new Progress(console, options);
    DesignFlow flow = set.apply(new DesignFlow(configuration, progress));
    Optional<DesignRun> run = TimeLimit.run(limit, () -> flow.check(file, kind));
    progress.done();
    return run.orElseGet(() -> stopped(progress, limit, file));
  }

  private static DesignRun stopped(Progress progress, Duration limit, Path file) {
    return new DesignRun(
        progress.stopped(limit, file), Optional.empty(), Optional.empty(), List.of());
  }
}
