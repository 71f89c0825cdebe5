package dev.shoreline.flow.report;

import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Reading;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.result.Skipped;
import dev.shoreline.flow.result.Verdict;
import dev.shoreline.flow.result.Waived;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.source.Span;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0: every finding and every contract that is not met is a result, anchored in the design
 * text where it has a place there; waivers and expected failures are suppressions; checks that did
 * not run are notifications.
 */
final class SarifReport implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Rule identifier of contracts; diagnostics and design rules have their own. */
  static final String CONTRACT_RULE = "contract";

  @Override
  public void write(Report report, OutputStream out) {
    try (JsonOut json = JsonOut.indented(out)) {
      new Body(json, report.sources()).log(report.result());
    }
  }

  private record Body(JsonOut json, Sources sources) {
    void log(RunResult result) {
      json.object(
          () -> {
            json.field("$schema", SCHEMA);
            json.field("version", "2.1.0");
            json.array("runs", List.of(result), this::run);
          });
    }

    private void run(RunResult result) {
      json.object(
          () -> {
            json.object("tool", () -> json.object("driver", () -> driver(result)));
            json.array("invocations", List.of(result), this::invocation);
            json.field("columnKind", "utf16CodeUnits");
            json.startArray("results");
            result.findings().forEach(this::finding);
            result.contracts().stream().filter(SarifReport::isResult).forEach(this::contract);
            json.endArray();
          });
    }

    private void driver(RunResult result) {
      json.field("name", "Shoreline");
      SortedSet<String> codes = new TreeSet<>();
      result.findings().forEach(f -> codes.add(f.code()));
      if (result.contracts().stream().anyMatch(SarifReport::isResult)) {
        codes.add(CONTRACT_RULE);
      }
      json.array("rules", codes, code -> json.object(() -> json.field("id", code)));
    }

    private void invocation(RunResult result) {
      json.object(
          () -> {
            Verdict verdict = result.verdict();
            json.field(
                "executionSuccessful", verdict == Verdict.HOLDS || verdict == Verdict.VIOLATED);
            json.field("exitCode", verdict.exitStatus());
            json.field("exitCodeDescription", verdict.label());
            if (!result.skipped().isEmpty()) {
              json.array("toolExecutionNotifications", result.skipped(), this::notification);
            }
          });
    }

    private void notification(Skipped skipped) {
      json.object(
          () -> {
            json.field("level", "warning");
            message("Not checked: " + skipped.check() + ": " + skipped.reason());
          });
    }

    private void finding(Finding finding) {
      json.object(
          () -> {
            json.field("ruleId", finding.code());
            json.field("level", level(finding.severity()));
            message(text(finding));
            if (finding.place() != null) {
              json.array("locations", List.of(finding.place()), p -> location(p, null));
            }
            if (!finding.notes().isEmpty()) {
              json.array("relatedLocations", finding.notes(), n -> location(n.span(), n.text()));
            }
            if (finding.waived() != null) {
              Waived waived = finding.waived();
              suppression(FindingText.reason(waived));
            }
            LayoutPlace marker = finding.marker();
            if (marker != null) {
              json.object(
                  "properties",
                  () -> {
                    json.field("cell", marker.cell());
                    json.field("path", marker.path());
                    json.field("copies", marker.copies());
                    json.field("shape", marker.shape());
                    Reading reading = marker.reading();
                    if (reading != null) {
                      json.field("measured", reading.measuredText());
                      json.field("limit", reading.limitText());
                    }
                    Point at = marker.figures().getFirst().points().getFirst();
                    json.field("x", at.x());
                    json.field("y", at.y());
                  });
            }
          });
    }

    private void contract(ContractResult contract) {
      json.object(
          () -> {
            json.field("ruleId", CONTRACT_RULE);
            json.field("level", "error");
            message(contract.text() + " " + contract.outcome());
            if (contract.place() != null) {
              json.array("locations", List.of(contract.place()), p -> location(p, null));
            }
            if (contract.status().isGood()) {
              String reason = contract.explanation();
              suppression(reason == null ? "expected" : reason);
            }
          });
    }

    private void suppression(String reason) {
      json.array(
          "suppressions",
          List.of(reason),
          r ->
              json.object(
                  () -> {
                    json.field("kind", "inSource");
                    json.field("status", "accepted");
                    json.field("justification", r);
                  }));
    }

    private void message(String text) {
      json.object("message", () -> json.field("text", text));
    }

    private void location(Span place, @Nullable String text) {
      json.object(
          () -> {
            json.object("physicalLocation", () -> physical(place));
            if (text != null) {
              message(text);
            }
          });
    }

    private void physical(Span place) {
      json.object(
          "artifactLocation", () -> json.field("uri", ArtifactUri.of(sources.path(place.file()))));
      json.object(
          "region",
          () -> {
            json.field("startLine", place.line());
            json.field("startColumn", place.column());
            json.field("charOffset", place.start());
            json.field("charLength", place.length());
          });
    }
  }

  private static boolean isResult(ContractResult contract) {
    return switch (contract.status()) {
      case HOLDS -> false;
      case FAILS, FAILS_AS_EXPECTED, HOLDS_UNEXPECTEDLY, NOT_EVALUATED -> true;
    };
  }

  private static String text(Finding finding) {
    return finding.hint() == null
        ? finding.message()
        : finding.message() + " Hint: " + finding.hint();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }
}
