package dev.shoreline.batch.job;

import dev.shoreline.flow.report.Sources;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the row of a job from what the flow found. */
final class RowMaker {
  private static final String CONTRACT = "contract";

  private final Job job;
  private final List<Violation> findings = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private long violations;
  private long unlisted;

  private RowMaker(Job job) {
    this.job = job;
  }

  static JobRow row(Job job, RunResult result, long milliseconds) {
    RowMaker maker = new RowMaker(job);
    result.findings().stream().filter(f -> f.waived() == null).forEach(maker::finding);
    result.contracts().stream().filter(c -> !c.status().isGood()).forEach(maker::contract);
    return new JobRow(
        job.id(),
        job.key(),
        switch (result.verdict()) {
          case HOLDS -> JobStatus.OK;
          case VIOLATED -> JobStatus.VIOLATIONS;
          case BAD_INPUT -> JobStatus.BAD_INPUT;
          case INCOMPLETE -> JobStatus.INCOMPLETE;
        },
        null,
        1,
        false,
        milliseconds,
        maker.violations,
        maker.counts,
        maker.findings,
        maker.unlisted,
        result.statistics(),
        result.skipped().stream().map(s -> s.check() + ": " + maker.local(s.reason())).toList(),
        null);
  }

  private void finding(Finding finding) {
    LayoutPlace marker = finding.marker();
    Span place = finding.place();
    String where = marker != null ? where(marker) : place != null ? where(place) : "";
    String message = local(finding.message());
    Point at = marker == null ? null : marker.figures().getFirst().points().getFirst();
    add(
        finding.code(),
        where.isEmpty() ? message : where,
        finding.severity() == Severity.INFO ? "note" : finding.severity().word(),
        finding.counts(),
        message,
        place,
        marker == null ? null : marker.cell(),
        at,
        marker == null ? 1 : marker.copies());
  }

  private void contract(ContractResult contract) {
    String scenario = contract.scenario() == null ? "" : contract.scenario() + ": ";
    add(
        CONTRACT,
        scenario + contract.text(),
        "error",
        true,
        scenario + contract.text() + " " + contract.outcome(),
        contract.place(),
        null,
        null,
        1);
  }

  private void add(
      String code,
      String where,
      String severity,
      boolean counts,
      String message,
      @Nullable Span place,
      @Nullable String cell,
      @Nullable Point at,
      long copies) {
    if (counts) {
      violations += copies;
      this.counts.merge(code, copies, Long::sum);
    }
    if (findings.size() == JobRunner.MOST_FINDINGS) {
      unlisted += copies;
      return;
    }
    findings.add(
        new Violation(
            fingerprint(code, where),
            code,
            severity,
            counts,
            message,
            place == null ? null : path(place),
            place == null ? 0 : place.line(),
            place == null ? 0 : place.column(),
            cell,
            at == null ? null : at.x(),
            at == null ? null : at.y(),
            copies));
  }

  /** Equal findings of a job are told apart by their order, which does not change. */
  private String fingerprint(String code, String where) {
    String digest = Digests.of(job.id(), code, where).substring(0, 16);
    int number = seen.merge(digest, 1, Integer::sum);
    return number == 1 ? digest : digest + "-" + number;
  }

  private static String where(LayoutPlace marker) {
    StringBuilder text = new StringBuilder(marker.cell());
    text.append('|').append(marker.path());
    for (Figure figure : marker.figures()) {
      figure.points().forEach(p -> text.append('|').append(p.x()).append(',').append(p.y()));
    }
    return text.toString();
  }

  /** Lines move when others are added above: the file and the column stay. */
  private static String where(Span place) {
    return place.file() + "|" + place.column() + "|" + place.length();
  }

  private String path(Span place) {
    String file = place.file();
    if (file.startsWith(Sources.LIBRARY)) {
      return "lib/" + file.substring(Sources.LIBRARY.length());
    }
    String main = job.rules() == null ? job.file() : job.rules();
    return main.substring(0, main.lastIndexOf('/') + 1) + file;
  }

  /** Messages name files below the root, so that they are the same wherever the root is. */
  private String local(String message) {
    return message.replace(job.root() + "/", "");
  }
}
