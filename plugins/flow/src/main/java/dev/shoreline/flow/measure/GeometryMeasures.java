package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Footprints;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.layout.build.BuiltRoute;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Bond;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.ViaArray;
import dev.shoreline.netlist.place.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Lengths, areas and what can be counted along routes. */
final class GeometryMeasures {
  private GeometryMeasures() {}

  static void addTo(Map<String, Measure> map) {
    map.put("fiber_count", (subjects, options, around) -> fiberCount(subjects));
    map.put(
        "fiber_span", Measure.ofEach((subject, options, around) -> FiberSpan.of(subject, options)));
    map.put("pitch", Measure.ofEach((subject, options, around) -> pitch(subject)));
    map.put("aspect_ratio", Measure.ofEach((subject, options, around) -> aspectRatio(subject)));
    map.put("edge_length", Measure.ofEach((subject, options, around) -> edgeLength(subject)));
    map.put("area", Measure.ofEach((subject, options, around) -> TrafficMeasures.area(subject)));
    map.put("thickness", Measure.ofEach((subject, options, around) -> thickness(subject)));
    map.put("elevation", Measure.ofEach((subject, options, around) -> elevation(subject)));
    map.put("distance", Measure.ofEach((subject, options, around) -> distance(subject, options)));
    map.put("length", Measure.ofEach((subject, options, around) -> length(subject, around)));
    map.put(
        "bend_radius", Measure.ofEach((subject, options, around) -> bendRadius(subject, around)));
    map.put("bends", routed("number", r -> r.line().turning() / (Math.PI / 2)));
    map.put("crossings", routed("number", BuiltRoute::crossings));
  }

  private static Measured fiberCount(List<Subject> subjects) {
    Measured sum = Measured.of(0);
    for (Subject subject : subjects) {
      for (FiberArray array : FiberSpan.arrays(subject)) {
        double count = array.getCount();
        String name = subject.path() + "." + array.getName();
        sum = sum.with(Measured.of(count, Facts.fact(name, count, "number", array)), Double::sum);
      }
    }
    return sum;
  }

  private static Measured pitch(Subject subject) {
    return switch (subject.element()) {
      case FiberArray array ->
          Measured.of(
              array.getPitch(), Facts.fact(subject.path(), array.getPitch(), "length", array));
      case ViaArray array -> {
        double pitch = Math.min(array.getPitchX(), array.getPitchY());
        yield Measured.of(pitch, Facts.fact(subject.path(), pitch, "length", array));
      }
      case null, default -> bondPitch(subject);
    };
  }

  private static Measured bondPitch(Subject subject) {
    Bond bond = subject.instance().map(Instance::getBond).orElse(null);
    if (bond == null) {
      return Measured.missing(subject.path() + " is not bonded to anything");
    }
    double pitch = bond.getPitch() > 0 ? bond.getPitch() : bond.getKind().getPitch();
    return Measured.of(pitch, Facts.fact(subject.path(), pitch, "length", bond.getKind()));
  }

  private static Measured aspectRatio(Subject subject) {
    if (!(subject.element() instanceof ViaArray array)) {
      return Measured.missing(subject.path() + " is no via array");
    }
    Body body = subject.cell().getBody();
    double depth = array.getKind().getDepth();
    if (depth == 0 && body != null) {
      depth = body.getThickness();
    }
    double diameter = array.getDiameter() > 0 ? array.getDiameter() : array.getKind().getDiameter();
    return depth == 0
        ? Measured.missing("the depth of " + subject.path() + " is not known")
        : Measured.of(
            depth / diameter,
            Facts.fact(subject.path() + " diameter", diameter, "length", array.getKind()));
  }

  private static Measured edgeLength(Subject subject) {
    return Traffic.edgeOf(subject)
        .map(edge -> TrafficMeasures.edgeLength(subject, edge))
        .orElseGet(() -> Measured.missing(subject.path() + " is no edge"));
  }

  private static Measured thickness(Subject subject) {
    Body body = subject.cell().getBody();
    return body == null
        ? Measured.missing(subject.path() + " has no body")
        : Measured.of(
            body.getThickness(),
            Facts.fact(subject.path(), body.getThickness(), "length", subject.cell()));
  }

  private static Measured elevation(Subject subject) {
    double z = subject.placement().dz();
    return Measured.of(z, Facts.fact(subject.path(), z, "length", subject.cell()));
  }

  private static Measured distance(Subject subject, Options options) {
    Optional<Rectangle> own = Footprints.inTop(subject);
    if (own.isEmpty()) {
      return Measured.missing(subject.path() + " has no outline");
    }
    Measured best = Measured.missing("nothing to measure the distance to");
    double smallest = Double.POSITIVE_INFINITY;
    for (Subject other : options.objects("to")) {
      Optional<Rectangle> box = Footprints.inTop(other);
      if (box.isPresent() && own.get().gapTo(box.get()) < smallest) {
        smallest = own.get().gapTo(box.get());
        best =
            Measured.of(
                smallest,
                Facts.fact(
                    subject.path() + " to " + other.path(), smallest, "length", other.cell()));
      }
    }
    return best;
  }

  private static Measured length(Subject subject, Surroundings around) {
    return switch (subject.element()) {
      case Route route -> routed(subject, route, "length", BuiltRoute::length, around);
      case Net net -> ElectricalChannel.length(subject, net);
      case null, default -> Measured.missing(subject.path() + " is neither route nor net");
    };
  }

  private static Measured bendRadius(Subject subject, Surroundings around) {
    if (subject.element() instanceof Route route) {
      return routed(subject, route, "length", BuiltRoute::minRadius, around);
    }
    List<Subject> parts = new ArrayList<>(subject.children());
    subject.cell().getRoutes().forEach(route -> parts.add(subject.with(route)));
    Measured smallest = Measured.of(Double.POSITIVE_INFINITY);
    for (Subject part : parts) {
      Measured one = bendRadius(part, around);
      if (!(one instanceof Measured.Value value)) {
        return one;
      }
      if (smallest instanceof Measured.Value least && value.value() < least.value()) {
        smallest = value;
      }
    }
    return smallest;
  }

  private static Measure routed(String dimension, ToDoubleFunction<BuiltRoute> value) {
    return Measure.ofEach(
        (subject, options, around) ->
            subject.element() instanceof Route route
                ? routed(subject, route, dimension, value, around)
                : Measured.missing(subject.path() + " is no route"));
  }

  private static Measured routed(
      Subject subject,
      Route route,
      String dimension,
      ToDoubleFunction<BuiltRoute> value,
      Surroundings around) {
    return around
        .routes()
        .find(route)
        .map(w -> value.applyAsDouble(w))
        .map(v -> Measured.of(v, Facts.fact(subject.path(), v, dimension, route)))
        .orElseGet(() -> Measured.missing(subject.path() + " is not laid out"));
  }
}
