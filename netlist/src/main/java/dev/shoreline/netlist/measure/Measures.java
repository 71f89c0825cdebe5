package dev.shoreline.netlist.measure;

import static dev.shoreline.netlist.measure.Combination.EACH;
import static dev.shoreline.netlist.measure.Combination.TOTAL;
import static dev.shoreline.netlist.measure.ObjectKind.EDGE;
import static dev.shoreline.netlist.measure.ObjectKind.FIBER_ARRAY;
import static dev.shoreline.netlist.measure.ObjectKind.NET;
import static dev.shoreline.netlist.measure.ObjectKind.PORT;
import static dev.shoreline.netlist.measure.ObjectKind.ROUTE;
import static dev.shoreline.netlist.measure.ObjectKind.VIA_ARRAY;
import static dev.shoreline.netlist.measure.Parameter.choice;
import static dev.shoreline.netlist.measure.Parameter.objects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every measure there is. */
public final class Measures {
  private static final Parameter DIRECTION =
      choice("direction", "One direction alone, or transmit and receive summed.", "one", "both");
  private static final Parameter RATE =
      choice("rate", "Net payload rate or raw line rate.", "net", "raw");
  private static final Parameter EDGE_CONVENTION =
      choice(
          "edge",
          "Length of the shoreline: fibre count times pitch, first to last fibre centre, or the"
              + " edge of the die.",
          "fiber_span",
          "first_to_last",
          "die_edge");
  private static final Parameter VALUES =
      new Parameter.Values(
          "values", true, "Values: a selection with an attribute, or a list of numbers.");
  private static final Parameter TEMPERATURE_STEP =
      new Parameter.Quantity(
          "step", "temperature_difference", true, "Temperature change since assembly.");

  private static final Map<String, MeasureSignature> ALL = table();

  private Measures() {}

  /** All measures in the order of the reference. */
  public static Collection<MeasureSignature> all() {
    return ALL.values();
  }

  /** The measure of that name. */
  public static Optional<MeasureSignature> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static Map<String, MeasureSignature> table() {
    List<MeasureSignature> list = new ArrayList<>();
    addTraffic(list);
    addGeometry(list);
    addOptics(list);
    addMechanics(list);
    addThermal(list);
    addStatistics(list);
    Map<String, MeasureSignature> map = new LinkedHashMap<>();
    for (MeasureSignature signature : list) {
      map.put(signature.name(), signature);
    }
    return Collections.unmodifiableMap(map);
  }

  private static void addTraffic(List<MeasureSignature> to) {
    Parameter carriers =
        objects("objects", "What carries traffic.", ObjectKind.INSTANCE, PORT, EDGE, FIBER_ARRAY);
    Parameter bodies = objects("objects", "Instances.", ObjectKind.INSTANCE);
    to.add(
        total(
            "count",
            "number",
            "The number of objects, array elements counted one by one.",
            objects(
                "objects",
                "What to count.",
                ObjectKind.INSTANCE,
                PORT,
                ROUTE,
                NET,
                VIA_ARRAY,
                FIBER_ARRAY)));
    to.add(
        total(
            "bandwidth",
            "bitrate",
            "Sum of the rates of the optical ports; electrical ports count where an object has no"
                + " optical ones.",
            carriers,
            DIRECTION,
            RATE));
    to.add(
        total(
            "power",
            "power",
            "Electrical power: bodies, their heat sources and the `power` and `heater` attributes"
                + " of everything below.",
            bodies));
    to.add(
        each(
            "energy",
            "energy_per_bit",
            "Power over bandwidth; several objects together where `of` is `total`.",
            bodies,
            choice("of", "Each object by itself, or all together.", "each", "total"),
            DIRECTION,
            RATE));
    to.add(
        each(
            "shoreline",
            "edge_density",
            "Bandwidth over the length of the edge that it crosses.",
            carriers,
            EDGE_CONVENTION,
            DIRECTION,
            RATE));
    to.add(
        each(
            "area_density",
            "area_density",
            "Bandwidth over the area of the body in plan.",
            bodies,
            DIRECTION,
            RATE));
    to.add(
        each(
            "latency",
            "time",
            "Time of flight along the path plus the `latency` attributes on it.",
            objects("objects", "Routes, ports or instances.", ObjectKind.INSTANCE, PORT, ROUTE)));
    to.add(
        each(
            "reach",
            "length",
            "Declared reach of a link (attribute `reach`).",
            objects("objects", "Instances.", ObjectKind.INSTANCE)));
    to.add(
        each(
            "fan_out",
            "number",
            "Optical ports that are reached from a light source without passing another one.",
            objects("objects", "Light sources.", ObjectKind.INSTANCE, PORT)));
  }

