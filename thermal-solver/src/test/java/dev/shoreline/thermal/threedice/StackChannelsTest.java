package dev.shoreline.thermal.threedice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.Outcome;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two dies with micro-channels between them beside what 3D-ICE finds for them: the regression
 * results that its repository keeps (esl-epfl/3d-ice, test/mc4rm/steady and test/mc2rm/steady), to
 * three decimals.
 */
class StackChannelsTest {
  private static final String QUARTERS =
      """
      sw: position 0, 0; dimension %1$d, 5000; power values 12.5;
      ne: position %1$d, 5000; dimension %2$d, 5000; power values 12.5;
      """;
  private static final Map<String, String> PLANS =
      Map.of(
          "whole", "all: position 0, 0; dimension 10000, 10000; power values 50;",
          "quarters2rm", QUARTERS.formatted(5000, 5000),
          "quarters4rm", QUARTERS.formatted(4975, 5025));

  private static ThermalModel model(String kind, String plan, int x) {
    StackDescriptionReader.Case read = read(kind, text(kind, plan, x));
    assertEquals(Optional.empty(), read.problem());
    return read.model().orElseThrow();
  }

  private static StackDescriptionReader.Case read(String kind, String text) {
    return StackDescriptionReader.read(
        "case.stk",
        text,
        path -> Optional.ofNullable(PLANS.getOrDefault(path, PLANS.get(path + kind))));
  }

  private static String text(String kind, String plan, int x) {
    boolean resolved = kind.equals("4rm");
    return """
      material Si : thermal conductivity 1.3e-4 ; volumetric heat capacity 1.63566e-12 ;
      microchannel %s :
        height 100 ; channel length 50 ; wall length 50 ; %s wall material Si ;
        coolant flow rate 48.0 ;
        coolant heat transfer coefficient %s top 4.7132e-8, bottom 5.7132e-8 ;
        coolant volumetric heat capacity 4.172638e-12 ;
        coolant incoming temperature 300.0 ;
      dimensions : chip length 10000, width 10000 ; cell length %d, width 200 ;
      die lower : layer 48 Si ; source 2 Si ;
      die upper : source 2 Si ; layer 48 Si ;
      stack:
        die above upper floorplan "%s" ;
        channel water ;
        die below lower floorplan "%s" ;
      solver: steady ;
      output:
        T ( below, %d, 4800, "a.txt", final ) ;
        T ( above, 0, 0, "b.txt", final ) ;
      """
        .formatted(
            kind,
            resolved ? "first wall length 25 ; last wall length 25 ;" : "",
            resolved ? "side 2.7132e-8," : "",
            resolved ? 50 : 200,
            plan,
            plan,
            x);
  }

  /** The cells of 3D-ICE, some of them cut across and through. */
  private static TensorGrid cells(ThermalModel model, boolean resolved, int cut) {
    double[] x =
        IntStream.rangeClosed(0, resolved ? 201 : 50)
            .mapToDouble(i -> resolved ? Math.clamp(50e-6 * i - 25e-6, 0, 10e-3) : 200e-6 * i)
            .toArray();
    return new TensorGrid(
        Axis.of(cut(x, cut)), Axis.uniform(0, 10e-3, 50), Axis.of(cut(heights(model), cut)));
  }

  private static double[] heights(ThermalModel model) {
    double[] edges = new double[model.layers().size() + 1];
    int at = 0;
    for (Layer layer : model.layers()) {
      edges[at + 1] = edges[at] + layer.thickness();
      at++;
    }
    return edges;
  }

  private static double[] cut(double[] edges, int parts) {
    return IntStream.rangeClosed(0, (edges.length - 1) * parts)
        .mapToDouble(
            i ->
                i % parts == 0
                    ? edges[i / parts]
                    : edges[i / parts]
                        + (edges[i / parts + 1] - edges[i / parts]) * (i % parts) / parts)
        .toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "4rm, whole, 5000, 324.541, 311.165, 0.09",
    "4rm, quarters, 5000, 311.926, 311.224, 0.09",
    "2rm, whole, 5000, 324.602, 311.251, 0.01",
    "2rm, quarters, 4800, 313.629, 311.255, 0.13"
  })
  void temperaturesAreThoseOf3dIceOnItsOwnCells(
      String kind, String plan, int x, double below, double above, double finerCells) {
    ThermalModel model = model(kind, plan, x);
    double[] own = solve(model, cells(model, kind.equals("4rm"), 1));
    double[] fine = solve(model, cells(model, kind.equals("4rm"), 3));
    System.out.printf(
        "%s %s: %.4f %.4f, fine %.4f %.4f K%n", kind, plan, own[0], own[1], fine[0], fine[1]);
    assertEquals(below, own[0], 0.01);
    assertEquals(above, own[1], 0.01);
    assertEquals(below, fine[0], finerCells);
    assertEquals(above, fine[1], finerCells);
  }

  /** The two points, K; and that the coolant carries all heat. */
  private static double[] solve(ThermalModel model, TensorGrid grid) {
    Outcome outcome = SteadyAnalysis.solve(model, grid, AnalysisOptions.DEFAULT);
    assertEquals(List.of(), outcome.issues());
    ThermalSolution solution = outcome.solution().orElseThrow();
    assertTrue(solution.balance().relativeError() <= 1e-9, solution.balance().toString());
    assertEquals(1, solution.coolants().getFirst().heat() / model.power(), 1e-9);
    int n = solution.probes().size();
    return new double[] {
      273.15 + solution.probes().get(n - 2).mean(), 273.15 + solution.probes().get(n - 1).mean()
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "microchannel 2rm | microchannel 3rm | micro-channels '3rm' are not followed; '4rm' and '2rm' are",
        "wall material Si | wall material Cu | material 'Cu' is not declared",
        "coolant flow rate 48.0 | coolant flow rate 0 | 'coolant flow rate' above 0 expected",
        "top 4.7132e-8, | | 'coolant heat transfer coefficient top' above 0 expected",
        "height 100 ; | | 'height' above 0 expected",
        "microchannel 2rm | microchannel 4rm | 'coolant heat transfer coefficient side' above 0 expected",
        "microchannel 2rm : | pinfin : | 'pinfin' is not read"
      })
  void whatCannotBeReadIsNamed(String text, String instead, String message) {
    String changed = text("2rm", "whole", 5000).replace(text, instead == null ? "" : instead);
    assertEquals(message, read("2rm", changed).problem().orElseThrow().message());
  }

  @Test
  void channelsMustFillTheChip() {
    String text = text("4rm", "whole", 5000).replace("last wall length 25", "last wall length 30");
    assertEquals(
        "first wall, channels, walls and last wall do not fill the chip's length of 10000.0 um",
        read("4rm", text).problem().orElseThrow().message());
  }
}
