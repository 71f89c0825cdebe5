package dev.shoreline.thermal.design;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.nested.NestedAnalysis;
import dev.shoreline.thermal.nested.NestedOutcome;
import dev.shoreline.thermal.nested.NestingOptions;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Linear sensitivity of a scenario to its unchecked values: the conductivity of every material that
 * is tagged unverified, of joints, and the coefficient of every face that convects.
 *
 * <p>Each is raised by a tenth and the scenario solved again, on half the cells: slopes need fewer
 * digits than temperatures.
 */
public final class UncertaintyAnalysis {
  private static final double FACTOR = 1.1;
  private static final int CELLS_PER_RING = 6;

  private final Scenario scenario;
  private final Translation.Result translated;
  private final AnalysisOptions options;
  private final NestingOptions nesting;

  /** What was found, or why there is nothing. */
  public record Result(Optional<Uncertainty> uncertainty, List<Diagnostic> diagnostics) {
    /** Sorts the diagnostics. */
    public Result {
      diagnostics = diagnostics.stream().sorted().toList();
    }
  }

  private UncertaintyAnalysis(
      Scenario scenario, Translation.Result translated, ScenarioOptions options) {
    this.scenario = scenario;
    this.translated = translated;
    AnalysisOptions steady = options.analysis();
    this.options = steady.withGrid(steady.grid().coarsened());
    this.nesting = NestingOptions.DEFAULT.withCellsPerFeature(CELLS_PER_RING);
  }

  /** Varies a scenario; costs a solve for each unknown. */
  public static Result solve(
      Design design, Scenario scenario, PowerMaps powerMaps, ScenarioOptions options) {
    Translation.Result translated = Translation.of(design, scenario, powerMaps);
    return translated.model().isEmpty()
        ? new Result(Optional.empty(), translated.diagnostics())
        : new UncertaintyAnalysis(scenario, translated, options).run(translated.model().get());
  }

  private Result run(ThermalModel model) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Optional<List<Double>> base = temperatures(model, diagnostics);
    List<Uncertainty.Unknown> unknowns = new ArrayList<>();
    for (Map.Entry<String, ThermalModel> varied : variants(model).entrySet()) {
      Optional<List<Double>> moved =
          base.isEmpty() ? base : temperatures(varied.getValue(), diagnostics);
      if (moved.isPresent()) {
        List<Double> slopes = slopes(base.get(), moved.get());
        unknowns.add(new Uncertainty.Unknown(varied.getKey(), slopes));
      }
    }
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return new Result(Optional.empty(), diagnostics);
    }
    List<String> objects =
        Stream.concat(
                translated.bodies().stream().map(PlacedBody::path),
                translated.devices().stream().map(PlacedDevice::path))
            .toList();
    return new Result(
        base.map(t -> new Uncertainty(objects, t, unknowns)), List.copyOf(diagnostics));
  }

  private static List<Double> slopes(List<Double> base, List<Double> moved) {
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < base.size(); i++) {
      slopes.add((moved.get(i) - base.get(i)) / Math.log(FACTOR));
    }
    return slopes;
  }

  private Optional<List<Double>> temperatures(ThermalModel model, List<Diagnostic> diagnostics) {
    NestedOutcome outcome = NestedAnalysis.solve(model, options, nesting);
    Issues told = new Issues(translated, scenario);
    outcome.issues().forEach(i -> diagnostics.add(told.diagnostic(i)));
    return outcome
        .solution()
        .map(
            s ->
                s.probes().stream()
                    .map(ThermalSolution.Reading::mean)
                    .map(c -> c + Units.ZERO_CELSIUS)
                    .toList());
  }

  private Map<String, ThermalModel> variants(ThermalModel model) {
    Map<String, ThermalModel> variants = new LinkedHashMap<>();
    for (String name : unverified()) {
      variants.put(
          "conductivity of " + name,
          model.withMaterials(m -> m.name().equals(name) ? m.conductingMore(FACTOR) : m));
    }
    for (Face face : Face.values()) {
      Boundary boundary = model.boundary(face);
      Optional<Boundary> varied =
          switch (boundary) {
            case Boundary.Convection(double h, double ambient) ->
                Optional.of(new Boundary.Convection(FACTOR * h, ambient));
            case Boundary.Radiation(double h, double emissivity, double ambient) ->
                Optional.of(
                    new Boundary.Radiation(FACTOR * h, Math.min(1, FACTOR * emissivity), ambient));
            case Boundary.ColdPlate plate ->
                Optional.of(plate.withCoefficient(FACTOR * plate.coefficient()));
            case Boundary.Adiabatic _, Boundary.Fixed _ -> Optional.empty();
          };
      if (varied.isPresent()) {
        Map<Face, Boundary> faces = new EnumMap<>(Face.class);
        faces.putAll(model.boundaries());
        faces.put(face, varied.get());
        variants.put("coefficient of " + face, model.withBoundaries(faces));
      }
    }
    return variants;
  }

  /** Names of unverified materials, and of the media of joints. */
  private SortedSet<String> unverified() {
    SortedSet<String> names = new TreeSet<>();
    for (PlacedBody body : translated.bodies()) {
      for (StackUp.Slice slice : StackUp.of(body.body()).slices()) {
        if (slice.material() != null && slice.material().isUnverified()) {
          names.add(String.valueOf(slice.material().getName()));
        }
      }
      if (body.bond() != null) {
        names.add(Solids.JOINT);
      }
    }
    return names;
  }
}
