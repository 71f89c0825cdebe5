package dev.shoreline.batch.report;

import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.Violation;
import dev.shoreline.batch.json.Json;
import dev.shoreline.flow.report.PagePart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page with its data, style and script, that asks the network for nothing. */
final class Dashboard {
  /** Findings shown of a job; the page stays small for thousands of jobs. */
  private static final int MOST_FINDINGS = 25;

  private Dashboard() {}

  /** What the page is drawn from. */
  private record Data(
      String title,
      int run,
      String engine,
      String started,
      long milliseconds,
      @Nullable Integer baseline,
      List<TrendPoint> trend,
      List<Row> jobs,
      List<String> missing,
      List<String> gone) {}

  /** One job in the page. */
  private record Row(
      String job,
      String kind,
      String status,
      @Nullable String message,
      boolean cached,
      boolean asExpected,
      boolean expected,
      int attempts,
      long milliseconds,
      long violations,
      long fresh,
      long fixed,
      Map<String, Long> counts,
      List<Violation> findings,
      List<Violation> fixedFindings,
      List<String> freshPrints,
      List<String> notChecked) {}

  static String page(BatchReport report) throws IOException {
    Data data =
        new Data(
            report.title(),
            report.run(),
            report.engine(),
            report.started(),
            report.milliseconds(),
            report.baseline(),
            report.trend(),
            report.jobs().stream().map(Dashboard::row).toList(),
            report.missing(),
            report.gone());
    // Nothing in the data can end the script element that holds it.
    String json = Json.line(data).replace("<", "\\u003c");
    return PagePart.text(Dashboard.class, "dashboard.html")
        .replace("@style@", PagePart.text(Dashboard.class, "dashboard.css"))
        .replace("@script@", PagePart.text(Dashboard.class, "dashboard.js"))
        .replace("@data@", json);
  }

  private static Row row(JobReport job) {
    JobRow row = job.row();
    Comparison comparison = job.comparison();
    return new Row(
        row.job(),
        job.job().kind().name(),
        row.status().label(),
        row.message(),
        row.cached(),
        job.asExpected(),
        job.hasExpectation(),
        row.attempts(),
        row.milliseconds(),
        row.violations(),
        comparison.freshCount(),
        comparison.fixedCount(),
        row.counts(),
        row.findings().stream().limit(MOST_FINDINGS).toList(),
        comparison.fixed().stream().limit(MOST_FINDINGS).toList(),
        comparison.fresh().stream().map(Violation::fingerprint).limit(MOST_FINDINGS).toList(),
        row.notChecked());
  }
}