  private static void addGeometry(List<MeasureSignature> to) {
    Parameter bodies = objects("objects", "Instances.", ObjectKind.INSTANCE);
    to.add(
        total(
            "fiber_count",
            "number",
            "Fibres in the arrays of the objects.",
            objects(
                "objects",
                "Fibre arrays, or instances that have some.",
                FIBER_ARRAY,
                ObjectKind.INSTANCE)));
    to.add(
        each(
            "fiber_span",
            "length",
            "Length of shoreline that a fibre array takes.",
            objects(
                "objects",
                "Fibre arrays, or instances that have some.",
                FIBER_ARRAY,
                ObjectKind.INSTANCE),
            EDGE_CONVENTION));
    to.add(
        each(
            "pitch",
            "length",
            "Smallest pitch of a fibre array, a via array or a bond.",
            objects(
                "objects",
                "Arrays or bonded instances.",
                FIBER_ARRAY,
                VIA_ARRAY,
                ObjectKind.INSTANCE)));
    to.add(
        each(
            "aspect_ratio",
            "number",
            "Depth over diameter of vias.",
            objects("objects", "Via arrays.", VIA_ARRAY)));
    to.add(
        each(
            "edge_length",
            "length",
            "Length of an edge of a body.",
            objects("objects", "Edges.", EDGE)));
    to.add(each("area", "area", "Area of a body in plan.", bodies));
    to.add(each("thickness", "length", "Thickness of a body.", bodies));
    to.add(each("elevation", "length", "Height of a body's lower face in the package.", bodies));
    to.add(
        each(
            "distance",
            "length",
            "Smallest gap between the outlines in plan of an object and its nearest one in `to`.",
            bodies,
            objects("to", "Other instances.", ObjectKind.INSTANCE)));
    to.add(
        each(
            "length",
            "length",
            "Length of a route's centre line, or of a net by its declared length or placement.",
            objects("objects", "Routes or nets.", ROUTE, NET)));
    to.add(
        each(
            "bend_radius",
            "length",
            "Smallest bend radius of a route.",
            objects(
                "objects", "Routes, or instances that have some.", ROUTE, ObjectKind.INSTANCE)));
    to.add(
        each(
            "bends",
            "number",
            "Turning of a route in quarter turns.",
            objects("objects", "Routes.", ROUTE)));
    to.add(
        each(
            "crossings",
            "number",
            "Waveguide crossings on a route.",
            objects("objects", "Routes.", ROUTE)));
  }

  private static void addOptics(List<MeasureSignature> to) {
    to.add(
        each(
            "loss",
            "loss",
            "Insertion loss of the optical path that ends at a port, or of a route: devices,"
                + " waveguides, bends, crossings and couplers.",
            objects("objects", "Ports, routes or devices.", PORT, ROUTE, ObjectKind.INSTANCE)));
    to.add(
        each(
            "coupling_loss",
            "loss",
            "Loss of a coupler (attribute `loss` of a device with a fibre port).",
            objects("objects", "Couplers, or instances that have some.", ObjectKind.INSTANCE)));
    to.add(
        each(
            "received_power",
            "power_level",
            "Power of the light source less the loss on the way to the port.",
            objects("objects", "Optical ports or devices.", PORT, ObjectKind.INSTANCE)));
    to.add(
        each(
            "channel_loss",
            "loss",
            "Insertion loss of an electrical channel: length times loss per length, and the"
                + " `loss` attributes at its ends.",
            objects(
                "objects", "Nets, ports or instances with nets.", NET, PORT, ObjectKind.INSTANCE)));
  }

  private static void addMechanics(List<MeasureSignature> to) {
    Parameter joined =
        objects(
            "objects",
            "Instances on a support, or fibre arrays.",
            ObjectKind.INSTANCE,
            FIBER_ARRAY);
    to.add(
        each(
            "cte_offset",
            "length",
            "Difference in thermal expansion between a body and its support at the farthest point"
                + " from the centre.",
            joined,
            TEMPERATURE_STEP));
    to.add(
        each(
            "warpage",
            "length",
            "Bow of a body on its support by Timoshenko's two-strip formula with equal moduli: an"
                + " estimate.",
            objects("objects", "Instances on a support.", ObjectKind.INSTANCE),
            TEMPERATURE_STEP));
  }

  private static void addThermal(List<MeasureSignature> to) {
    Parameter places =
        objects("objects", "Instances: devices, dies or what contains them.", ObjectKind.INSTANCE);
    to.add(thermal("temperature", "temperature", "Highest temperature of an object.", places));
    to.add(
        thermal(
            "drift",
            "length",
            "Resonance shift of a ring from its temperature at the scenario's ambient.",
            objects("objects", "Ring devices, or instances that have some.", ObjectKind.INSTANCE)));
    to.add(
        thermal(
            "drift_frequency",
            "frequency",
            "Resonance shift of a ring as a frequency.",
            objects("objects", "Ring devices, or instances that have some.", ObjectKind.INSTANCE)));
    to.add(
        thermal(
            "tuning_power",
            "power",
            "Heater power that brings the rings of an object to one common shift.",
            objects("objects", "Ring devices, or instances that have some.", ObjectKind.INSTANCE)));
    to.add(
        each(
            "heat_flux",
            "heat_flux",
            "Power over the area of the body in plan.",
            objects("objects", "Instances with a body.", ObjectKind.INSTANCE)));
  }

  private static void addStatistics(List<MeasureSignature> to) {
    to.add(
        statistic(
            "spread",
            new ResultDimension.DifferenceOfArgument(),
            "Largest value less the smallest one."));
    to.add(statistic("maximum", new ResultDimension.SameAsArgument(), "Largest value."));
    to.add(statistic("minimum", new ResultDimension.SameAsArgument(), "Smallest value."));
    to.add(statistic("mean", new ResultDimension.SameAsArgument(), "Arithmetic mean."));
    to.add(statistic("total", new ResultDimension.SameAsArgument(), "Sum."));
  }

  private static MeasureSignature each(
      String name, String dimension, String doc, Parameter... parameters) {
    return new MeasureSignature(
        name, List.of(parameters), new ResultDimension.Fixed(dimension), EACH, false, doc);
  }

  private static MeasureSignature total(
      String name, String dimension, String doc, Parameter... parameters) {
    return new MeasureSignature(
        name, List.of(parameters), new ResultDimension.Fixed(dimension), TOTAL, false, doc);
  }

  private static MeasureSignature thermal(
      String name, String dimension, String doc, Parameter... parameters) {
    return new MeasureSignature(
        name, List.of(parameters), new ResultDimension.Fixed(dimension), EACH, true, doc);
  }

  private static MeasureSignature statistic(String name, ResultDimension result, String doc) {
    return new MeasureSignature(name, List.of(VALUES), result, TOTAL, false, doc);
  }
}
