package dev.shoreline.flow.report;

import dev.shoreline.flow.heat.HeatColors;
import dev.shoreline.flow.result.Comparison;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.DeviceTemperature;
import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.HeatMap;
import dev.shoreline.flow.result.Provenance;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.result.ScenarioResult;
import dev.shoreline.flow.result.WarmedCoolant;
import dev.shoreline.flow.scene.Scene;
import dev.shoreline.flow.scene.SceneBody;
import dev.shoreline.flow.scene.SceneCell;
import dev.shoreline.flow.scene.SceneLayer;
import dev.shoreline.flow.scene.SceneReference;
import dev.shoreline.netlist.source.Excerpt;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The data of the page: names as the scripts use them, shapes and tables as bare number lists. */
final class HtmlData {
  private static final int MOST_PER_CODE = 5_000;

  private final JsonOut json;
  private final Report report;
  private final Scene scene;

  HtmlData(JsonOut json, Report report) {
    this.json = json;
    this.report = report;
    scene = report.scene();
  }

  void write() {
    RunResult result = report.result();
    json.object(
        () -> {
          json.field("title", result.title());
          json.field("subject", result.subject());
          json.field("verdict", result.verdict().label());
          json.object("statistics", () -> result.statistics().forEach(json::field));
          json.array("checks", result.checks(), json::value);
          json.array("skipped", result.skipped(), s -> strings(List.of(s.check(), s.reason())));
          json.array("notices", notices(), json::value);
          json.array("findings", shown(), this::finding);
          json.array("contracts", result.contracts(), this::contract);
          json.array("scenarios", result.scenarios(), this::scenario);
          if (!result.scenarios().isEmpty()) {
            json.array("heatColors", HeatColors.table(), c -> json.value("#%06x".formatted(c)));
          }
          json.object("scene", () -> scene());
        });
  }

  /** The findings of the page: of each code, as many as a person may go through. */
  private List<Finding> shown() {
    Map<String, Integer> counts = new HashMap<>();
    return report.result().findings().stream()
        .filter(f -> counts.merge(f.code(), 1, Integer::sum) <= MOST_PER_CODE)
        .toList();
  }

  /** What the page does not show. */
  private List<String> notices() {
    List<String> notices = new ArrayList<>();
    if (scene.notice() != null) {
      notices.add(scene.notice());
    }
    Map<String, Integer> counts = new TreeMap<>();
    report.result().findings().forEach(f -> counts.merge(f.code(), 1, Integer::sum));
    counts.forEach(
        (code, count) -> {
          if (count > MOST_PER_CODE) {
            notices.add(
                String.format(
                    Locale.ROOT,
                    "%s: the first %,d of %,d findings; the other reports hold all.",
                    code,
                    MOST_PER_CODE,
                    count));
          }
        });
    return notices;
  }

  private void finding(Finding finding) {
    json.object(
        () -> {
          json.field("phase", finding.phase().label());
          json.field("code", finding.code());
          json.field("severity", finding.severity().word());
          json.field("message", finding.message());
          json.field("hint", finding.hint());
          place(finding.place());
          if (!finding.notes().isEmpty()) {
            json.array(
                "notes",
                finding.notes(),
                n ->
                    json.object(
                        () -> {
                          json.field("message", n.text());
                          place(n.span());
                        }));
          }
          if (finding.marker() != null) {
            json.field("cell", finding.marker().cell());
            json.field("within", finding.marker().path());
            json.field("copies", finding.marker().copies());
            json.field("shape", finding.marker().shape());
            json.array("figures", finding.marker().figures(), this::figure);
          }
          if (finding.waived() != null) {
            json.field("waived", FindingText.reason(finding.waived()));
          }
        });
  }

  private void place(@Nullable Span place) {
    if (place != null) {
      json.field("place", report.sources().describe(place));
      String text = report.sources().texts().get(place.file());
      Optional.ofNullable(text)
          .flatMap(known -> Excerpt.at(place, known))
          .ifPresent(
              excerpt -> {
                json.field("line", excerpt.line());
                json.field("column", excerpt.column());
                json.field("length", excerpt.length());
              });
    }
  }

  /** Type letter and coordinates in micrometres: p polygon, e edge, d edge pair. */
  private void figure(Figure figure) {
    String type =
        switch (figure) {
          case Figure.Polygon p -> "p";
          case Figure.Edge e -> "e";
          case Figure.EdgePair p -> "d";
        };
    json.startArray();
    json.value(type);
    figure
        .points()
        .forEach(
            p -> {
              json.value(p.x());
              json.value(p.y());
            });
    json.endArray();
  }

