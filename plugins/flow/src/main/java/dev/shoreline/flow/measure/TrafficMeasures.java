package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Footprints;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.netlist.model.Edge;
import dev.shoreline.netlist.place.Rectangle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bandwidth, power and what is made of them. */
final class TrafficMeasures {
  private TrafficMeasures() {}

  static void addTo(Map<String, Measure> map) {
    map.put("count", (subjects, options, around) -> count(subjects));
    map.put("bandwidth", (subjects, options, around) -> new Traffic(options).of(subjects));
    map.put("power", (subjects, options, around) -> Power.of(subjects));
    map.put("energy", (subjects, options, around) -> energy(subjects, options));
    map.put("shoreline", Measure.ofEach((subject, options, around) -> shoreline(subject, options)));
    map.put(
        "area_density",
        Measure.ofEach((subject, options, around) -> areaDensity(subject, options)));
    map.put("heat_flux", Measure.ofEach((subject, options, around) -> heatFlux(subject)));
    map.put(
        "reach", Measure.ofEach((subject, options, around) -> Facts.attribute(subject, "reach")));
  }

  private static Measured count(List<Subject> subjects) {
    return Measured.of((double) subjects.stream().mapToLong(Traffic::copies).sum());
  }

  private static Measured energy(List<Subject> subjects, Options options) {
    return Power.of(subjects).with(new Traffic(options).of(subjects), (p, b) -> p / b);
  }

  private static Measured shoreline(Subject subject, Options options) {
    Measured bandwidth = new Traffic(options).of(List.of(subject));
    return bandwidth.with(shorelineLength(subject, options), (b, l) -> b / l);
  }

  private static Measured shorelineLength(Subject subject, Options options) {
    Optional<Edge> edge = Traffic.edgeOf(subject);
    if (edge.isPresent()) {
      return edgeLength(subject, edge.get());
    }
    return FiberSpan.of(subject, options);
  }

  static Measured edgeLength(Subject subject, Edge edge) {
    Optional<Rectangle> box = Footprints.of(subject.cell());
    if (box.isEmpty()) {
      return Measured.missing(subject.path() + " has no outline");
    }
    double length = Footprints.length(box.get(), edge);
    return Measured.of(length, Facts.fact(subject.path(), length, "length", subject.cell()));
  }

  private static Measured areaDensity(Subject subject, Options options) {
    return new Traffic(options).of(List.of(subject)).with(area(subject), (b, a) -> b / a);
  }

  private static Measured heatFlux(Subject subject) {
    return Power.of(List.of(subject)).with(area(subject), (p, a) -> p / a);
  }

  static Measured area(Subject subject) {
    Optional<Rectangle> box = Footprints.of(subject.cell());
    if (box.isEmpty()) {
      return Measured.missing(subject.path() + " has no outline");
    }
    double area = box.get().width() * box.get().height();
    return Measured.of(area, Facts.fact(subject.path(), area, "area", subject.cell()));
  }
}
