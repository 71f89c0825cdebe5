package dev.shoreline.cli;

import dev.shoreline.batch.report.BatchReport;
import dev.shoreline.batch.store.MergedRun;
import dev.shoreline.batch.store.StoredRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: what batches came to. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Reports on a run of a batch: trend, new and fixed violations, dashboard. Of several stores"
            + " the last runs are put together, as for the parts of a --shard.")
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "STORE",
      defaultValue = ".shoreline-batch",
      description = "Stores of batches. Default: ${DEFAULT-VALUE}.")
  private List<Path> stores = List.of();

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "Number of the run. Default: the last one.")
  private @Nullable Integer number;

  @Mixin private BatchReportOptions reports = new BatchReportOptions();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    reports.check();
    List<StoredRun> runs = reports.earlier(stores.getFirst());
    List<StoredRun> parts = new ArrayList<>();
    parts.add(chosen(runs, stores.getFirst()));
    for (Path other : stores.subList(1, stores.size())) {
      parts.add(chosen(reports.earlier(other), other));
    }
    StoredRun run = parts.size() == 1 ? parts.getFirst() : MergedRun.of(parts);
    BatchReport report = reports.report(run, runs);
    reports.write(report, console);
    return reports.exitStatus(report);
  }

  private StoredRun chosen(List<StoredRun> runs, Path store) {
    return runs.stream()
        .filter(run -> number == null || run.number() == number)
        .reduce((first, second) -> second)
        .orElseThrow(
            () ->
                new UserError(
                    store + ": there is no run" + (number == null ? "" : " number " + number)));
  }
}
