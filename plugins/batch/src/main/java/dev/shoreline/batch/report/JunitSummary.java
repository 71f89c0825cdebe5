package dev.shoreline.batch.report;

import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.batch.job.Violation;
import dev.shoreline.flow.report.XmlOut;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * JUnit XML: a test case for every job. Violations and unmet expectations are failures, jobs
 * without a result are errors; jobs that did not run are skipped.
 */
final class JunitSummary {
  private static final int MOST_FINDINGS = 100;

  private JunitSummary() {}

  static void write(BatchReport report, OutputStream out) throws IOException {
    XmlOut.write(out, xml -> suites(report, xml));
  }

  private static void suites(BatchReport report, XmlOut xml) throws XMLStreamException {
    long errors = report.jobs().stream().filter(JunitSummary::isError).count();
    long failures = report.jobs().stream().filter(JunitSummary::isFailure).count();
    xml.start("testsuites", "name", report.title());
    xml.start(
        "testsuite",
        "name",
        report.title(),
        "tests",
        Integer.toString(report.jobs().size() + report.missing().size()),
        "failures",
        Long.toString(failures),
        "errors",
        Long.toString(errors),
        "skipped",
        Integer.toString(report.missing().size()));
    for (JobReport job : report.jobs()) {
      job(job, xml);
    }
    for (String missing : report.missing()) {
      xml.start("testcase", "classname", "shoreline.batch", "name", missing);
      xml.empty("skipped", "message", "the run was cut short");
      xml.end();
    }
    xml.end();
    xml.end();
  }

  private static boolean isError(JobReport job) {
    JobStatus status = job.row().status();
    return !(job.hasExpectation() && job.asExpected())
        && status != JobStatus.OK
        && status != JobStatus.VIOLATIONS;
  }

  private static boolean isFailure(JobReport job) {
    boolean fails =
        job.hasExpectation() ? !job.asExpected() : job.row().status() == JobStatus.VIOLATIONS;
    return fails && !isError(job);
  }

  private static void job(JobReport job, XmlOut xml) throws XMLStreamException {
    JobRow row = job.row();
    xml.start(
        "testcase",
        "classname",
        "shoreline.batch",
        "name",
        row.job(),
        "time",
        String.format(Locale.ROOT, "%.3f", row.milliseconds() / 1000.0));
    if (isError(job) || isFailure(job)) {
      xml.start(
          isError(job) ? "error" : "failure",
          "type",
          row.status().label(),
          "message",
          message(job));
      xml.text(
          row.findings().stream()
              .limit(MOST_FINDINGS)
              .map(JunitSummary::text)
              .collect(Collectors.joining("\n")));
      xml.end();
    }
    xml.end();
  }

  private static String message(JobReport job) {
    JobRow row = job.row();
    String why =
        row.message() != null
            ? row.message()
            : row.violations() + " violations, " + job.comparison().freshCount() + " new";
    return job.asExpected() ? why : "not as expected: " + row.status().label() + ", " + why;
  }

  private static String text(Violation finding) {
    String place =
        finding.file() == null
            ? finding.cell() == null ? "" : " in cell " + finding.cell()
            : " at " + finding.file() + ":" + finding.line() + ":" + finding.column();
    return finding.severity() + "[" + finding.code() + "]: " + finding.message() + place;
  }
}
