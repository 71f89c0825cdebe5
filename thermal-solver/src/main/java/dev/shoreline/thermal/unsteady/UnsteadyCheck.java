package dev.shoreline.thermal.unsteady;

import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.IssueCode;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What keeps a model that could be solved for its steady state from being followed in time. */
final class UnsteadyCheck {
  private UnsteadyCheck() {}

  static List<Issue> of(
      ThermalModel model, Map<String, PowerSchedule> traces, UnsteadyOptions time) {
    List<Issue> issues = new ArrayList<>();
    Stream.concat(
            model.layers().stream().map(Layer::material),
            model.blocks().stream().map(Block::material))
        .filter(m -> !(m.capacity() > 0) || !Double.isFinite(m.capacity()))
        .map(Material::name)
        .distinct()
        .forEach(
            name ->
                issues.add(
                    Issue.error(
                        IssueCode.BAD_HEAT_CAPACITY,
                        name,
                        "the heat capacity is not above 0",
                        "give density times specific heat in J/(m³ K)")));
    if (!(time.end() > 0) || !(time.firstStep() > 0) || !Double.isFinite(time.end())) {
      issues.add(bad(model, "end and first step must be above 0 s: " + time));
    }
    if (!(time.tolerance() > 0)) {
      issues.add(bad(model, "the tolerance must be above 0 K: " + time.tolerance()));
    }
    List<String> sources = model.sources().stream().map(HeatSource::name).toList();
    traces.forEach((name, trace) -> trace(model, sources, name, trace, issues));
    return issues;
  }

  private static void trace(
      ThermalModel model,
      List<String> sources,
      String name,
      PowerSchedule trace,
      List<Issue> issues) {
    if (!sources.contains(name)) {
      issues.add(bad(model, "a trace is for '" + name + "', which is no source"));
    }
    Pulses pulses = trace.pulses();
    if (!(pulses.share() > 0) || pulses.share() > 1 || !(pulses.period() > 0)) {
      issues.add(bad(model, "the pulses of '" + name + "' must have a part and a period above 0"));
    }
    for (int i = 0; i < trace.times().size(); i++) {
      double before = i == 0 ? Double.NEGATIVE_INFINITY : trace.times().get(i - 1);
      if (!(trace.times().get(i) > before) || !Double.isFinite(trace.factors().get(i))) {
        issues.add(
            bad(model, "the trace of '" + name + "' must rise in time, with finite factors"));
        return;
      }
    }
  }

  private static Issue bad(ThermalModel model, String message) {
    return Issue.error(IssueCode.BAD_TIME, model.name(), message, "correct the times");
  }
}
