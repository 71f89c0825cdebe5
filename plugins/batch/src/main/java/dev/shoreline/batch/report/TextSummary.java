package dev.shoreline.batch.report;

import com.google.errorprone.annotations.FormatMethod;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The report in a page of text. */
final class TextSummary {
  private static final int MOST_JOBS = 20;

  private final BatchReport report;
  private final StringBuilder out = new StringBuilder();

  private TextSummary(BatchReport report) {
    this.report = report;
  }

  static String of(BatchReport report) {
    TextSummary summary = new TextSummary(report);
    summary.head();
    summary.statuses();
    summary.changes();
    summary.jobs("Not judged", report.jobs().stream().filter(TextSummary::isFailed).toList());
    summary.jobs("Not as expected", report.unexpected());
    summary.jobs(
        "Most new violations",
        report.jobs().stream()
            .filter(job -> report.baseline() != null && job.comparison().freshCount() > 0)
            .sorted(Comparator.comparingLong(job -> -job.comparison().freshCount()))
            .toList());
    return summary.out.toString();
  }

  private static boolean isFailed(JobReport job) {
    JobStatus status = job.row().status();
    return status != JobStatus.OK
        && status != JobStatus.VIOLATIONS
        && !(job.hasExpectation() && job.asExpected());
  }

  private void head() {
    line(
        "%s, run %d on %s: %,d jobs",
        report.title(), report.run(), report.engine(), report.jobs().size());
    long cached = report.jobs().stream().filter(job -> job.row().cached()).count();
    if (cached > 0) {
      line("  %,d of them unchanged, taken from the cache", cached);
    }
    if (report.milliseconds() > 0) {
      double seconds = report.milliseconds() / 1000.0;
      line("  %.1f s, %.1f jobs/s", seconds, report.jobs().size() / seconds);
    }
    if (!report.missing().isEmpty()) {
      line("  cut short: %,d jobs have no result yet", report.missing().size());
    }
  }

  private void statuses() {
    Map<JobStatus, Long> counts = new TreeMap<>();
    report.jobs().forEach(job -> counts.merge(job.row().status(), 1L, Long::sum));
    counts.forEach((status, count) -> line("  %-14s %,8d", status.label(), count));
  }

  private void changes() {
    line("Violations: %,d", report.violations());
    if (report.baseline() != null) {
      line(
          "  against run %d: %,d new, %,d fixed, %,d unchanged",
          report.baseline(), report.fresh(), report.fixed(), report.unchanged());
      if (!report.gone().isEmpty()) {
        line("  %,d jobs are gone", report.gone().size());
      }
    }
  }

  private void jobs(String title, List<JobReport> jobs) {
    if (jobs.isEmpty()) {
      return;
    }
    line("%s:", title);
    jobs.stream().limit(MOST_JOBS).forEach(this::job);
    if (jobs.size() > MOST_JOBS) {
      line("  … and %,d more", jobs.size() - MOST_JOBS);
    }
  }

  private void job(JobReport job) {
    JobRow row = job.row();
    String why =
        row.message() != null
            ? row.message()
            : row.findings().isEmpty() ? "" : row.findings().getFirst().message();
    line(
        "  %s: %s, %,d violations, %,d new%s",
        row.job(),
        row.status().label(),
        row.violations(),
        job.comparison().freshCount(),
        why.isEmpty() ? "" : ": " + why);
  }

  @FormatMethod
  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
