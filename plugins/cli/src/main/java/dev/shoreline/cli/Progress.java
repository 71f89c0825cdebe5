package dev.shoreline.cli;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.run.RunObserver;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shows the phase that a run is in and how far that is, on a terminal only, and keeps what is known
 * so far.
 */
final class Progress implements RunObserver {
  private static final String CLEAR = "\r\u001b[K";

  /** A longer line would wrap on most terminals and could not be cleared. */
  private static final int WIDTH = 79;

  private final Console console;
  private final boolean shown;
  private volatile @Nullable Report known;
  private volatile String phase = "starting";

  Progress(Console console, ConsoleOptions options) {
    this.console = console;
    this.shown = console.errIsTerminal() && !options.quiet();
  }

  @Override
  public void phase(String name) {
    phase = name;
    show(name + " …");
  }

  @Override
  public void detail(String text) {
    show(phase + ": " + text);
  }

  private void show(String line) {
    if (shown) {
      console.err().print(CLEAR + (line.length() > WIDTH ? line.substring(0, WIDTH) : line));
      console.err().flush();
    }
  }

  @Override
  public void partial(Report report) {
    known = report;
  }

  /** Leaves nothing on the line. */
  void done() {
    if (shown) {
      console.err().print(CLEAR);
      console.err().flush();
    }
  }

  /** What was known when a limit was hit. */
  Report stopped(Duration limit, Path file) {
    String where = "the time limit of " + Failures.seconds(limit) + " was hit in: " + phase;
    Report soFar = known;
    return soFar == null
        ? Report.stopped(file.toString(), where)
        : soFar.withResult(soFar.result().stopped(where));
  }
}
