package dev.shoreline.thermal.design;

import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.nested.KnownResponses;
import dev.shoreline.thermal.nested.NestedResponse;
import dev.shoreline.thermal.nested.NestedSolution;
import dev.shoreline.thermal.nested.NestingOptions;
import dev.shoreline.thermal.response.ResponseAnalysis;
import dev.shoreline.thermal.response.ResponseMatrix;
import dev.shoreline.thermal.ring.RingOptics;
import dev.shoreline.thermal.steady.AnalysisOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Heater powers that bring the rings of each parent instance to one common shift. */
final class Tuning {
  private final Translation.Result translated;
  private final double ambient;
  private final List<DeviceHeat.Heater> heaters;
  private final Map<Integer, Double> powers = new HashMap<>();
  private Optional<Coupling> coupling = Optional.empty();

  /**
   * No powers yet.
   *
   * @param ambient K, where every ring has its nominal resonance
   */
  Tuning(Translation.Result translated, double ambient) {
    this.translated = translated;
    this.ambient = ambient;
    this.heaters = translated.heaters().stream().filter(h -> shift(h) > 0).toList();
  }

  /** W of a device's heater, by the device's number. */
  OptionalDouble power(int device) {
    Double power = powers.get(device);
    return power == null ? OptionalDouble.empty() : OptionalDouble.of(power);
  }

  /** How the heaters warm the rings, once solved. */
  Optional<Coupling> coupling() {
    return coupling;
  }

  /** Finds the powers, given the temperatures with the heaters as the design has them. */
  List<Issue> solve(
      NestedSolution solution,
      AnalysisOptions options,
      NestingOptions nesting,
      KnownResponses known) {
    if (heaters.isEmpty() || translated.model().isEmpty()) {
      return List.of();
    }
    int first = translated.bodies().size();
    ThermalModel model = translated.model().get();
    List<HeatSource> sources = new ArrayList<>();
    List<Probe> probes = new ArrayList<>();
    for (DeviceHeat.Heater h : heaters) {
      sources.add(new HeatSource.Uniform(device(h).path(), h.box(), 1));
      probes.add(model.probes().get(first + h.device()));
    }
    ResponseAnalysis.Outcome outcome =
        NestedResponse.of(
            model.withSources(sources).withProbes(probes),
            meanCelsius(solution),
            options.withSolve(ScenarioOptions.RESPONSE),
            nesting,
            known);
    outcome.matrix().ifPresent(m -> tune(m, solution, first));
    return outcome.issues();
  }

  private void tune(ResponseMatrix response, NestedSolution solution, int firstDevice) {
    int n = heaters.size();
    double[] given = new double[n];
    double[] off = new double[n];
    double[] shift = new double[n];
    int[] group = new int[n];
    Map<String, Integer> groups = new HashMap<>();
    for (int i = 0; i < n; i++) {
      given[i] = device(heaters.get(i)).heater();
      shift[i] = shift(heaters.get(i));
      String path = device(heaters.get(i)).path();
      String parent = path.substring(0, Math.max(0, path.lastIndexOf('.')));
      group[i] = groups.computeIfAbsent(parent, _ -> groups.size());
    }
    double[] heated = response.rises(given);
    for (int i = 0; i < n; i++) {
      double celsius = solution.probes().get(firstDevice + heaters.get(i).device()).mean();
      off[i] = celsius + Units.ZERO_CELSIUS - ambient - heated[i];
    }
    List<String> names =
        groups.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    Coupling found = new Coupling(response, off, shift, group, names);
    coupling = Optional.of(found);
    double[] common = found.commonShift();
    for (int i = 0; i < n; i++) {
      powers.put(heaters.get(i).device(), common[i]);
    }
  }

  /** Mean temperature of the heated rings. */
  private double meanCelsius(NestedSolution solution) {
    int first = translated.bodies().size();
    return heaters.stream()
        .mapToDouble(h -> solution.overall().probes().get(first + h.device()).mean())
        .average()
        .orElse(0);
  }

  private PlacedDevice device(DeviceHeat.Heater heater) {
    return translated.devices().get(heater.device());
  }

  private double shift(DeviceHeat.Heater heater) {
    return device(heater).optics().map(RingOptics::shiftPerKelvin).orElse(0.0);
  }
}
