package dev.shoreline.dsl.vocabulary;

import static dev.shoreline.dsl.vocabulary.Key.Use.NOT_NEGATIVE;
import static dev.shoreline.dsl.vocabulary.Key.Use.OPTIONAL;
import static dev.shoreline.dsl.vocabulary.Key.Use.POSITIVE;
import static dev.shoreline.dsl.vocabulary.Key.Use.REPEATED;
import static dev.shoreline.dsl.vocabulary.Key.Use.REQUIRED;
import static dev.shoreline.dsl.vocabulary.Key.Use.REQUIRED_POSITIVE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of all kinds, their settings and the attributes of devices. */
public final class Vocabulary {
  private static final Key SOURCE =
      key("source", "string", OPTIONAL, "Where the numbers come from.");
  private static final Key UNVERIFIED =
      key("unverified", "boolean", OPTIONAL, "True if nobody checked them against the source.");

  private static final Map<String, String> ATTRIBUTES = attributeTable();
  private static final Map<String, Kind> KINDS = kindTable();

  private Vocabulary() {}

  /** All kinds by name, in the order of the reference. */
  public static Map<String, Kind> kinds() {
    return KINDS;
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Kind kind(String name) {
    Kind kind = KINDS.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no kind " + name);
    }
    return kind;
  }

  /** Dimensions of the attributes that a device or an instance may have, by name. */
  public static Map<String, String> attributes() {
    return ATTRIBUTES;
  }

  /** Kinds of objects with a body. */
  public static Collection<String> bodies() {
    return List.of("die", "substrate", "interposer", "bridge", "board", "laser", "connector");
  }

  /** Kinds of objects that may stand in a component or a design. */
  public static Collection<String> objects() {
    List<String> names = new ArrayList<>(bodies());
    names.addAll(List.of("heat", "keepout", "tgv_array", "tsv_array", "bump_array", "fiber_array"));
    return names;
  }

