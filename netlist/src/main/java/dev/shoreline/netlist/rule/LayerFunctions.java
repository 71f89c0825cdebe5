package dev.shoreline.netlist.rule;

import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.rule.RuleFunction.Kind;
import dev.shoreline.netlist.rule.RuleFunction.Parameter;
import java.util.Arrays;
import java.util.Map;

/** The functions that make layers. */
final class LayerFunctions {
  private static final Parameter LEAST =
      RuleFunctions.option(
          "least", RuleFunction.Type.COUNT, "with how many polygons of it at least; 1 if left out");
  private static final Parameter MOST =
      RuleFunctions.option("most", RuleFunction.Type.COUNT, "with how many polygons of it at most");
  static final Map<String, RuleFunction> TABLE =
      RuleFunctions.table(
          made(
              "sized",
              "grown, or shrunk by a negative amount",
              RuleFunctions.LAYER,
              RuleFunctions.required("amount", RuleFunction.Type.LENGTH, "how far outlines move"),
              RuleFunctions.option(
                  "along_y",
                  RuleFunction.Type.LENGTH,
                  "how far points reach along y; the amount is along x then")),
          made(
              "connected",
              "all of some layers; as wiring, each is connected with the next where they touch",
              RuleFunctions.LAYER,
              RuleFunctions.option("second", RuleFunction.Type.LAYER, "connected with the first"),
              RuleFunctions.option("third", RuleFunction.Type.LAYER, "connected with the second"),
              RuleFunctions.option("fourth", RuleFunction.Type.LAYER, "connected with the third"),
              RuleFunctions.option("fifth", RuleFunction.Type.LAYER, "connected with the fourth"),
              RuleFunctions.option("sixth", RuleFunction.Type.LAYER, "connected with the fifth"),
              RuleFunctions.option("seventh", RuleFunction.Type.LAYER, "connected with the sixth"),
              RuleFunctions.option("eighth", RuleFunction.Type.LAYER, "connected with the seventh"),
              RuleFunctions.option("ninth", RuleFunction.Type.LAYER, "connected with the eighth")),
          made(
              "extended",
              "rectangles over edges",
              RuleFunctions.EDGES,
              RuleFunctions.option(
                  "outward", RuleFunction.Type.LENGTH, "how far to the outside of the polygon"),
              RuleFunctions.option("inward", RuleFunction.Type.LENGTH, "how far to its inside"),
              RuleFunctions.option("along", RuleFunction.Type.LENGTH, "how far beyond both ends")),
          made("pair_areas", "what lies between edges that are too near", RuleFunctions.PAIRS),
          made("holes", "the holes of polygons, filled", RuleFunctions.LAYER),
          made("hulls", "polygons without their holes", RuleFunctions.LAYER),
          made("extents", "the bounding boxes of polygons", RuleFunctions.LAYER),
          made(
              "rectangles", "the polygons that are rectangles along the axes", RuleFunctions.LAYER),
          made("squares", "the polygons that are squares along the axes", RuleFunctions.LAYER),
          made(
              "wider_than",
              "parts of polygons wider than a limit",
              RuleFunctions.LAYER,
              RuleFunctions.required("limit", RuleFunction.Type.LENGTH, "the limit")),
          made(
              "snapped",
              "with its vertices moved to a grid",
              RuleFunctions.LAYER,
              RuleFunctions.required("grid", RuleFunction.Type.LENGTH, "distance of its lines")),
          measured("area", RuleFunction.Type.AREA, "area"),
          measured("perimeter", RuleFunction.Type.LENGTH, "outline"),
          measured("box_width", RuleFunction.Type.LENGTH, "width of the bounding box"),
          measured("box_height", RuleFunction.Type.LENGTH, "height of the bounding box"),
          measured("box_min", RuleFunction.Type.LENGTH, "smaller side of the bounding box"),
          measured("box_max", RuleFunction.Type.LENGTH, "larger side of the bounding box"),
          measured("area_ratio", RuleFunction.Type.NUMBER, "area of the box over their own"),
          measured(
              "box_ratio", RuleFunction.Type.NUMBER, "larger side of the box over the smaller"),
          measured("relative_height", RuleFunction.Type.NUMBER, "height of the box over its width"),
          measured("hole_count", RuleFunction.Type.NUMBER, "number of holes"),
          counted("interacting", "that share a point with another layer"),
          counted("overlapping", "that share area with another layer"),
          counted("touching", "that touch another layer without sharing area"),
          made(
              "labels",
              "squares of two database units around texts",
              RuleFunctions.LAYER,
              RuleFunctions.option(
                  "text",
                  RuleFunction.Type.WORD,
                  "what they say: \"*\" stands for any letters, \"?\" for one")),
          selection("identical", "that are polygons of another layer too"),
          selection("not_identical", "that are no polygons of another layer"),
          selection("inside", "that lie in another layer"),
          selection("outside", "that share no area with another layer"),
          counted("covering", "that cover a polygon of another layer"),
          counted("not_interacting", "that share no point with another layer"),
          counted("not_overlapping", "that share no area with another layer"),
          counted("not_touching", "that do not merely touch another layer"),
          selection("not_inside", "that do not lie in another layer completely"),
          selection("not_outside", "that share area with another layer"),
          counted("not_covering", "that cover no polygon of another layer"));

  private LayerFunctions() {}

  private static RuleFunction made(String name, String doc, Parameter... parameters) {
    return new RuleFunction(name, Kind.LAYER, Arrays.asList(parameters), Dimension.NUMBER, doc);
  }

  private static RuleFunction selection(String name, String doc) {
    return made(name, "the polygons " + doc, RuleFunctions.LAYER, RuleFunctions.OTHER);
  }

  private static RuleFunction measured(String measure, RuleFunction.Type type, String doc) {
    return made(
        "with_" + measure,
        "the polygons with bounds to their " + doc,
        RuleFunctions.LAYER,
        RuleFunctions.option("least", type, "smallest value; none if left out"),
        RuleFunctions.option("most", type, "largest value; none if left out"));
  }

  private static RuleFunction counted(String name, String doc) {
    return made(name, "the polygons " + doc, RuleFunctions.LAYER, RuleFunctions.OTHER, LEAST, MOST);
  }
}
