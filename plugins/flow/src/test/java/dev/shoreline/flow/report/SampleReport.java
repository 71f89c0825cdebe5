package dev.shoreline.flow.report;

import dev.shoreline.flow.result.Comparison;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.ContractStatus;
import dev.shoreline.flow.result.DeviceTemperature;
import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.HeatMap;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Provenance;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.result.ScenarioResult;
import dev.shoreline.flow.result.Skipped;
import dev.shoreline.flow.result.Waived;
import dev.shoreline.flow.result.WarmedCoolant;
import dev.shoreline.flow.scene.Scene;
import dev.shoreline.flow.scene.SceneBody;
import dev.shoreline.flow.scene.SceneCell;
import dev.shoreline.flow.scene.SceneLayer;
import dev.shoreline.flow.scene.SceneReference;
import dev.shoreline.netlist.diagnostic.Note;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A made-up report with a bit of everything. */
final class SampleReport {
  static final String TEXT =
      """
      design Sample {
        place ring = MicroRing(radius = 2um)  // <too> tight & "quoted"
        require temperature(ring) <= 85degC
      }
      """;

  private SampleReport() {}

  static Report report() {
    return new Report(
        result(), new Sources("designs/", Map.of("sample.shore", TEXT)), SampleReport::scene);
  }

  private static RunResult result() {
    return new RunResult(
        "designs/sample.shore",
        "Sample",
        findings(),
        contracts(),
        List.of(scenario()),
        List.of(new Skipped("Si.bend", "polygons carry no bend radius")),
        Map.of("cells", 2L),
        List.of("connectivity", "Si.W"),
        false);
  }

  private static List<Finding> findings() {
    Figure.Edge left = new Figure.Edge(new Point(100, 100), new Point(100, 110));
    Figure.Edge right = new Figure.Edge(new Point(100.05, 110), new Point(100.05, 100));
    LayoutPlace pair = new LayoutPlace("Sample", List.of(new Figure.EdgePair(left, right)));
    LayoutPlace area =
        new LayoutPlace(
            "Ring",
            List.of(
                new Figure.Polygon(
                    List.of(new Point(0, 0), new Point(3.25, 0), new Point(0, -1.5)))));
    Span place = place("MicroRing(radius = 2um)", 2);
    return List.of(
        new Finding(
            Phase.RULE,
            "Si.W",
            Severity.ERROR,
            "width 0.05 um is below 0.07 um <&> 'here'",
            place,
            List.of(new Note(place("design Sample", 1), "placed here")),
            "widen it",
            pair,
            null),
        new Finding(
            Phase.RULE,
            "Si.S",
            Severity.ERROR,
            "space",
            null,
            List.of(),
            null,
            area,
            new Waived("test structure", "layout", "2027-01-31")),
        new Finding(
            Phase.CONNECTIVITY,
            "SHL0501",
            Severity.WARNING,
            "port is not connected",
            place,
            List.of(),
            null,
            new LayoutPlace("Sample", List.of(left)),
            null));
  }

  private static Span place(String words, int line) {
    int start = TEXT.indexOf(words);
    int column = start - TEXT.lastIndexOf('\n', start);
    return new Span("sample.shore", start, start + words.length(), line, column);
  }

  private static List<ContractResult> contracts() {
    Span place = place("temperature(ring) <= 85degC", 3);
    Comparison comparison =
        new Comparison(
            "ring", "<=", "temperature", 340, 358.15, 18.15, "66.85 degC", "85 degC", "+18.15 K");
    List<Provenance> provenance =
        List.of(new Provenance("ring", "66.85 degC", "scenario hot", true, place));
    return List.of(
        new ContractResult(
            "temperature(ring) <= 85degC",
            ContractStatus.HOLDS,
            comparison,
            "resonance stays in the tuning range",
            null,
            null,
            "hot",
            place,
            provenance),
        new ContractResult(
            "bandwidth(ring) >= 2Tbps",
            ContractStatus.FAILS_AS_EXPECTED,
            new Comparison(
                "ring", ">=", "bitrate", 2e11, 2e12, -1.8e12, "200 Gbps", "2 Tbps", "-1.8 Tbps"),
            null,
            "published figure counts both directions",
            null,
            null,
            place,
            List.of()),
        new ContractResult(
            "reach(ring) <= 10m",
            ContractStatus.NOT_EVALUATED,
            null,
            null,
            "ring has no attribute reach",
            "oio",
            null,
            place,
            List.of()));
  }

  private static ScenarioResult scenario() {
    List<Double> edges = new ArrayList<>();
    List<Float> temperatures = new ArrayList<>();
    int n = 40;
    for (int i = 0; i <= n; i++) {
      edges.add(i * 10.0);
    }
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        double r2 = Math.pow(column - 10, 2) + Math.pow(row - 10, 2);
        temperatures.add((float) (310 + 30 * Math.exp(-r2 / 60)));
      }
    }
    List<DeviceTemperature> rings =
        List.of(
            new DeviceTemperature("ring[0]", "ring", true, 105, 105, 340, 1.9e-9, -3.4e11, 0.0012),
            new DeviceTemperature("ring[1]", "ring", true, 250, 250, 312, 1.1e-10, -2e10, 0.0004),
            new DeviceTemperature("shifter", "phase_shifter", false, 200, 250, 318, 0, 0, 0));
    return new ScenarioResult(
        "hot",
        300,
        12.5,
        3e-9,
        List.of(new WarmedCoolant("top", 298.15, 304.25, 12.5)),
        1600,
        11,
        rings,
        List.of(new HeatMap("rings", 150, edges, edges, temperatures)));
  }

  private static Scene scene() {
    long[] strip = {-5000, -225, 5000, -225, 5000, 225, -5000, 225};
    long[] die = {0, 0, 400000, 0, 400000, 400000, 0, 400000};
    return new Scene(
        0.001,
        List.of(
            new SceneLayer("outline", 99, 0, "#8a8f98", true),
            new SceneLayer("si", 1, 0, "#d0453e", false)),
        List.of(
            new SceneCell("Ring", Map.of(1, List.of(strip)), List.of()),
            new SceneCell(
                "Sample",
                Map.of(0, List.of(die)),
                List.of(
                    new SceneReference(0, 0, -1, 1, 0, 105000, 105000, 8, 4, 30000, 0, 0, 40000)))),
        1,
        List.of(
            new SceneBody("base", "substrate", "glass", -50, -50, 0, 450, 450, 300),
            new SceneBody("pic", "die", "silicon", 0, 0, 320, 400, 400, 470)),
        null);
  }
}
