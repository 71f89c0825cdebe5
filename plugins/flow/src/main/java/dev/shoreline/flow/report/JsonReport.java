package dev.shoreline.flow.report;

import dev.shoreline.flow.result.Comparison;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.DeviceTemperature;
import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Provenance;
import dev.shoreline.flow.result.Reading;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.result.ScenarioResult;
import dev.shoreline.flow.result.Waived;
import dev.shoreline.flow.result.WarmedCoolant;
import dev.shoreline.netlist.source.Span;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report for programs. Its schema stands in docs/report.schema.json and has a version. */
final class JsonReport implements ReportWriter {
  /** Raised by one where a reader of the version before would misread the file. */
  static final int SCHEMA_VERSION = 1;

  @Override
  public void write(Report report, OutputStream out) {
    try (JsonOut json = JsonOut.indented(out)) {
      new Body(json, report.sources()).run(report.result());
    }
  }

  private record Body(JsonOut json, Sources sources) {
    void run(RunResult result) {
      json.object(
          () -> {
            json.field("format", "shoreline-report");
            json.field("version", SCHEMA_VERSION);
            json.field("subject", result.subject());
            json.field("title", result.title());
            json.field("verdict", result.verdict().label());
            json.field("exitStatus", result.verdict().exitStatus());
            json.object("statistics", () -> result.statistics().forEach(json::field));
            json.array("checks", result.checks(), json::value);
            json.array(
                "notChecked",
                result.skipped(),
                s ->
                    json.object(
                        () -> {
                          json.field("check", s.check());
                          json.field("reason", s.reason());
                        }));
            json.array("findings", result.findings(), this::finding);
            json.array("contracts", result.contracts(), this::contract);
            json.array("scenarios", result.scenarios(), this::scenario);
          });
    }

    private void finding(Finding finding) {
      json.object(
          () -> {
            json.field("phase", finding.phase().label());
            json.field("code", finding.code());
            json.field("severity", finding.severity().word());
            json.field("message", finding.message());
            place("place", finding.place());
            if (!finding.notes().isEmpty()) {
              json.array(
                  "notes",
                  finding.notes(),
                  n ->
                      json.object(
                          () -> {
                            json.field("message", n.text());
                            place("place", n.span());
                          }));
            }
            json.field("hint", finding.hint());
            if (finding.marker() != null) {
              marker(finding.marker());
            }
            if (finding.waived() != null) {
              waived(finding.waived());
            }
          });
    }

    private void marker(LayoutPlace marker) {
      json.object(
          "marker",
          () -> {
            json.field("cell", marker.cell());
            json.field("path", marker.path());
            json.field("copies", marker.copies());
            json.field("shape", marker.shape());
            json.array("figures", marker.figures(), this::figure);
            if (marker.reading() != null) {
              reading(marker.reading());
            }
          });
    }

    private void reading(Reading reading) {
      json.object(
          "reading",
          () -> {
            json.field("dimension", reading.dimension().name());
            json.field("measured", reading.measured());
            json.field("limit", reading.limit());
            json.field("measuredText", reading.measuredText());
            json.field("limitText", reading.limitText());
          });
    }

    private void figure(Figure figure) {
      String type =
          switch (figure) {
            case Figure.Polygon p -> "polygon";
            case Figure.Edge e -> "edge";
            case Figure.EdgePair p -> "edge pair";
          };
      json.object(
          () -> {
            json.field("type", type);
            json.array("points", figure.points(), this::point);
          });
    }

    private void point(Point point) {
      json.array(List.of(point.x(), point.y()), json::value);
    }

    private void waived(Waived waived) {
      json.object(
          "waived",
          () -> {
            json.field("reason", waived.reason());
            json.field("owner", waived.owner());
            json.field("until", waived.until());
          });
    }

    private void contract(ContractResult contract) {
      json.object(
          () -> {
            json.field("text", contract.text());
            json.field("status", contract.status().label());
            json.field("good", contract.status().isGood());
            if (contract.comparison() != null) {
              comparison(contract.comparison());
            }
            json.field("because", contract.because());
            json.field("explanation", contract.explanation());
            json.field("profile", contract.profile());
            json.field("scenario", contract.scenario());
            place("place", contract.place());
            json.array("provenance", contract.provenance(), this::provenance);
          });
    }

    private void comparison(Comparison comparison) {
      json.object(
          "comparison",
          () -> {
            json.field("object", comparison.object());
            json.field("relation", comparison.relation());
            json.field("dimension", comparison.dimension());
            json.field("measured", comparison.measured());
            json.field("limit", comparison.limit());
            json.field("margin", comparison.margin());
            json.field("measuredText", comparison.measuredText());
            json.field("limitText", comparison.limitText());
            json.field("marginText", comparison.marginText());
          });
    }

    private void provenance(Provenance provenance) {
      json.object(
          () -> {
            json.field("object", provenance.object());
            json.field("value", provenance.value());
            json.field("source", provenance.source());
            json.field("unverified", provenance.unverified());
            place("place", provenance.place());
          });
    }

    private void scenario(ScenarioResult scenario) {
      json.object(
          () -> {
            json.field("name", scenario.name());
            json.field("ambient", scenario.ambient());
            json.field("power", scenario.power());
            json.field("balanceError", scenario.balanceError());
            json.field("unknowns", scenario.unknowns());
            json.field("iterations", scenario.iterations());
            if (!scenario.coolants().isEmpty()) {
              json.array("coolants", scenario.coolants(), this::coolant);
            }
            json.array("rings", scenario.rings(), this::ring);
            json.array("heatedDevices", scenario.others(), this::heatedDevice);
          });
    }

    private void coolant(WarmedCoolant coolant) {
      json.object(
          () -> {
            json.field("face", coolant.face());
            json.field("inlet", coolant.inlet());
            json.field("outlet", coolant.outlet());
            json.field("heat", coolant.heat());
          });
    }

    private void heatedDevice(DeviceTemperature device) {
      json.object(
          () -> {
            place(device);
            json.field("kind", device.kind());
          });
    }

    private void place(DeviceTemperature device) {
      json.field("path", device.path());
      json.field("x", device.x());
      json.field("y", device.y());
      json.field("temperature", device.temperature());
    }

    private void ring(DeviceTemperature ring) {
      json.object(
          () -> {
            place(ring);
            json.field("drift", ring.drift());
            json.field("driftFrequency", ring.driftFrequency());
            json.field("tuningPower", ring.tuningPower());
          });
    }

    private void place(String name, @Nullable Span place) {
      if (place != null) {
        json.object(
            name,
            () -> {
              json.field("file", sources.path(place.file()));
              json.field("line", place.line());
              json.field("column", place.column());
              json.field("offset", place.start());
              json.field("length", place.length());
            });
      }
    }
  }
}