  private void contract(ContractResult contract) {
    json.object(
        () -> {
          json.field("text", contract.text());
          json.field("status", contract.status().label());
          json.field("good", contract.status().isGood());
          json.field("because", contract.because());
          json.field("explanation", contract.explanation());
          json.field("profile", contract.profile());
          json.field("scenario", contract.scenario());
          place(contract.place());
          Comparison comparison = contract.comparison();
          if (comparison != null) {
            json.field("object", comparison.object());
            json.field("measured", comparison.measuredText());
            json.field("limit", comparison.relation() + " " + comparison.limitText());
            json.field("margin", comparison.marginText());
            json.field("relative", comparison.relativeMargin());
          }
          json.array("provenance", contract.provenance(), this::provenance);
        });
  }

  private void provenance(Provenance provenance) {
    json.object(
        () -> {
          json.field("object", provenance.object());
          json.field("value", provenance.value());
          json.field("source", provenance.source());
          json.field("unverified", provenance.unverified());
        });
  }

  private void scenario(ScenarioResult scenario) {
    json.object(
        () -> {
          json.field("name", scenario.name());
          json.field("ambient", scenario.ambient());
          json.field("power", scenario.power());
          json.field("balance", scenario.balanceError());
          json.field("unknowns", scenario.unknowns());
          json.field("iterations", scenario.iterations());
          json.array("coolants", scenario.coolants(), this::coolant);
          json.array("rings", scenario.rings(), this::ring);
          json.array("heated", scenario.others(), this::heated);
          json.array("maps", scenario.maps(), this::map);
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

  private void heated(DeviceTemperature device) {
    json.startArray();
    json.value(device.path());
    json.value(device.x());
    json.value(device.y());
    json.value(round(device.temperature(), 1e4));
    json.value(device.kind());
    json.endArray();
  }

  private void ring(DeviceTemperature ring) {
    json.startArray();
    json.value(ring.path());
    json.value(ring.x());
    json.value(ring.y());
    json.value(round(ring.temperature(), 1e4));
    json.value(round(ring.drift() * 1e12, 1e3));
    json.value(round(ring.driftFrequency() * 1e-9, 1e3));
    json.value(round(ring.tuningPower() * 1e3, 1e4));
    json.endArray();
  }

  private void map(HeatMap map) {
    json.object(
        () -> {
          json.field("name", map.name());
          json.field("z", map.z());
          json.array("x", map.xEdges(), json::value);
          json.array("y", map.yEdges(), json::value);
          json.array("t", map.temperatures(), t -> json.value(round(t, 1e3)));
        });
  }

  private void scene() {
    json.field("unit", scene.databaseUnit());
    json.field("top", scene.top());
    json.array("layers", scene.layers(), this::layer);
    json.array("cells", scene.cells(), this::cell);
    json.array("bodies", scene.bodies(), this::body);
  }

  private void layer(SceneLayer layer) {
    json.object(
        () -> {
          json.field("name", layer.name());
          json.field("gds", layer.gdsLayer() + "/" + layer.gdsDatatype());
          json.field("color", layer.color());
          json.field("ground", layer.ground());
        });
  }

  private void cell(SceneCell cell) {
    json.object(
        () -> {
          json.field("name", cell.name());
          json.object(
              "shapes",
              () ->
                  new TreeMap<>(cell.shapes())
                      .forEach(
                          (layer, outlines) ->
                              json.array(Integer.toString(layer), outlines, this::outline)));
          json.array("references", cell.references(), this::reference);
        });
  }

  /** The first corner, then the step from each corner to the next: steps are short numbers. */
  private void outline(long[] coordinates) {
    json.startArray();
    for (int i = 0; i < coordinates.length; i++) {
      json.value(i < 2 ? coordinates[i] : coordinates[i] - coordinates[i - 2]);
    }
    json.endArray();
  }

  private void reference(SceneReference r) {
    json.startArray();
    json.value(r.cell());
    for (double m : new double[] {r.xx(), r.xy(), r.yx(), r.yy()}) {
      json.value(m);
    }
    for (long d : new long[] {r.dx(), r.dy()}) {
      json.value(d);
    }
    if (r.columns() > 1 || r.rows() > 1) {
      long[] lattice = {r.columns(), r.rows(), r.columnX(), r.columnY(), r.rowX(), r.rowY()};
      for (long step : lattice) {
        json.value(step);
      }
    }
    json.endArray();
  }

  private void body(SceneBody body) {
    json.object(
        () -> {
          json.field("path", body.path());
          json.field("kind", body.kind());
          json.field("material", body.material());
          double[] box = {body.x0(), body.y0(), body.z0(), body.x1(), body.y1(), body.z1()};
          json.startArray("box");
          for (double edge : box) {
            json.value(edge);
          }
          json.endArray();
        });
  }

  private void strings(List<String> values) {
    json.array(values, json::value);
  }

  private static double round(double value, double scale) {
    return Math.rint(value * scale) / scale;
  }
}
