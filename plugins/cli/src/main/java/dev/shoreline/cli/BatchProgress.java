package dev.shoreline.cli;

import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.batch.run.BatchObserver;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a batch is, with rate and estimate, on a terminal only. */
final class BatchProgress implements BatchObserver, AutoCloseable {
  private static final int WIDTH = 100;
  private static final int INTERVAL = 250;

  private final Console console;
  private final boolean shown;
  private @Nullable ProgressBar bar;
  private long violations;
  private int failed;

  BatchProgress(Console console, ConsoleOptions options) {
    this.console = console;
    this.shown = console.errIsTerminal() && !options.quiet();
  }

  @Override
  public void begins(int jobs, int doneBefore) {
    if (doneBefore > 0) {
      console.err().println("going on: " + doneBefore + " of " + jobs + " jobs are done");
      console.err().flush();
    }
    if (shown) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("batch")
              .setInitialMax(jobs)
              .startsFrom(doneBefore, java.time.Duration.ZERO)
              .setStyle(ProgressBarStyle.ASCII)
              .setUnit(" jobs", 1)
              .showSpeed()
              .setUpdateIntervalMillis(INTERVAL)
              .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
              .build();
    }
  }

  @Override
  public void row(JobRow row) {
    violations += row.violations();
    failed += row.status() == JobStatus.OK || row.status() == JobStatus.VIOLATIONS ? 0 : 1;
    if (bar != null) {
      bar.step();
      bar.setExtraMessage(violations + " violations, " + failed + " not judged");
    }
  }

  /** Leaves the last state of the bar on its line. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
