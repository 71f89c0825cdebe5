package dev.shoreline.netlist.rule;

import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.rule.RuleFunction.Kind;
import dev.shoreline.netlist.rule.RuleFunction.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All functions that rules may call. */
public final class RuleFunctions {
  static final Parameter LAYER = layer("layer", "the layer looked at");
  static final Parameter OTHER = layer("other", "the layer compared with");
  private static final Parameter METRIC =
      option(
          "metric",
          RuleFunction.Type.WORD,
          "how distances count beyond the ends of edges: \"euclidian\" (default), \"square\", "
              + "\"projection\"");
  private static final Parameter RUN =
      option(
          "run", RuleFunction.Type.LENGTH, "only where edges run face to face for more than this");
  private static final Parameter RUN_MOST =
      option(
          "run_most",
          RuleFunction.Type.LENGTH,
          "only where edges run face to face for no more than this");
  private static final Parameter SHIELDED =
      option(
          "shielded",
          RuleFunction.Type.WORD,
          "\"no\" counts edges also where a third one stands between them; of edges always so");
  private static final Parameter SIDES_ALLOWED =
      option(
          "sides_allowed",
          RuleFunction.Type.WORD,
          "sides of rectangles of the first layer that may be too near: \"one\","
              + " \"two_connected\", \"two_opposite\", \"two\", \"three\", \"four\", or fewer");
  private static final Parameter DIAGONAL =
      option(
          "diagonal",
          RuleFunction.Type.LENGTH,
          "only where one of the edges is parallel to no axis and longer than this");
  private static final Parameter GRID =
      option(
          "grid",
          RuleFunction.Type.LENGTH,
          "that vertices were rounded to: what keeps the limit within half a step is at the limit,"
              + " no violation; the database unit if left out, 0 for shapes meant as drawn");
  private static final Parameter WIDER =
      option("wider", RuleFunction.Type.LENGTH, "only from parts of the layer wider than this");

  static final Parameter EDGES = required("edges", RuleFunction.Type.EDGES, "the edges looked at");
  static final Parameter PAIRS =
      required(
          "pairs", RuleFunction.Type.PAIRS, "edges that are too near: a distance below a limit");
  private static final Parameter VIA =
      option("type", RuleFunction.Type.WORD, "\"tsv\", \"tgv\" or \"via\"; all if left out");
  private static final Parameter BODY =
      option(
          "type",
          RuleFunction.Type.WORD,
          "kind of body, such as \"die\" or \"laser\"; all if left out");
  private static final Parameter DEVICE =
      required(
          "device",
          RuleFunction.Type.WORD,
          "kind of device or a part of it: \"coupler\" stands for \"edge_coupler\" too");

