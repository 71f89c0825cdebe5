package dev.shoreline.cli;

import dev.shoreline.batch.report.BatchFormat;
import dev.shoreline.batch.report.BatchReport;
import dev.shoreline.batch.report.FailPolicy;
import dev.shoreline.batch.store.Store;
import dev.shoreline.batch.store.StoredRun;
import dev.shoreline.flow.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about reports of batches, and their writing. */
final class BatchReportOptions {
  /** Runs that a trend shows. */
  private static final int TREND = 60;

  @Option(
      names = "--report",
      paramLabel = "FORMAT[=PATH]",
      description =
          "Writes a report: text, json, junit, sarif or html, to a file or to standard output. May"
              + " be given several times. Default: text.")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "RUN",
      description =
          "Number of the run to compare with, or a store whose last run it is. Default: the last"
              + " run before that ended.")
  private @Nullable String baseline;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "any",
      description =
          "What makes the exit status: new (violations that the baseline has not), any"
              + " (violations), error (jobs without a result). Default: ${DEFAULT-VALUE}.")
  private FailPolicy failOn = FailPolicy.ANY;

  /** Complains about what cannot be written before any work is done. */
  void check() {
    reports.forEach(request -> ReportRequest.format(request, BatchFormat.class));
  }

  /** The runs of a store, as far back as trends go; none where there is no store yet. */
  List<StoredRun> earlier(Path store) throws IOException {
    return Store.runs(store, TREND);
  }

  /** The report of a run against the baseline that was asked for. */
  BatchReport report(StoredRun run, List<StoredRun> all) throws IOException {
    List<StoredRun> before = all.stream().filter(r -> r.number() < run.number()).toList();
    return BatchReport.of(run, baseline(before), before);
  }

  private Optional<StoredRun> baseline(List<StoredRun> before) throws IOException {
    if (baseline == null) {
      return last(before);
    }
    if (!baseline.matches("\\d{1,9}")) {
      return Optional.of(
          last(Store.runs(Path.of(baseline), 1))
              .orElseThrow(() -> new UserError(baseline + ": there is no run that ended")));
    }
    int number = Integer.parseInt(baseline);
    return Optional.of(
        before.stream()
            .filter(run -> run.number() == number)
            .findFirst()
            .orElseThrow(() -> new UserError("--baseline: there is no earlier run " + number)));
  }

  private static Optional<StoredRun> last(List<StoredRun> runs) {
    return runs.stream().filter(run -> run.finish() != null).reduce((first, second) -> second);
  }

  /** Writes every report that was asked for. */
  void write(BatchReport report, Console console) throws IOException {
    for (String request : reports.isEmpty() ? List.of("text") : reports) {
      BatchFormat format = ReportRequest.format(request, BatchFormat.class);
      Optional<Path> file = ReportRequest.file(request);
      if (file.isEmpty()) {
        format.write(report, console.out());
        console.out().flush();
      } else {
        AtomicFile.write(file.get(), out -> format.write(report, out));
      }
    }
  }

  int exitStatus(BatchReport report) {
    return failOn.exitStatus(report);
  }
}
