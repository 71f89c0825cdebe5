package dev.shoreline.batch.report;

import dev.shoreline.batch.job.Violation;
import dev.shoreline.flow.report.ArtifactUri;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * SARIF 2.1.0 of all jobs: a result for each listed finding, anchored in the design text or else at
 * the file of its job, with the state against the baseline where there is one.
 */
final class SarifSummary {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final BatchReport report;
  private final List<Object> results = new ArrayList<>();
  private final List<Object> notifications = new ArrayList<>();
  private final SortedSet<String> codes = new TreeSet<>();

  private SarifSummary(BatchReport report) {
    this.report = report;
  }

  static Map<String, Object> of(BatchReport report) {
    SarifSummary summary = new SarifSummary(report);
    report.jobs().forEach(summary::job);
    report.missing().forEach(job -> summary.notify(job, "has no result: the run was cut short"));
    return object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(summary.run()));
  }

  private Map<String, Object> run() {
    boolean whole = notifications.isEmpty();
    return object(
        "tool",
        object(
            "driver",
            object(
                "name",
                "Shoreline",
                "rules",
                codes.stream().map(code -> object("id", code)).toList())),
        "invocations",
        List.of(object("executionSuccessful", whole, "toolExecutionNotifications", notifications)),
        "columnKind",
        "utf16CodeUnits",
        "results",
        results);
  }

  private void job(JobReport job) {
    List<Violation> fresh = job.comparison().fresh();
    for (Violation finding : job.row().findings()) {
      result(job, finding, fresh.contains(finding) ? "new" : "unchanged");
    }
    job.comparison().fixed().forEach(finding -> result(job, finding, "absent"));
    if (job.row().message() != null) {
      notify(job.job().id(), job.row().status().label() + ": " + job.row().message());
    }
    if (job.row().unlisted() > 0) {
      notify(job.job().id(), job.row().unlisted() + " more findings are not listed");
    }
  }

  private void result(JobReport job, Violation finding, String state) {
    codes.add(finding.code());
    Map<String, Object> result =
        object(
            "ruleId",
            finding.code(),
            "level",
            finding.severity(),
            "message",
            object("text", finding.message()),
            "locations",
            List.of(location(job, finding)),
            "partialFingerprints",
            object("shoreline/v1", finding.fingerprint()));
    if (report.baseline() != null) {
      result.put("baselineState", state);
    }
    if (finding.cell() != null) {
      Map<String, Object> properties = object("cell", finding.cell(), "copies", finding.copies());
      if (finding.x() != null && finding.y() != null) {
        properties.put("x", finding.x());
        properties.put("y", finding.y());
      }
      result.put("properties", properties);
    }
    results.add(result);
  }

  private static Map<String, Object> location(JobReport job, Violation finding) {
    String file = finding.file() == null ? job.job().file() : finding.file();
    Map<String, Object> physical = object("artifactLocation", object("uri", ArtifactUri.of(file)));
    if (finding.line() > 0) {
      physical.put("region", object("startLine", finding.line(), "startColumn", finding.column()));
    }
    return object("physicalLocation", physical);
  }

  private void notify(String job, String text) {
    notifications.add(object("level", "warning", "message", object("text", job + ": " + text)));
  }

  /** An object of names and values in turn. */
  private static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }
}
