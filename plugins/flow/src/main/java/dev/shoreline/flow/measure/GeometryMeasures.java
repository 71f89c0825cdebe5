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
import dev.shoreline.netlist.place.KindDefaults;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.place.ViaLattice;
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
              KindDefaults.pitch(array),
              Facts.fact(subject.path(), KindDefaults.pitch(array), "length", array));
      case ViaArray array -> {
        double pitch = new ViaLattice(array).pitch();
        yield Double.isInfinite(pitch)
            ? Measured.missing(subject.path() + " is a single via")
            : Measured.of(pitch, Facts.fact(subject.path(), pitch, "length", array));
      }
      case null, default -> bondPitch(subject);
    };
  }

  private static Measured bondPitch(Subject subject) {
    Bond bond = subject.instance().map(Instance::getBond).orElse(null);
    if (bond == null) {
      return Measured.missing(subject.path() + " is not bonded to anything");
    }
    double pitch = KindDefaults.pitch(bond);
    return pitch == 0
        ? Measured.missing("the pitch of the joint of " + subject.path() + " is not known")
        : Measured.of(pitch, Facts.fact(subject.path(), pitch, "length", bond.getKind()));
  }

  private static Measured aspectRatio(Subject subject) {
    if (!(subject.element() instanceof ViaArray array)) {
      return Measured.missing(subject.path() + " is no via array");
    }
    double depth = KindDefaults.depth(array, subject.cell().getBody());
    double diameter = KindDefaults.diameter(array);
    if (depth == 0 || diameter == 0) {
      return Measured.missing(
          "the " + (depth == 0 ? "depth" : "diameter") + " of " + subject.path() + " is not known");
    }
    return Measured.of(
        depth / diameter,
        Facts.fact(
            subject.path() + " diameter",
            diameter,
            "length",
            array.getKind() == null ? array : array.getKind()));
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
