package dev.shoreline.cli;

import dev.shoreline.flow.run.DesignFlow;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.flow.run.RunConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

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
    FileKind kind = FileKinds.design(file);
    Progress progress = new Progress(console, options);
    Optional<DesignRun> run =
        TimeLimit.run(limit, () -> new DesignFlow(configuration, progress).check(file, kind));
    progress.done();
    return run.orElseGet(() -> stopped(progress, limit, file));
  }

  private static DesignRun stopped(Progress progress, Duration limit, Path file) {
    return new DesignRun(progress.stopped(limit, file), Optional.empty(), Optional.empty());
  }
}
