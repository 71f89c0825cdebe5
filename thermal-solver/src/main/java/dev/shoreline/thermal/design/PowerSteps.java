package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Adjustment;
import dev.shoreline.netlist.model.DutyCycle;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.NumberValue;
import dev.shoreline.netlist.model.PowerStep;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.model.SelectionValue;
import dev.shoreline.netlist.model.Target;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.unsteady.PowerSchedule;
import dev.shoreline.thermal.unsteady.Pulses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.jspecify.annotations.Nullable;

/**
 * The steps and duty cycles of a scenario as traces on sources.
 *
 * <p>A source needs a power that a trace can multiply, so each stepped object gets its largest
 * power in a copy of the scenario; its trace begins with what it had before. A step on a device
 * with a heater is the heater's power, on anything else the body's.
 */
final class PowerSteps {
  private final Map<String, TreeMap<Double, Double>> watts = new LinkedHashMap<>();
  private final Map<String, Pulses> pulses = new LinkedHashMap<>();

  PowerSteps(Scenario scenario) {
    for (PowerStep step : scenario.getSteps()) {
      for (Target target : targets(step.getTargets())) {
        watts
            .computeIfAbsent(target.getPath(), _ -> new TreeMap<>())
            .put(step.getTime(), step.getPower());
      }
    }
    for (DutyCycle duty : scenario.getDuties()) {
      for (Target target : targets(duty.getTargets())) {
        pulses.put(target.getPath(), new Pulses(duty.getShare(), duty.getPeriod()));
        watts.computeIfAbsent(target.getPath(), _ -> new TreeMap<>());
      }
    }
  }

  /** The scenario in which everything that is switched is on for ever. */
  static Scenario switchedOn(Scenario scenario) {
    Scenario on = EcoreUtil.copy(scenario);
    on.getDuties().clear();
    return on;
  }

  private static List<Target> targets(@Nullable SelectionValue selection) {
    return selection == null ? List.of() : selection.getTargets();
  }

  /** The scenario in which each stepped or switched object has its largest power. */
  Scenario atFullPower(Scenario scenario, Translation.Result before) {
    Scenario full = switchedOn(scenario);
    for (PowerStep step : scenario.getSteps()) {
      for (Target target : targets(step.getTargets())) {
        NumberValue value = NetlistFactory.eINSTANCE.createNumberValue();
        value.setValue(largest(target.getPath(), before));
        Adjustment adjustment = NetlistFactory.eINSTANCE.createAdjustment();
        adjustment.setTargets(EcoreUtil.copy(step.getTargets()));
        adjustment.setAttribute(hasHeater(target.getPath(), before) ? "heater" : "power");
        adjustment.setValue(value);
        full.getAdjustments().add(adjustment);
      }
    }
    return full;
  }

  /** The traces of the stepped and the switched sources. */
  Map<String, PowerSchedule> traces(Translation.Result before) {
    Map<String, PowerSchedule> traces = new HashMap<>();
    watts.forEach(
        (path, steps) -> {
          double full = largest(path, before);
          List<Double> times = new ArrayList<>(List.of(0.0));
          List<Double> factors = new ArrayList<>(List.of(initial(path, before) / full));
          steps.forEach(
              (time, power) -> {
                if (time > 0) {
                  times.add(time);
                  factors.add(power / full);
                } else {
                  factors.set(0, power / full);
                }
              });
          Pulses switching = pulses.getOrDefault(path, Pulses.NONE);
          traces.put(path, new PowerSchedule(times, factors, switching));
        });
    return traces;
  }

  private double largest(String path, Translation.Result before) {
    double most = initial(path, before);
    for (double power : watts.getOrDefault(path, new TreeMap<>()).values()) {
      most = Math.max(most, power);
    }
    return most > 0 ? most : 1e-12;
  }

  private static double initial(String path, Translation.Result before) {
    return before.model().stream()
        .flatMap(m -> m.sources().stream())
        .filter(s -> s.name().equals(path))
        .mapToDouble(HeatSource::power)
        .sum();
  }

  private static boolean hasHeater(String path, Translation.Result before) {
    return before.devices().stream()
        .anyMatch(d -> d.path().equals(path) && (d.heater() > 0 || d.optics().isPresent()));
  }
}
