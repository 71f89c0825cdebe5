package dev.shoreline.netlist.diagnostic;

/** Codes 1000 to 1099: connectivity of the layout, and the courses of routes. */
public enum ConnectivityCode implements DiagnosticCode {
  /** Dangling optical port. */
  DANGLING_PORT(
      Explanation.warning(
          1000,
          "Dangling optical port",
          "Light leaves the layout here: no route and no other port meets this one, and it is "
              + "not a port of the cell that holds it.",
          "",
          "Route the port, end it in a terminator, or waive the message with a reason.")),
  /** Ports that do not meet. */
  PORT_OFFSET(
      Explanation.error(
          1001,
          "Ports that do not meet",
          "Two ports that are connected lie near each other but not at one place, so that light"
              + " is lost in the gap or the step.",
          "",
          "Move one of the devices by the distance in the message, or route between the ports.")),
  /** Ports that do not face each other. */
  PORT_DIRECTION(
      Explanation.error(
          1002,
          "Ports that do not face each other",
          "Two ports at one place must point in opposite directions; these do not.",
          "",
          "Rotate or mirror one of the devices.")),
  /** Port widths differ. */
  PORT_WIDTH(
      Explanation.error(
          1003,
          "Port widths differ",
          "Two ports that meet, or a port and its route, have different widths: light is "
              + "reflected and lost at the step.",
          "",
          "Use one width, or put a taper between them.")),
  /** Port cross-sections differ. */
  PORT_CROSS_SECTION(
      Explanation.error(
          1004,
          "Port cross-sections differ",
          "Two ports that meet, or a port and its route, belong to different waveguide cross-"
              + "sections.",
          "",
          "Use one cross-section, or put a transition between them.")),
  /** Port layers differ. */
  PORT_LAYER(
      Explanation.error(
          1005,
          "Port layers differ",
          "Two ports that meet lie on different layers: no waveguide connects them.",
          "",
          "Put both on one layer, or put a transition between them.")),
  /** Devices overlap. */
  DEVICE_OVERLAP(
      Explanation.error(
          1006,
          "Devices overlap",
          "The outlines of two devices in one body overlap.",
          "",
          "Move them apart.")),
  /** Waveguides cross. */
  WAVEGUIDE_CROSSING(
      Explanation.error(
          1007,
          "Waveguides cross",
          "Two waveguides of one layer cross where the route allows no crossing.",
          "",
          "Route one of them around, raise the number of crossings that the route allows, or "
              + "place a crossing.")),
  /** Waveguides touch without a port. */
  WAVEGUIDE_TOUCH(
      Explanation.error(
          1008,
          "Waveguides touch without a port",
          "Two waveguides of one layer meet or overlap outside a port that both end in: light "
              + "couples from one to the other.",
          "",
          "Move one of them away by the separation of their cross-section.")),
  /** Outside its body. */
  OUTSIDE_BODY(
      Explanation.error(
          1009,
          "Outside its body",
          "An instance reaches beyond the edge of the body that carries it.",
          "",
          "Move it inside or enlarge the body.")),
  /** Port outside its body. */
  PORT_OUTSIDE_BODY(
      Explanation.error(
          1010,
          "Port outside its body",
          "A port lies beyond the outline of the body that owns it.",
          "",
          "Move the port onto or inside the outline.")),
  /** More than two ports at one place. */
  PORT_SHARED(
      Explanation.error(
          1011,
          "More than two ports at one place",
          "Three or more optical ports or route ends meet at one place: only two can be "
              + "connected.",
          "",
          "Use a splitter, or move the ports apart.")),
  /** Waveguide does not reach its port. */
  ROUTE_NOT_DRAWN(
      Explanation.error(
          1012,
          "Waveguide does not reach its port",
          "The drawn waveguide has no end face of its width at the port that its route names.",
          "",
          "Look at the messages about the route; correct its course.")),
  /** Array too large to check. */
  ARRAY_NOT_CHECKED(
      Explanation.warning(
          1013,
          "Array too large to check",
          "Arrays are checked copy by copy, and with this one the cell would have more than a "
              + "million copies: its ports and waveguides were left out.",
          "",
          "Put parts of the array into components of their own.")),
  /** No way for a route. */
  UNROUTABLE(
      Explanation.error(
          1020,
          "No way for a route",
          "The router found no course between the two ports that keeps the bend radius and the "
              + "separation and crosses nothing more often than allowed. The message names what is in"
              + " the way where that is known.",
          "",
          "Move what is in the way, allow a crossing, give waypoints, or use a smaller bend "
              + "radius where the cross-section allows it.")),
  /** A bend does not fit. */
  BEND_DOES_NOT_FIT(
      Explanation.error(
          1021,
          "A bend does not fit",
          "The course of a route leaves too little room for a bend of its radius, turns back on"
              + " itself, or does not leave or arrive along the direction of its port.",
          "",
          "Move the waypoint named in the message, or use a smaller radius where the cross-"
              + "section allows it.")),
  /** Bend tighter than allowed. */
  BEND_RADIUS(
      Explanation.error(
          1022,
          "Bend tighter than allowed",
          "A bend of the route is tighter than the smallest radius of its cross-section.",
          "",
          "Use a radius at or above the cross-section's radius_min.")),
  /** Route misses its port. */
  ROUTE_MISSES_PORT(
      Explanation.error(
          1023,
          "Route misses its port",
          "The explicit segments of a route do not end at its second port, heading into it.",
          "",
          "Correct the segments by the distance and the angle in the message.")),
  /** Length not matched. */
  LENGTH_NOT_MATCHED(
      Explanation.error(
          1024,
          "Length not matched",
          "A route of a length-matched group could not be made as long as the longest of the "
              + "group: there is no room for a detour.",
          "",
          "Leave room beside the route, or raise the group's tolerance.")),
  /** Route without a cross-section. */
  ROUTE_WITHOUT_CROSS_SECTION(
      Explanation.error(
          1025,
          "Route without a cross-section",
          "A route needs a cross-section with a core strip, a width and a bend radius.",
          "",
          "Name a cross-section with `using`, and give it strips, width and radius_min.")),
  /** Impossible segment. */
  BAD_SEGMENT(
      Explanation.error(
          1026,
          "Impossible segment",
          "A segment of a route has a length, radius or angle that makes no curve.",
          "",
          "Correct the value named in the message.")),
  /** Impossible shape. */
  BAD_SHAPE(
      Explanation.error(
          1030,
          "Impossible shape",
          "A drawn shape has too few points, no extent, or lies outside the range of "
              + "coordinates.",
          "",
          "Correct the value named in the message.")),
  /** Imported layout not found. */
  MISSING_IMPORT(
      Explanation.error(
          1031,
          "Imported layout not found",
          "A cell is imported from a layout file, but the file or the cell in it was not found.",
          "",
          "Check the name of the file and of the cell.")),
  /** Port modes differ. */
  PORT_MODE(
      Explanation.error(
          1032,
          "Port modes differ",
          "Two optical ports that meet, or that a route joins, are for different modes of the "
              + "light: what one sends the other does not take.",
          "",
          "Put a mode converter or a polarisation rotator between them, or use a device for the"
              + " same mode."));

  private final Explanation explanation;

  ConnectivityCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
