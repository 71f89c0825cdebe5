package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.result.Provenance;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.HeatSource;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.place.Copy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Electrical power of objects: of each body its own power and its heat sources; of each device or
 * component without one its {@code power} attribute; and heaters wherever they are.
 */
final class Power {
  private static final int FACTS = 12;

  private final Map<Cell, Double> known = new HashMap<>();

  private Power() {}

  static Measured of(List<Subject> subjects) {
    Power power = new Power();
    List<Provenance> facts = new ArrayList<>();
    double sum = 0;
    for (Subject subject : subjects) {
      double one = power.of(subject) * Traffic.copies(subject);
      sum += one;
      if (facts.size() < FACTS) {
        facts.add(Facts.fact(subject.path(), one, "power", subject.cell()));
      }
    }
    if (subjects.size() == 1) {
      power.parts(subjects.getFirst(), facts);
    }
    return new Measured.Value(sum, facts);
  }

  /** The largest parts of one object. */
  private void parts(Subject subject, List<Provenance> facts) {
    subject.children().stream()
        .filter(child -> of(child) > 0)
        .limit(FACTS)
        .forEach(
            child -> {
              double one = of(child) * Copy.count(child.chain().getLast());
              facts.add(Facts.fact(child.path(), one, "power", child.cell()));
            });
  }

  private double of(Subject subject) {
    return subject.instance().map(this::of).orElseGet(() -> of(subject.cell()));
  }

  private double of(Instance instance) {
    if (instance.getAttributes().isEmpty()) {
      return of(instance.getCell());
    }
    Subject alone = new Subject("", instance.getCell(), List.of(instance), null, null);
    return own(alone) + below(instance.getCell());
  }

  private double of(Cell cell) {
    Double before = known.get(cell);
    if (before != null) {
      return before;
    }
    known.put(cell, 0.0); // a cell in itself ends here
    double sum = own(Subject.of(cell)) + below(cell);
    known.put(cell, sum);
    return sum;
  }

  private double below(Cell cell) {
    double sum = 0;
    for (Instance instance : cell.getInstances()) {
      sum += of(instance) * Copy.count(instance);
    }
    return sum;
  }

  private static double own(Subject subject) {
    Body body = subject.cell().getBody();
    double sum = attribute(subject, "heater");
    if (body == null || body.getPower() == 0) {
      sum += attribute(subject, "power");
    }
    if (body != null) {
      sum += body.getPower();
      sum += body.getHeatSources().stream().mapToDouble(HeatSource::getPower).sum();
    }
    return sum;
  }

  private static double attribute(Subject subject, String name) {
    return subject
        .attribute(name)
        .filter(a -> "power".equals(a.getDimension()))
        .map(a -> a.getValue())
        .orElse(0.0);
  }
}
