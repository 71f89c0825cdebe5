package dev.shoreline.thermal.design;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.reduced.ReducedModel;
import dev.shoreline.thermal.reduced.Reduction;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.unsteady.PowerSchedule;
import dev.shoreline.thermal.unsteady.UnsteadySolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A model of few states of what {@link HistoryAnalysis} followed, and how far the two are apart.
 *
 * @param model at the largest powers, conductivities frozen
 * @param traces of sources whose power changes
 * @param fromAmbient whether everything began without power
 */
record HistoryReduction(
    ThermalModel model, Map<String, PowerSchedule> traces, boolean fromAmbient) {

  Reduction.Outcome reduce(TensorGrid grid, double span, AnalysisOptions options) {
    return Reduction.of(model, grid, span, options);
  }

  /** Lets the model follow the same powers at the same moments. */
  ScenarioReduction compared(ReducedModel reduced, UnsteadySolution full, TensorGrid grid) {
    double[] powers = powers(reduced, 0);
    double[] state =
        fromAmbient
            ? new double[reduced.timeConstants().size()]
            : reduced.rest(powers(reduced, trace -> trace.mean(0)));
    double before = 0;
    double error = 0;
    double rise = 0;
    for (UnsteadySolution.Moment moment : full.moments()) {
      state = reduced.after(state, powers, moment.time() - before);
      double[] found = reduced.temperatures(state, powers);
      for (int o = 0; o < found.length; o++) {
        error = Math.max(error, Math.abs(found[o] - moment.probes().get(o)));
        rise = Math.max(rise, Math.abs(found[o] - reduced.base().get(o)));
      }
      before = moment.time();
      powers = powers(reduced, before);
    }
    return new ScenarioReduction(reduced, grid.cells(), error, rise);
  }

  /**
   * The same with what devices are warmer than the grid knows, which follows their own power at
   * once.
   *
   * @param first number of the first device among the outputs
   * @param excess of each device at the largest powers, K
   */
  ReducedModel withExcess(ReducedModel reduced, int first, double[] excess) {
    List<List<Double>> direct = new ArrayList<>(reduced.directMatrix());
    List<Double> base = new ArrayList<>(reduced.base());
    for (int i = 0; i < excess.length; i++) {
      int output = first + i;
      int own = reduced.inputs().indexOf(reduced.outputs().get(output));
      if (own < 0) {
        base.set(output, base.get(output) + excess[i]);
      } else {
        List<Double> row = new ArrayList<>(direct.get(output));
        row.set(own, row.get(own) + excess[i] / power(reduced.inputs().get(own)));
        direct.set(output, row);
      }
    }
    return new ReducedModel(
        reduced.inputs(),
        reduced.outputs(),
        reduced.timeConstants(),
        reduced.inputMatrix(),
        reduced.outputMatrix(),
        direct,
        base);
  }

  private double[] powers(ReducedModel reduced, double time) {
    return powers(reduced, trace -> trace.at(time));
  }

  private double[] powers(ReducedModel reduced, ToDoubleFunction<PowerSchedule> factor) {
    return reduced.inputs().stream()
        .mapToDouble(
            name -> {
              PowerSchedule trace = traces.get(name);
              return power(name) * (trace == null ? 1 : factor.applyAsDouble(trace));
            })
        .toArray();
  }

  private double power(String name) {
    return model.sources().stream()
        .filter(s -> s.name().equals(name))
        .mapToDouble(HeatSource::power)
        .sum();
  }
}
