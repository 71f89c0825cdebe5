package dev.shoreline.netlist.diagnostic;

/** Codes 1400 to 1499: netlist formats. */
public enum NetlistFormatCode implements DiagnosticCode {
  /** A file that is no netlist. */
  NOT_A_NETLIST(
      Explanation.error(
          1400,
          "Not a netlist",
          "The file is neither XMI nor JSON of the Shoreline netlist model.",
          "",
          "Give a file that was written by `shoreline convert`.")),
  /** Foreign text with a wrong syntax. */
  SYNTAX(
      Explanation.error(
          1401,
          "Syntax of a foreign netlist",
          "The text breaks the syntax of its format: YAML, JSON, XML, or the lines of a netlist.",
          "",
          "Mend the place that the message names, or write the file anew with its own tool.")),
  /** A foreign file beyond a limit. */
  BEYOND_LIMITS(
      Explanation.error(
          1402,
          "Beyond the limits of a foreign netlist",
          "The text nests too deeply, repeats too much by aliases or is too long. Such texts are"
              + " refused, since a few lines could fill the memory.",
          "",
          "Write the values out, or split the file.")),
  /** A key that is given twice. */
  DUPLICATE_KEY(
      Explanation.error(
          1403,
          "Key given twice",
          "A mapping has the same key twice; readers differ in which one they take.",
          "x: 1\nx: 2",
          "Remove one of them.")),
  /** A key that the format does not have. */
  UNKNOWN_KEY(
      Explanation.error(
          1404,
          "Unknown key",
          "The format has no such key at this place; the tool that owns the format would ignore or"
              + " refuse it.",
          "instances:\n  a: {component: mzi, setings: {}}",
          "Correct the spelling, or remove the key.")),
  /** A key that is missing. */
  MISSING_KEY(
      Explanation.error(
          1405, "Missing key", "A key that the format needs is not there.", "", "Add it.")),
  /** A value of the wrong kind. */
  WRONG_VALUE(
      Explanation.error(
          1406,
          "Wrong value",
          "A value is of another kind than the format says, or out of its range.",
          "placements:\n  a: {rotation: north}",
          "Give a value as the message says.")),
  /** A name that nothing has. */
  UNKNOWN_NAME(
      Explanation.error(
          1407,
          "Unknown name in a foreign netlist",
          "A connection, a placement or a port names an instance or a definition that the file does"
              + " not have.",
          "connections:\n  a,o1: b,o2",
          "Correct the name, or add what it names.")),
  /** An optical port with two connections. */
  PORT_USED_TWICE(
      Explanation.error(
          1408,
          "Optical port connected twice",
          "Light leaves a port one way only: a port with two connections, or one that is connected"
              + " inside and led out as well, has no meaning.",
          "connections: {\"a,o1\": \"b,o1\", \"c,o1\": \"b,o1\"}",
          "Connect one of them elsewhere, or add a splitter.")),
  /** A template. */
  TEMPLATE(
      Explanation.error(
          1409,
          "Template not run",
          "The file is a Jinja template: loops, conditions and computed values stand between the"
              + " lines. Shoreline runs no templates; it replaces plain names of settings only.",
          "{% for i in range(5) %}",
          "Let gdsfactory write the file out, or write a design text with a `for`.")),
  /** A placement that depends on itself. */
  PLACEMENT_CYCLE(
      Explanation.error(
          1410,
          "Placements in a circle",
          "Instances are placed relative to each other in a circle, so that none has a place.",
          "",
          "Give one of them a place of its own.")),
  /** A placement relative to itself. */
  PLACEMENT_OF_ITSELF(
      Explanation.warning(
          1411,
          "Placed relative to itself",
          "An instance is placed relative to one of its own ports. The place is then counted from"
              + " where it was before, which is seldom meant.",
          "placements:\n  a: {y: \"a,o2\"}",
          "Name the other instance.")),
  /** Route steps that contradict. */
  ROUTE_OVERCONSTRAINED(
      Explanation.error(
          1412,
          "Route step overconstrained",
          "A step of a route gives its shift in x and in y although its direction is fixed already"
              + " by the port or by the step before.",
          "steps:\n  - {dx: 1000, dy: -1000}",
          "Give one of the two, or a free direction by a step before it without `exit_angle`.")),
  /** An include that leaves its folder. */
  INCLUDE_OUTSIDE(
      Explanation.error(
          1413,
          "Included file outside of the folder",
          "An included path is absolute or climbs out of the folder of the file.",
          "include:\n  - ../../secret.3dbv",
          "Keep included files beside or below the file.")),
  /** An include that is not there, or includes itself. */
  INCLUDE_FAILED(
      Explanation.error(
          1414,
          "Included file cannot be read",
          "An included file is not there, cannot be read, or includes itself.",
          "",
          "Correct the path; it is relative to the file that names it.")),
  /** A version that is not read. */
  VERSION(
      Explanation.error(
          1415,
          "Version cannot be read",
          "The file is of a version of its format that means something else.",
          "format_version: \"2.0\"",
          "Write it in a version that is read; docs/netlist-formats.md lists them.")),
  /** A newer minor version. */
  NEWER_VERSION(
      Explanation.warning(
          1416,
          "Newer version of a format",
          "The file is of a later minor version: what that version added is not understood.",
          "format_version: \"1.7\"",
          "Check that nothing of importance is left out.")),
  /** Something that a format cannot hold. */
  NOT_EXPRESSIBLE(
      Explanation.error(
          1417,
          "Not expressible in the format",
          "The design has something that the target format cannot say; writing it without would"
              + " change the design.",
          "",
          "Write another format, or remove it from the design.")),
  /** A stated length that its points do not make. */
  GUIDE_LENGTH(
      Explanation.error(
          1418,
          "Length of a waveguide differs from its points",
          "The netlist states a length of a waveguide and the points of its course; the course with"
              + " round bends is of another length, so that phases and losses would be wrong.",
          "wg_length=405.375u points=[[0,0],[300,0]] radius=5.0",
          "Extract the netlist anew.")),
  /** Chips that nothing holds. */
  CHIPS_FLOATING(
      Explanation.error(
          1419,
          "Floating chips",
          "Chips of a stack are joined to the rest by no connection whose gap is its thickness and"
              + " whose chips lie above each other.",
          "",
          "Move the chips onto what carries them, or add the connection.")),
  /** Chips within each other. */
  CHIPS_OVERLAP(
      Explanation.error(
          1420,
          "Overlapping chips",
          "Two chips of a stack occupy the same space.",
          "",
          "Move one of them; `z` is the height of a chip's bottom.")),
  /** A connection whose gap is not its thickness. */
  CONNECTION_GAP(
      Explanation.error(
          1421,
          "Gap of a connection differs from its thickness",
          "The faces of two regions are further apart, or nearer, than their connection is thick."
              + " A flipped chip (`MZ`) has its front below.",
          "",
          "Correct the height of a chip or the thickness of the connection.")),
  /** A bump outside of its region. */
  BUMP_OUTSIDE(
      Explanation.error(
          1422,
          "Bump outside of its region",
          "A bump of a bump map lies outside of the region that the map belongs to.",
          "",
          "Correct the bump's place or the region; places are relative to the chip's origin.")),
  /** A component of an imported netlist that no text defines. */
  BLACK_BOX(
      Explanation.info(
          1423,
          "Component without a definition",
          "An imported netlist names a component that no text of the design defines. It stands as a"
              + " black box: its ports are connected, but it has no shape, no place of its ports, no"
              + " loss and no power.",
          "",
          "Define a component of that name, or import a text that does.")),
  /** A setting of an imported netlist that its component has no parameter for. */
  SETTING_UNUSED(
      Explanation.warning(
          1424,
          "Setting without a parameter",
          "An instance of an imported netlist has a setting that the component of the design text"
              + " does not take, so that it has no effect. It is told once a component.",
          "",
          "Give the component such a parameter.")),
  /** A setting of an imported netlist whose unit is not known. */
  SETTING_UNIT(
      Explanation.error(
          1425,
          "Setting of an unknown unit",
          "Netlists give plain numbers. Lengths are in micrometres and angles in degrees; for any"
              + " other kind of quantity the unit is not known.",
          "",
          "Declare the parameter as number and multiply it by its unit in the component.")),
  /** A place in an imported netlist that is not worked out. */
  PLACE_UNKNOWN(
      Explanation.warning(
          1426,
          "Place that is not worked out",
          "An instance of an imported netlist is placed relative to the size or a port of a"
              + " component. Such places are not worked out.",
          "",
          "Give x and y in the netlist, or place the component in the design text.")),
  /** A version that is not read. */
  FORMAT_VERSION(
      Explanation.error(
          1427,
          "Version that is not read",
          "A `.chiplet` file is of another major version than 1, gives none, or is an intermediate"
              + " file whose positions are not final.",
          "format_version: \"2.0\"",
          "Have the file written as version 1.0 by the tool that made it.")),
  /** A newer minor version. */
  FORMAT_NEWER(
      Explanation.warning(
          1428,
          "Newer version",
          "A `.chiplet` file is of a newer minor version. It is read as 1.0; what the newer version"
              + " added is kept and not understood.",
          "format_version: \"1.1\"",
          "Nothing, if the file says nothing new.")),
  /** Something that a file should say and does not. */
  FORMAT_DEFAULT(
      Explanation.warning(
          1429,
          "Assumed in a foreign file",
          "A `.chiplet` component has no `anchor`, for which the format assumes the centre of its"
              + " outline, or stands so far away that its position may be in another frame.",
          "",
          "Have the file say it."));

  private final Explanation explanation;

  NetlistFormatCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
