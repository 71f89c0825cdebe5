package dev.shoreline.netlist.rule;

import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.rule.RuleFunction.Kind;
import dev.shoreline.netlist.rule.RuleFunction.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The functions that look at the ports of bare layouts. */
final class PortFunctions {
  private static final Parameter PINS =
      RuleFunctions.layer("pins", "where ports are marked by paths of two points that head out");
  private static final Parameter DEVICES =
      RuleFunctions.layer("devices", "where components are outlined");
  private static final Parameter REACH =
      RuleFunctions.option(
          "reach",
          RuleFunction.Type.LENGTH,
          "up to which ports count as meeting; 1 um if left out");
  private static final Parameter ENDS =
      RuleFunctions.option(
          "device", RuleFunction.Type.WORD, "names of the components that a route ends at");
  private static final Parameter COUPLER =
      RuleFunctions.required("device", RuleFunction.Type.WORD, "names of the components meant");
  private static final Parameter LABELS =
      RuleFunctions.option(
          "labels", RuleFunction.Type.LAYER, "only routes on which texts of this layer lie");
  private static final Parameter NAME =
      RuleFunctions.option("name", RuleFunction.Type.WORD, "what these texts say");

  private PortFunctions() {}

  static List<RuleFunction> measures() {
    return List.of(
        measure(
            "port_offset", Dimension.LENGTH, "distance of the centres of ports that meet", REACH),
        measure(
            "port_step", Dimension.LENGTH, "difference of the widths of ports that meet", REACH),
        measure(
            "port_angle",
            Dimension.ANGLE,
            "by how much ports that meet fail to head straight against each other",
            REACH),
        measure(
            "route_length",
            Dimension.LENGTH,
            "length of waveguides joined one after the other",
            REACH,
            ENDS,
            LABELS,
            NAME),
        measure(
            "length_spread",
            Dimension.LENGTH,
            "by how much routes are longer than the shortest of them",
            REACH,
            ENDS,
            LABELS,
            NAME),
        measure(
            "coupler_pitch",
            Dimension.LENGTH,
            "distance of neighbouring couplers of one circuit",
            COUPLER,
            REACH),
        measure(
            "coupler_angle",
            Dimension.ANGLE,
            "direction of the waveguide out of couplers, above -180 up to 180 degrees",
            COUPLER,
            REACH));
  }

  static RuleFunction joined() {
    return new RuleFunction(
        "ports_joined",
        Kind.CONDITION,
        List.of(PINS, DEVICES, REACH),
        Dimension.NUMBER,
        "each port meets another one");
  }

  private static RuleFunction measure(
      String name, Dimension result, String doc, Parameter... options) {
    List<Parameter> parameters = new ArrayList<>(List.of(PINS, DEVICES));
    parameters.addAll(List.of(options));
    return new RuleFunction(name, Kind.MEASURE, parameters, result, doc);
  }
}
