package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Adjustment;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.DutyCycle;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NumberValue;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.model.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of instances: the scenario's adjustment, else the instance's, else the cell's; and how
 * long their power is on.
 */
final class AttributeValues {
  private final Map<String, Double> adjusted = new HashMap<>();
  private final Map<String, Double> shares = new HashMap<>();

  AttributeValues(Scenario scenario) {
    for (Adjustment adjustment : scenario.getAdjustments()) {
      if (adjustment.getTargets() != null && adjustment.getValue() instanceof NumberValue number) {
        for (Target target : adjustment.getTargets().getTargets()) {
          adjusted.put(key(target.getPath(), adjustment.getAttribute()), number.getValue());
        }
      }
    }
    scenario.getDuties().forEach(this::switched);
  }

  private void switched(DutyCycle duty) {
    if (duty.getTargets() != null) {
      for (Target target : duty.getTargets().getTargets()) {
        shares.put(target.getPath(), duty.getShare());
      }
    }
  }

  /** The part of the time in which the power of something is on. */
  double share(String path) {
    return shares.getOrDefault(path, 1.0);
  }

  private static String key(String path, String attribute) {
    return path + "\n" + attribute;
  }

  /** The scenario's value alone. */
  OptionalDouble adjustment(String path, String attribute) {
    Double value = adjusted.get(key(path, attribute));
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  OptionalDouble of(String path, @Nullable Instance instance, Cell cell, String attribute) {
    OptionalDouble value = adjustment(path, attribute);
    if (value.isEmpty() && instance != null) {
      value = find(instance.getAttributes(), attribute);
    }
    return value.isPresent() ? value : find(cell.getAttributes(), attribute);
  }

  private static OptionalDouble find(List<Attribute> attributes, String name) {
    return attributes.stream()
        .filter(a -> name.equals(a.getName()) && a.getText() == null)
        .mapToDouble(Attribute::getValue)
        .findFirst();
  }
}
