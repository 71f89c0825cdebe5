package dev.shoreline.thermal.threedice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.Outcome;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stacks beside what 3D-ICE finds for them: the regression results that its repository keeps
 * (esl-epfl/3d-ice, test/solid/steady, outputs of the three cases of sinks), to three decimals.
 */
class StackDescriptionReaderTest {
  private static final String STACK =
      """
      material Si : thermal conductivity 1.3e-4 ; volumetric heat capacity 1.63566e-12 ;
      %s
      dimensions : chip length 10000, width 10000 ; cell length 50, width 200 ;
      die lower : layer 48 Si ; source 2 Si ;
      die upper : source 2 Si ; layer 48 Si ;
      stack:
        die above upper floorplan "quarters.flp" ; // from the top down
        die below lower floorplan "whole.flp" ;
      solver: steady ; initial temperature 300.0 ;
      output:
        T ( below, 5000, 4800, "a.txt", final ) ;
        T ( above, 0, 0, "b.txt", final ) ;
      """;
  private static final Map<String, String> PLANS =
      Map.of(
          "whole.flp",
          "all: position 0, 0; dimension 10000, 10000; power values 50, 0, 50;",
          "quarters.flp",
          """
          sw: position 0, 0; dimension 5000, 5000; power values 12.5;
          se: rectangle (5000, 0, 5000, 5000); power values 0, 6.25;
          nw: position 0, 5000; dimension 5000, 5000; power values 0;
          ne: position 5000, 5000; dimension 5000, 5000; power values 12.5;
          """);

  private static String sinks(boolean top, boolean bottom) {
    String sink = " heat sink : heat transfer coefficient 1e-07 ; temperature 300.0 ;\n";
    return (top ? "top" + sink : "") + (bottom ? "bottom" + sink : "");
  }

  private static StackDescriptionReader.Case read(String text) {
    return StackDescriptionReader.read(
        "case.stk", text, path -> Optional.ofNullable(PLANS.get(path)));
  }

  private static ThermalSolution solve(ThermalModel model, TensorGrid grid) {
    Outcome outcome = SteadyAnalysis.solve(model, grid, AnalysisOptions.DEFAULT);
    assertEquals(List.of(), outcome.issues());
    return outcome.solution().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, 303.745, 305.004",
    "true, false, 307.821, 310.008",
    "false, true, 307.441, 310.388"
  })
  void temperaturesAreThoseOf3dIceOnItsOwnCells(
      boolean top, boolean bottom, double below, double above) {
    ThermalModel model = read(STACK.formatted(sinks(top, bottom))).model().orElseThrow();
    TensorGrid cells =
        new TensorGrid(Axis.uniform(0, 10e-3, 200), Axis.uniform(0, 10e-3, 50), layers(model, 1));
    ThermalSolution own = solve(model, cells);
    TensorGrid finer =
        new TensorGrid(Axis.uniform(0, 10e-3, 200), Axis.uniform(0, 10e-3, 200), layers(model, 4));
    ThermalSolution fine = solve(model, finer);
    int n = own.probes().size();
    System.out.printf(
        "%s %s: %.4f %.4f, fine %.4f %.4f K%n",
        top,
        bottom,
        273.15 + own.probes().get(n - 2).mean(),
        273.15 + own.probes().get(n - 1).mean(),
        273.15 + fine.probes().get(n - 2).mean(),
        273.15 + fine.probes().get(n - 1).mean());
    assertEquals(75, model.power(), 1e-12);
    assertEquals(below, 273.15 + own.probes().get(n - 2).mean(), 4e-3);
    assertEquals(above, 273.15 + own.probes().get(n - 1).mean(), 4e-3);
    assertEquals(below, 273.15 + fine.probes().get(n - 2).mean(), 0.02);
    assertEquals(above, 273.15 + fine.probes().get(n - 1).mean(), 0.02);
  }

  private static Axis layers(ThermalModel model, int cells) {
    double[] edges = new double[cells * model.layers().size() + 1];
    int at = 0;
    for (Layer layer : model.layers()) {
      for (int i = 0; i < cells; i++, at++) {
        edges[at + 1] = edges[at] + layer.thickness() / cells;
      }
    }
    return Axis.of(edges);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "solver: steady ; | solver: transient ; | case.stk:9: the steady solver alone is followed, found 'transient'",
        "die below | channel c ; die below | case.stk:8: a channel is placed, but no 'microchannel' is declared",
        "48 Si ; source | 48 Cu ; source | case.stk:4: material 'Cu' is not declared",
        "48 Si | many Si | case.stk:4: a number expected, found 'many'",
        "quarters.flp | none.flp | case.stk:7: floor plan 'none.flp' cannot be read",
        "T ( below | T ( beneath | case.stk:12: output names 'beneath', which is no die of the stack",
        "chip length 10000 | chip length 0 | case.stk:4: a chip and its cells need extents above 0",
        "source 2 Si ; layer | layer 2 Si ; layer | case.stk:6: die 'upper' needs one source",
        "material Si | pinfin | case.stk:1: 'pinfin' is not read"
      })
  void whatCannotBeReadIsNamed(String text, String instead, String message) {
    StackDescriptionReader.Case read = read(STACK.formatted("").replace(text, instead));
    assertTrue(read.model().isEmpty());
    Problem problem = read.problem().orElseThrow();
    assertEquals(message, "%s:%d: %s".formatted(problem.file(), problem.line(), problem.message()));
    boolean unfollowed = message.contains("followed") || message.endsWith("not read");
    assertEquals(unfollowed, problem.kind() == Problem.Kind.UNFOLLOWED);
  }

  @Test
  void aStackWithoutSinkHasNoSteadyState() {
    ThermalModel model = read(STACK.formatted("")).model().orElseThrow();
    List<Issue> issues = SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT).issues();
    assertTrue(issues.getFirst().message().contains("no face lets heat out"));
  }
}