  private static Map<String, String> attributeTable() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("loss", "loss");
    map.put("heater", "power");
    map.put("power", "power");
    map.put("energy_per_bit", "energy_per_bit");
    map.put("shift", "shift");
    map.put("thermo_optic", "per_kelvin");
    map.put("radius", "length");
    map.put("wavelength", "length");
    map.put("group_index", "number");
    map.put("extinction", "loss");
    map.put("crosstalk", "loss");
    map.put("return_loss", "loss");
    map.put("latency", "time");
    map.put("reach", "length");
    map.put("bandwidth", "frequency");
    map.put("mode_field", "length");
    map.put("tolerance", "length");
    map.put("launch", "power_level");
    map.put("sensitivity", "power_level");
    map.put("responsivity", "responsivity");
    map.put("efficiency", "number");
    return Collections.unmodifiableMap(map);
  }

  private static Map<String, Kind> kindTable() {
    Map<String, Kind> map = new LinkedHashMap<>();
    addTechnology(map);
    addWaveguides(map);
    addVias(map);
    addBodies(map);
    addArrays(map);
    addConnections(map);
    addJudgements(map);
    return Collections.unmodifiableMap(map);
  }

  private static void addTechnology(Map<String, Kind> map) {
    add(
        map,
        "layer",
        "A drawing layer of a technology.",
        key("gds", "form", REQUIRED, "GDSII layer and datatype: `1/0`."),
        key("z", "length", OPTIONAL, "Height of its bottom above the die's substrate."),
        key("thickness", "length", NOT_NEGATIVE, "Thickness."),
        key("material", "material", OPTIONAL, "What it is made of."),
        key(
            "purpose",
            "form",
            OPTIONAL,
            "drawing, pin, label, recognition, outline or another word."),
        key("color", "string", OPTIONAL, "Display colour, `#rrggbb`."));
    add(
        map,
        "material",
        "A material.",
        key("conductivity", "form", OPTIONAL, "Thermal, one value or a tuple for x, y and z."),
        key(
            "conductivity_table",
            "form",
            OPTIONAL,
            "Factors on the conductivity over temperature: `[(27degC, 1.0), …]`."),
        key("density", "density", POSITIVE, "Mass over volume."),
        key("heat_capacity", "heat_capacity", POSITIVE, "Per mass."),
        key("cte", "per_kelvin", OPTIONAL, "Linear thermal expansion."),
        key("thermo_optic", "per_kelvin", OPTIONAL, "dn/dT."),
        key("refractive_index", "number", POSITIVE, "At the technology's wavelength."));
    add(
        map,
        "process",
        "The stack-up of a die or a substrate, from bottom to top; its layers are blocks inside.",
        key("material", "material", REQUIRED, "Bulk material."));
    add(
        map,
        "stack_layer",
        "A `layer` inside a process.",
        key("material", "material", REQUIRED, "What it is made of."),
        key("thickness", "length", POSITIVE, "Left out: what the body's thickness leaves."),
        key("layers", "form", OPTIONAL, "Drawing layers whose shapes lie in it."));
  }

  private static void addWaveguides(Map<String, Kind> map) {
    add(
        map,
        "cross_section",
        "A waveguide cross-section.",
        key(
            "strips",
            "form",
            OPTIONAL,
            "What is drawn: `[(layer, width), (layer, width, offset)]`; the first is the core."),
        key("layers", "form", OPTIONAL, "Layers drawn at the core's width, instead of strips."),
        key("width", "length", REQUIRED_POSITIVE, "Core width."),
        key("radius_min", "length", NOT_NEGATIVE, "Smallest bend radius allowed."),
        key("radius", "length", NOT_NEGATIVE, "Recommended bend radius."),
        key("loss", "loss_per_length", NOT_NEGATIVE, "Propagation loss."),
        key("bend_loss", "loss", NOT_NEGATIVE, "Of a quarter turn at the recommended radius."),
        key("crossing_loss", "loss", NOT_NEGATIVE, "Of one crossing."),
        key("effective_index", "number", POSITIVE, "At the wavelength."),
        key("group_index", "number", POSITIVE, "At the wavelength."),
        key("thermo_optic", "per_kelvin", OPTIONAL, "dn_eff/dT."),
        key("wavelength", "length", POSITIVE, "Design wavelength."),
        key("polarization", "string", OPTIONAL, "\"TE\" or \"TM\"."),
        key("separation", "length", NOT_NEGATIVE, "Smallest distance to another waveguide."));
    add(
        map,
        "fiber",
        "A kind of fibre.",
        key("pitch", "length", POSITIVE, "Fibre pitch in an array."),
        key("cladding", "length", POSITIVE, "Diameter."),
        key("cores", "count", POSITIVE, "Cores in one fibre; 1 if left out."),
        key("core_pitch", "length", POSITIVE, "Distance of the cores."),
        key("mode_field", "length", POSITIVE, "Mode field diameter."),
        key("loss", "loss_per_length", NOT_NEGATIVE, "Propagation loss."));
  }

  private static void addVias(Map<String, Kind> map) {
    add(
        map,
        "via",
        "A kind of vertical interconnect.",
        words("type", REQUIRED, "What it is.", "tsv", "tgv", "via"),
        key("diameter", "length", POSITIVE, "Of the hole."),
        key("pitch", "length", POSITIVE, "Smallest pitch allowed."),
        key("depth", "length", POSITIVE, "Left out: through the whole body."),
        key("aspect_max", "number", POSITIVE, "Largest depth over diameter."),
        key("keep_out", "length", NOT_NEGATIVE, "Distance that devices keep from its edge."),
        key("edge_min", "length", NOT_NEGATIVE, "Distance from the body's edge."),
        key("fill", "material", OPTIONAL, "Fill material."),
        key("layer", "layer", OPTIONAL, "Where it is drawn."));
    add(
        map,
        "joint",
        "A kind of joint between a body and what carries it.",
        words(
            "type",
            REQUIRED,
            "What it is.",
            "c4",
            "microbump",
            "copper_pillar",
            "hybrid",
            "bga",
            "adhesive",
            "tim"),
        key("pitch", "length", POSITIVE, "Left out: a continuous joint."),
        key("height", "length", NOT_NEGATIVE, "Bond-line thickness."),
        key("diameter", "length", POSITIVE, "Of a bump."),
        key("metal", "material", OPTIONAL, "Bump material, or that of a continuous joint."),
        key("fill", "material", OPTIONAL, "Underfill or oxide between the bumps."),
        key("layer", "layer", OPTIONAL, "Where pads are drawn."));
  }

  private static void addBodies(Map<String, Kind> map) {
    for (String body : bodies()) {
      add(
          map,
          body,
          "A body: a box with its lower left corner at its origin. Ports, devices, routes and arrays"
              + " stand in its block.",
          key("size", "form", REQUIRED, "Width and height: `12mm x 6mm`."),
          key("thickness", "length", REQUIRED_POSITIVE, "Thickness."),
          key("process", "process", OPTIONAL, "Stack-up."),
          key("material", "material", OPTIONAL, "Where there is no process."),
          key("power", "power", NOT_NEGATIVE, "Dissipated, spread evenly unless a map is given."),
          key("map", "string", OPTIONAL, "File of the power map, relative to the design."));
    }
    add(
        map,
        "heat",
        "A region of a body with its own power.",
        key("region", "shape", REQUIRED, "A rectangle in the body's frame: `rect(p, q)`."),
        key("power", "power", REQUIRED, "Dissipated in it."),
        words("side", OPTIONAL, "Active face; top if left out.", "top", "bottom"));
    add(
        map,
        "keepout",
        "A region that something stays out of.",
        key("region", "shape", REQUIRED, "A rectangle: `rect(p, q)`."),
        key("what", "string", OPTIONAL, "\"device\", \"waveguide\" or \"via\"; all if left out."));
  }

  private static void addArrays(Map<String, Kind> map) {
    for (String array : List.of("tgv_array", "tsv_array", "bump_array")) {
      add(
          map,
          array,
          "An array of vias or bumps in a body, kept as an array.",
          key("using", "via", OPTIONAL, "Kind of via."),
          key("diameter", "length", POSITIVE, "That of the kind if left out."),
          key("pitch", "form", OPTIONAL, "One length, or a tuple for x and y."),
          key("region", "form", OPTIONAL, "The body, or a rectangle in its frame."),
          key("inset", "length", NOT_NEGATIVE, "Distance kept from the region's edge."),
          key("except", "form", REPEATED, "Left out: `[keepout(asic, 0.3mm), rect(p, q)]`."),
          key("net", "string", OPTIONAL, "Name of its net."));
    }
    add(
        map,
        "fiber_array",
        "Fibres at an edge of a body: `fiber_array fa { … } attach pic.south`.",
        key("count", "count", POSITIVE, "Fibres; left out: as many as ports."),
        key("pitch", "length", POSITIVE, "That of the fibre if left out."),
        key("fiber", "fiber", OPTIONAL, "Kind of fibre."),
        key("vgroove", "fiber", OPTIONAL, "The same, for fibres in grooves."),
        key("at", "length", OPTIONAL, "First fibre, from the edge's left or lower end."),
        key("tolerance", "length", NOT_NEGATIVE, "Core position tolerance."),
        key("detachable", "boolean", OPTIONAL, "Whether it can be plugged."),
        key("ports", "form", OPTIONAL, "Ports that it couples to, in order."));
  }

  private static void addConnections(Map<String, Kind> map) {
    add(
        map,
        "port",
        "A port of a component or a body.",
        key("at", "form", OPTIONAL, "A point; with `face` the distance along that edge."),
        key("direction", "angle", OPTIONAL, "Outwards, counter-clockwise from +x."),
        key("using", "cross_section", OPTIONAL, "Cross-section of an optical port."),
        key("width", "length", POSITIVE, "That of the cross-section if left out."),
        words("face", OPTIONAL, "Edge it is at.", "north", "east", "south", "west"),
        key("carries", "bitrate", NOT_NEGATIVE, "Rate of one direction; `raw` sets the line rate."),
        key("line_rate", "bitrate", NOT_NEGATIVE, "Line rate of one direction, with overhead."),
        words("flow", OPTIONAL, "Direction of signals.", "bidirectional", "transmit", "receive"),
        key("wavelengths", "form", OPTIONAL, "A list of lengths."),
        words(
            "mode",
            OPTIONAL,
            "Of the light; any if left out.",
            "te0",
            "te1",
            "te2",
            "te3",
            "tm0",
            "tm1",
            "tm2",
            "tm3"),
        key("layer", "layer", OPTIONAL, "Layer of its pin."));
    add(
        map,
        "connection",
        "Of `connect` and `net`.",
        key("length", "length", NOT_NEGATIVE, "Left out: from the placement."),
        key("loss", "loss_per_length", NOT_NEGATIVE, "Loss per length."));
    add(
        map,
        "route",
        "A waveguide from port to port.",
        key("using", "cross_section", OPTIONAL, "Cross-section; that of its ports if left out."),
        key("bend", "form", OPTIONAL, "`euler(radius = 10um)` or `circular(radius = 10um)`."),
        key("via", "form", OPTIONAL, "Points that it passes: `[(x, y), …]`."),
        key("crossings", "count", NOT_NEGATIVE, "How many waveguides it may cross; 0 if left out."),
        key("match", "form", OPTIONAL, "Group of routes that get the same length."),
        key("tolerance", "length", NOT_NEGATIVE, "Of the matched length."),
        key(
            "course",
            "form",
            OPTIONAL,
            "An explicit course: `[straight(10um), arc(5um, 90deg), sbend(20um, 2um), taper(20um, 1um)]`."));
  }

  private static void addJudgements(Map<String, Kind> map) {
    add(
        map,
        "scenario",
        "Conditions under which a design is judged.",
        key("ambient", "temperature", REQUIRED, "Of the air around."),
        key(
            "top",
            "form",
            OPTIONAL,
            "Boundary: convection, radiation, coldplate, microchannels, fixed or adiabatic. `coldplate(h = 25 kW/m2/K, coolant ="
                + " 35degC, flow = 70 W/K, towards = east)` has a coolant that warms along its way;"
                + " `microchannels(width = 50um, depth = 300um, wall = 50um, material = si, coolant = 25degC,"
                + " flow = 36 W/K, towards = east)` are channels of water in that face; `radiation(emissivity = 0.9, surroundings = 25degC)` and"
                + " `convection(h = 10 W/m2/K, emissivity = 0.9)` radiate."),
        key("bottom", "form", OPTIONAL, "Boundary."),
        key("north", "form", OPTIONAL, "Boundary."),
        key("east", "form", OPTIONAL, "Boundary."),
        key("south", "form", OPTIONAL, "Boundary."),
        key("west", "form", OPTIONAL, "Boundary."),
        key("step", "form", REPEATED, "Power from a time on: `(10ms, asic, 700W)`."),
        key(
            "duty",
            "form",
            REPEATED,
            "Power that is on for a part of each period from time 0 on, and off for the rest:"
                + " `(rings, 40%, 100us)`. Steady temperatures are those of the mean power."),
        key("duration", "time", POSITIVE, "Of a transient; left out: steady."),
        key("resolution", "length", POSITIVE, "Largest grid cell at a ring; left out: automatic."));
    add(
        map,
        "waive",
        "Accepts violations of a rule.",
        key("at", "form", OPTIONAL, "Objects; left out: everywhere."),
        key(
            "shape",
            "string",
            OPTIONAL,
            "Name of a marked shape, as reports give it: violations of that shape, wherever they are."),
        key("reason", "string", REQUIRED, "Why."),
        key("owner", "string", REQUIRED, "Who answers for it."),
        key("until", "string", OPTIONAL, "Last day, `2026-12-31`; left out: for ever."));
    add(
        map,
        "rule",
        "One rule of a deck.",
        key("check", "form", REQUIRED, "A measure of layers compared with a limit."),
        words(
            "severity", OPTIONAL, "How bad it is; error if left out.", "error", "warning", "info"),
        key("message", "string", OPTIONAL, "What to tell the designer."),
        key("reference", "string", OPTIONAL, "Its number in the foundry's manual."),
        key("tolerance", "length", NOT_NEGATIVE, "Violations smaller than this are let pass."),
        key(
            "angle_limit",
            "angle",
            OPTIONAL,
            "Edges that meet at more than this are no violation."));
  }

  private static void add(Map<String, Kind> map, String name, String doc, Key... keys) {
    List<Key> all = new ArrayList<>(Arrays.asList(keys));
    all.add(SOURCE);
    all.add(UNVERIFIED);
    map.put(name, new Kind(name, doc, all));
  }

  private static Key key(String name, String type, Key.Use use, String doc) {
    return new Key(name, type, use, List.of(), doc);
  }

  private static Key words(String name, Key.Use use, String doc, String... words) {
    return new Key(name, "word", use, List.of(words), doc);
  }
}