  private static final Map<String, RuleFunction> MEASURES =
      table(
          PortFunctions.measures(),
          measure(
              "width",
              Dimension.LENGTH,
              "distance across polygons",
              LAYER,
              METRIC,
              RUN,
              RUN_MOST,
              SHIELDED,
              DIAGONAL,
              GRID),
          measure(
              "space",
              Dimension.LENGTH,
              "distance between polygons, and across the notches of one",
              LAYER,
              WIDER,
              option(
                  "nets",
                  RuleFunction.Type.LAYER,
                  "wiring, made by connected(): only between polygons of different nets of it"),
              option(
                  "between",
                  RuleFunction.Type.WORD,
                  "nets that count: \"different\" ones (default), or the \"same\" one"),
              METRIC,
              RUN,
              RUN_MOST,
              SHIELDED,
              DIAGONAL,
              GRID),
          measure(
              "notch",
              Dimension.LENGTH,
              "distance across notches",
              LAYER,
              METRIC,
              RUN,
              RUN_MOST,
              SHIELDED,
              GRID),
          measure(
              "isolated",
              Dimension.LENGTH,
              "distance between polygons",
              LAYER,
              METRIC,
              RUN,
              RUN_MOST,
              SHIELDED,
              GRID),
          measure(
              "separation",
              Dimension.LENGTH,
              "distance between polygons of two layers",
              LAYER,
              OTHER,
              METRIC,
              RUN,
              RUN_MOST,
              SHIELDED,
              SIDES_ALLOWED,
              GRID),
          measure(
              "enclosure",
              Dimension.LENGTH,
              "how far an outer layer reaches beyond an inner one; parts of the inner one outside"
                  + " it are no matter of this measure",
              layer("inner", "the enclosed layer"),
              layer("outer", "the layer around it"),
              METRIC,
              RUN,
              RUN_MOST,
              SHIELDED,
              SIDES_ALLOWED,
              GRID),
          measure(
              "overlap",
              Dimension.LENGTH,
              "how far two overlapping layers reach into each other",
              LAYER,
              OTHER,
              METRIC,
              RUN,
              RUN_MOST,
              SHIELDED,
              SIDES_ALLOWED,
              GRID),
          measure("area", Dimension.AREA, "area of polygons", LAYER),
          measure("hole_area", Dimension.AREA, "area of the holes of polygons", LAYER),
          measure("hole_count", Dimension.NUMBER, "number of holes of polygons", LAYER),
          measure("perimeter", Dimension.LENGTH, "outline of polygons with their holes", LAYER),
          measure("box_min", Dimension.LENGTH, "smaller side of bounding boxes", LAYER),
          measure("box_max", Dimension.LENGTH, "larger side of bounding boxes", LAYER),
          measure(
              "area_ratio",
              Dimension.NUMBER,
              "area of the bounding box over that of the polygon",
              LAYER),
          measure(
              "box_ratio",
              Dimension.NUMBER,
              "larger side of the bounding box over the smaller one",
              LAYER),
          measure(
              "relative_height",
              Dimension.NUMBER,
              "height of the bounding box over its width",
              LAYER),
          measure(
              "corner_angle", Dimension.ANGLE, "angle on the inside of corners of polygons", LAYER),
          measure("box_width", Dimension.LENGTH, "size of polygons along x", LAYER),
          measure("box_height", Dimension.LENGTH, "size of polygons along y", LAYER),
          measure("edge_length", Dimension.LENGTH, "length of the edges of polygons", LAYER),
          measure(
              "diagonal_length",
              Dimension.LENGTH,
              "length of the edges of polygons that are parallel to no axis",
              LAYER),
          measure(
              "jog_length",
              Dimension.LENGTH,
              "length of edges across, between two at least ten times as long that run on alike: steps"
                  + " of width, joints out of line",
              LAYER),
          measure(
              "density",
              Dimension.NUMBER,
              "covered fraction of square windows",
              LAYER,
              required("window", RuleFunction.Type.LENGTH, "side of a window"),
              option(
                  "step",
                  RuleFunction.Type.LENGTH,
                  "distance between windows; a window if left out"),
              option(
                  "frame",
                  RuleFunction.Type.LAYER,
                  "whose bounding box is covered with windows; the layout's if left out"),
              option(
                  "border",
                  RuleFunction.Type.WORD,
                  "windows that reach beyond the frame: \"omit\" them (default), \"shift\" them"
                      + " back into it, count what lies outside as \"zero\", or \"ignore\" it")),
          measure(
              "bend_radius",
              Dimension.LENGTH,
              "smallest radius of the centre line of waveguides of one width, from their outlines",
              LAYER,
              required("width", RuleFunction.Type.LENGTH, "of the waveguides; 10 % are let pass"),
              option(
                  "recommended", RuleFunction.Type.LENGTH, "radius below which there is a warning"),
              option(
                  "grid",
                  RuleFunction.Type.LENGTH,
                  "that vertices were rounded to; the database unit if left out")),
          measure(
              "antenna",
              Dimension.NUMBER,
              "area of a net on a metal over that of its gates",
              layer("metal", "what collects charge"),
              layer("gate", "what it flows into"),
              required(
                  "nets", RuleFunction.Type.LAYER, "wiring up to the metal, made by connected()"),
              option(
                  "diode", RuleFunction.Type.LAYER, "part of the wiring; nets that have one pass"),
              option(
                  "per_diode",
                  RuleFunction.Type.NUMBER,
                  "by how much a square metre of diode raises the limit instead, 1/m2"),
              option(
                  "thickness",
                  RuleFunction.Type.LENGTH,
                  "of the metal: its sides are added to the area"),
              option("gate_thickness", RuleFunction.Type.LENGTH, "of the gate, the same")),
          measure("via_pitch", Dimension.LENGTH, "distance of the centres of vias in a body", VIA),
          measure("via_aspect", Dimension.NUMBER, "depth over diameter of vias", VIA),
          measure(
              "via_edge", Dimension.LENGTH, "from the wall of vias to the edge of their body", VIA),
          measure(
              "via_device",
              Dimension.LENGTH,
              "from the wall of vias to devices in the same body",
              VIA,
              DEVICE),
          measure(
              "body_space", Dimension.LENGTH, "gap in plan between bodies beside each other", BODY),
          measure(
              "body_edge",
              Dimension.LENGTH,
              "from a body to the edge of the one below it; below zero where it overhangs",
              BODY),
          measure("fiber_pitch", Dimension.LENGTH, "pitch of fibre arrays"),
          measure(
              "device_pitch",
              Dimension.LENGTH,
              "distance of devices in one body: of their fibre ports where they have some, else of"
                  + " their origins",
              DEVICE),
          measure(
              "device_cover",
              Dimension.LENGTH,
              "gap in plan from devices to bodies above theirs; below zero where they are covered",
              DEVICE),
          measure(
              "shoreline",
              Dimension.named("edge_density").orElseThrow(),
              "bandwidth over length of shoreline of all that have fibre arrays",
              option(
                  "edge",
                  RuleFunction.Type.WORD,
                  "\"fiber_span\" (default), \"first_to_last\" or \"die_edge\""),
              option("direction", RuleFunction.Type.WORD, "\"one\" (default) or \"both\""),
              option("rate", RuleFunction.Type.WORD, "\"net\" (default) or \"raw\"")));

