package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.OpticalLinks;
import dev.shoreline.flow.design.OpticalLinks.End;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.Route;
import java.util.Map;

/** What light loses, and how long it takes, on its way through devices and waveguides. */
final class OpticalMeasures {
  private OpticalMeasures() {}

  static void addTo(Map<String, Measure> map) {
    map.put("loss", Measure.ofEach((subject, options, around) -> loss(subject, around)));
    map.put("coupling_loss", Measure.ofEach((subject, options, around) -> couplingLoss(subject)));
    map.put(
        "received_power", Measure.ofEach((subject, options, around) -> received(subject, around)));
    map.put(
        "channel_loss",
        Measure.ofEach((subject, options, around) -> ElectricalChannel.loss(subject)));
    map.put("latency", Measure.ofEach((subject, options, around) -> latency(subject, around)));
    map.put("fan_out", Measure.ofEach((subject, options, around) -> fanOut(subject, around)));
  }

  private static Measured loss(Subject subject, Surroundings around) {
    return switch (subject.element()) {
      case Route route -> WaveguideLoss.of(subject, route, around);
      case Port port -> new OpticalPath(around).worst(new End(subject.chain(), port)).loss();
      case null, default -> Facts.attribute(subject, "loss");
    };
  }

  private static Measured couplingLoss(Subject subject) {
    if (subject.attribute("loss").isPresent()) {
      return Facts.attribute(subject, "loss");
    }
    Measured worst = Measured.missing(subject.path() + " has no coupler with a loss");
    for (Subject child : subject.children()) {
      boolean coupler = child.cell().getPorts().stream().anyMatch(p -> "fiber".equals(p.getName()));
      if (coupler
          && Facts.attribute(child, "loss") instanceof Measured.Value one
          && !(worst instanceof Measured.Value before && before.value() >= one.value())) {
        worst = one;
      }
    }
    return worst;
  }

  private static Measured received(Subject subject, Surroundings around) {
    OpticalPath path = new OpticalPath(around);
    if (subject.element() instanceof Port port) {
      return path.worst(new End(subject.chain(), port)).power();
    }
    Measured weakest = Measured.missing(subject.path() + " has no optical port");
    for (Port port : OpticalLinks.opticalPorts(subject.cell())) {
      Measured one = path.worst(new End(subject.chain(), port)).power();
      if (one instanceof Measured.Value value
          && !(weakest instanceof Measured.Value before && before.value() <= value.value())) {
        weakest = one;
      }
    }
    return weakest;
  }

  private static Measured latency(Subject subject, Surroundings around) {
    return switch (subject.element()) {
      case Route route -> WaveguideLoss.delay(subject, route, around);
      case Port port -> new OpticalPath(around).worst(new End(subject.chain(), port)).delay();
      case null, default -> Facts.attribute(subject, "latency");
    };
  }

  private static Measured fanOut(Subject subject, Surroundings around) {
    OpticalPath path = new OpticalPath(around);
    if (subject.element() instanceof Port port) {
      return Measured.of(path.reached(new End(subject.chain(), port)));
    }
    double reached = 0;
    for (Port port : OpticalLinks.opticalPorts(subject.cell())) {
      reached += path.reached(new End(subject.chain(), port));
    }
    return Measured.of(reached);
  }
}
