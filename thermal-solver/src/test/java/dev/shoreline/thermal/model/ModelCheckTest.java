package dev.shoreline.thermal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridOptions;
import dev.shoreline.thermal.steady.Outcome;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad models give issues, one for each mistake, and never an exception. */
class ModelCheckTest {
  private static final Rect AREA = new Rect(0, 1e-2, 0, 1e-2);
  private static final Material SILICON = Material.isotropic("silicon", 130);
  private static final Layer LAYER = new Layer("die", 1e-4, SILICON);
  private static final Boundary COOLED = new Boundary.Convection(1000, 25);

  private static ThermalModel model(
      Rect area, List<Layer> layers, List<Block> blocks, List<HeatSource> sources, Boundary top) {
    return new ThermalModel(
        "case", area, 0, layers, blocks, sources, Map.of(Face.TOP, top), List.of(), List.of());
  }

  private static ThermalModel withLayer(Layer layer) {
    return model(AREA, List.of(layer), List.of(), List.of(), COOLED);
  }

  private static ThermalModel withSource(Box box, double power) {
    HeatSource source = new HeatSource.Uniform("heater", box, power);
    return model(AREA, List.of(LAYER), List.of(), List.of(source), COOLED);
  }

  private static ThermalModel withTop(Boundary top) {
    return model(AREA, List.of(LAYER), List.of(), List.of(), top);
  }

  private static Layer conducting(double kx, double kz) {
    return new Layer("die", 1e-4, new Material("odd", kx, 1, kz));
  }

  static Stream<Arguments> badModels() {
    Box fits = new Box(1e-3, 2e-3, 1e-3, 2e-3, 0, 1e-4);
    Box flat = new Box(1e-3, 1e-3, 1e-3, 2e-3, 0, 1e-4);
    return Stream.of(
        Arguments.of("zero conductivity", withLayer(conducting(0, 1)), "BAD_CONDUCTIVITY"),
        Arguments.of("negative conductivity", withLayer(conducting(1, -3)), "BAD_CONDUCTIVITY"),
        Arguments.of(
            "conductivity not a number", withLayer(conducting(Double.NaN, 1)), "BAD_CONDUCTIVITY"),
        Arguments.of(
            "two bad conductivities",
            withLayer(conducting(0, 0)),
            "BAD_CONDUCTIVITY BAD_CONDUCTIVITY"),
        Arguments.of("zero thickness", withLayer(new Layer("die", 0, SILICON)), "BAD_SIZE"),
        Arguments.of(
            "block without volume",
            model(AREA, List.of(LAYER), List.of(new Block("b", flat, SILICON)), List.of(), COOLED),
            "BAD_SIZE"),
        Arguments.of(
            "empty stack", model(AREA, List.of(), List.of(), List.of(), COOLED), "EMPTY_MODEL"),
        Arguments.of(
            "no area",
            model(new Rect(0, 0, 0, 1), List.of(LAYER), List.of(), List.of(), COOLED),
            "EMPTY_MODEL"),
        Arguments.of("no path to ambient", withTop(new Boundary.Adiabatic()), "NO_PATH_TO_AMBIENT"),
        Arguments.of("no convection", withTop(new Boundary.Convection(0, 25)), "BAD_BOUNDARY"),
        Arguments.of("no ambient", withTop(new Boundary.Convection(5, Double.NaN)), "BAD_BOUNDARY"),
        Arguments.of("power not a number", withSource(fits, Double.NaN), "BAD_POWER"),
        Arguments.of(
            "power outside",
            withSource(new Box(9e-3, 2e-2, 0, 1e-3, 0, 1e-4), 1),
            "OUTSIDE_DOMAIN"),
        Arguments.of(
            "power above", withSource(new Box(1e-3, 2e-3, 0, 1e-3, 0, 1e-3), 1), "OUTSIDE_DOMAIN"),
        Arguments.of(
            "ragged power map",
            model(
                AREA,
                List.of(LAYER),
                List.of(),
                List.of(new HeatSource.PowerMap("map", fits, 2, List.of(1.0, 2.0, 3.0))),
                COOLED),
            "BAD_SIZE"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badModels")
  void saysWhatIsWrong(String what, ThermalModel model, String codes) {
    Outcome outcome = SteadyAnalysis.solve(model, AnalysisOptions.DEFAULT);
    assertEquals(
        codes,
        String.join(" ", outcome.issues().stream().map(i -> i.code().name()).toList()),
        () -> what + ": " + outcome.issues());
    assertEquals(true, outcome.solution().isEmpty());
  }

  @Test
  void gridBeyondTheMemoryLimitIsRefusedBeforeAllocation() {
    Box heater = new Box(5e-3, 5.00001e-3, 5e-3, 5.00001e-3, 0, 1e-4);
    GridOptions fine = new GridOptions(100, 50, 0, 1.0005, 1.01, 10_000, 0, 1L << 30);
    Outcome outcome =
        SteadyAnalysis.solve(withSource(heater, 1), AnalysisOptions.DEFAULT.withGrid(fine));
    assertEquals(IssueCode.GRID_TOO_LARGE, outcome.issues().getFirst().code());
  }

  static Stream<Arguments> messages() {
    Box fits = new Box(1e-3, 2e-3, 1e-3, 2e-3, 0, 1e-4);
    return Stream.of(
        Arguments.of(
            withLayer(conducting(0, 1)),
            "material 'odd' of 'die' conducts 0.0 W/(m K) along x; expected above 0",
            "a gap conducts too: air has about 0.026 W/(m K)"),
        Arguments.of(
            withSource(fits, Double.NaN), "source 'heater' has power NaN W", "give a finite power"),
        Arguments.of(
            withSource(new Box(9e-3, 2e-2, 0, 1e-3, 0, 1e-4), 1),
            "reaches out of the domain",
            "move it onto a body"),
        Arguments.of(
            withTop(new Boundary.Adiabatic()),
            "no face lets heat out: all six are adiabatic, so no steady temperature exists",
            "give a face convection, a cold plate or a fixed temperature"),
        Arguments.of(
            model(AREA, List.of(), List.of(), List.of(), COOLED),
            "the stack has no layer",
            "name at least one layer"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("messages")
  void saysWhatWasExpectedAndWhatToChange(ThermalModel model, String message, String hint) {
    Issue issue = ModelCheck.of(model).getFirst();
    assertEquals(true, issue.message().contains(message), issue.message());
    assertEquals(hint, issue.hint());
  }

  @Test
  void refusedGridSaysItsSizeAndWhatToCoarsen() {
    Box heater = new Box(5e-3, 5.00001e-3, 5e-3, 5.00001e-3, 0, 1e-4);
    GridOptions fine = new GridOptions(100, 50, 0, 1.0005, 1.01, 10_000, 0, 1L << 30);
    Issue issue =
        SteadyAnalysis.solve(withSource(heater, 1), AnalysisOptions.DEFAULT.withGrid(fine))
            .issues()
            .getFirst();
    assertEquals(true, issue.message().contains("GiB; allowed are 1.0 GiB"), issue.message());
    assertEquals(true, issue.hint().startsWith("most cells lie along "), issue.hint());
  }
}