  private static final Map<String, RuleFunction> CONDITIONS =
      table(
          List.of(PortFunctions.joined()),
          condition(
              "vias_as_declared",
              "vias keep the pitch, aspect ratio, edge distance and keep-out of their kind",
              VIA),
          condition("keepouts_free", "regions to be kept out of are free of what they name"),
          condition(
              "inside",
              "the layer lies in a cover",
              LAYER,
              layer("cover", "what it has to lie in")),
          condition("outside", "the layers share no area", LAYER, OTHER),
          condition("no_overlap", "no two drawn shapes of the layer overlap", LAYER),
          condition("empty", "there is nothing", LAYER),
          condition("circles", "polygons are circles", LAYER),
          condition("no_holes", "polygons have no holes", LAYER),
          condition(
              "on_grid",
              "vertices lie on a grid",
              LAYER,
              required("grid", RuleFunction.Type.LENGTH, "distance of its lines")),
          condition(
              "angles",
              "edges run at multiples of an angle",
              LAYER,
              required("step", RuleFunction.Type.ANGLE, "the angle")));

  private RuleFunctions() {}

  /** What a rule may compare with a limit. */
  public static Optional<RuleFunction> measure(String name) {
    return Optional.ofNullable(MEASURES.get(name));
  }

  /** What a rule may state. */
  public static Optional<RuleFunction> condition(String name) {
    return Optional.ofNullable(CONDITIONS.get(name));
  }

  /** What makes a layer. */
  public static Optional<RuleFunction> layer(String name) {
    return Optional.ofNullable(LayerFunctions.TABLE.get(name));
  }

  /** What makes edges. */
  public static Optional<RuleFunction> edges(String name) {
    return Optional.ofNullable(EdgeFunctions.TABLE.get(name));
  }

  /** The functions of a kind, by name. */
  public static List<RuleFunction> all(Kind kind) {
    return List.copyOf(
        switch (kind) {
          case MEASURE -> MEASURES.values();
          case CONDITION -> CONDITIONS.values();
          case LAYER -> LayerFunctions.TABLE.values();
          case EDGES -> EdgeFunctions.TABLE.values();
        });
  }

  static Map<String, RuleFunction> table(RuleFunction... functions) {
    return table(List.of(), functions);
  }

  private static Map<String, RuleFunction> table(
      List<RuleFunction> others, RuleFunction... functions) {
    Map<String, RuleFunction> table = new TreeMap<>();
    others.forEach(function -> table.put(function.name(), function));
    for (RuleFunction function : functions) {
      table.put(function.name(), function);
    }
    return Collections.unmodifiableMap(table);
  }

  private static RuleFunction measure(
      String name, Dimension result, String doc, Parameter... parameters) {
    return new RuleFunction(name, Kind.MEASURE, Arrays.asList(parameters), result, doc);
  }

  private static RuleFunction condition(String name, String doc, Parameter... parameters) {
    return new RuleFunction(name, Kind.CONDITION, Arrays.asList(parameters), Dimension.NUMBER, doc);
  }

  static Parameter layer(String name, String doc) {
    return new Parameter(name, RuleFunction.Type.LAYER, true, doc);
  }

  static Parameter required(String name, RuleFunction.Type type, String doc) {
    return new Parameter(name, type, true, doc);
  }

  static Parameter option(String name, RuleFunction.Type type, String doc) {
    return new Parameter(name, type, false, doc);
  }
}
