package dev.shoreline.netlist.rule;

import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.rule.RuleFunction.Kind;
import dev.shoreline.netlist.rule.RuleFunction.Parameter;
import java.util.Arrays;
import java.util.Map;

/** The functions that make edges. */
final class EdgeFunctions {
  private static final Parameter LENGTH =
      RuleFunctions.option("length", RuleFunction.Type.LENGTH, "of a part; 0 if left out");
  private static final Parameter SHARE =
      RuleFunctions.option(
          "share",
          RuleFunction.Type.NUMBER,
          "of its edge that a part has at least, 0 to 1; 0 if left out");

  static final Map<String, RuleFunction> TABLE =
      RuleFunctions.table(
          made("edges", "the outlines of polygons", RuleFunctions.LAYER),
          made("first_edges", "the first ones of edges that are too near", RuleFunctions.PAIRS),
          made("second_edges", "the second ones of edges that are too near", RuleFunctions.PAIRS),
          bounded("with_length", RuleFunction.Type.LENGTH, "length"),
          bounded(
              "with_angle",
              RuleFunction.Type.ANGLE,
              "angle to the x axis, above -90 up to 90 degrees"),
          made(
              "interacting",
              "the edges that share a point with a layer",
              RuleFunctions.EDGES,
              RuleFunctions.LAYER),
          made(
              "not_interacting",
              "the edges that share no point with a layer",
              RuleFunctions.EDGES,
              RuleFunctions.LAYER),
          made(
              "inside_part",
              "what of edges lies inside a layer",
              RuleFunctions.EDGES,
              RuleFunctions.LAYER),
          made(
              "outside_part",
              "what of edges lies outside a layer",
              RuleFunctions.EDGES,
              RuleFunctions.LAYER),
          made(
              "border_part",
              "what of edges lies on the outline of a layer",
              RuleFunctions.EDGES,
              RuleFunctions.LAYER),
          made("centers", "the middles of edges", RuleFunctions.EDGES, LENGTH, SHARE),
          made("ends", "both ends of edges", RuleFunctions.EDGES, LENGTH, SHARE));

  private EdgeFunctions() {}

  private static RuleFunction made(String name, String doc, Parameter... parameters) {
    return new RuleFunction(name, Kind.EDGES, Arrays.asList(parameters), Dimension.NUMBER, doc);
  }

  private static RuleFunction bounded(String name, RuleFunction.Type type, String doc) {
    return made(
        name,
        "the edges with bounds to their " + doc,
        RuleFunctions.EDGES,
        RuleFunctions.option("least", type, "smallest value; none if left out"),
        RuleFunctions.option("most", type, "largest value; none if left out"));
  }
}
