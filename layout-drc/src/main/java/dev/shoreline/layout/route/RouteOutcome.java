package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.CenterLine;

/** What became of a request. */
public sealed interface RouteOutcome {

  /**
   * A course was found.
   *
   * @param line from the first port to the second
   * @param crossings how many other routes it crosses
   */
  record Routed(CenterLine line, int crossings) implements RouteOutcome {}

  /**
   * No course was found.
   *
   * @param reason for people: which port, blocked by what
   * @param at where, metres
   */
  record Unroutable(String reason, Place at) implements RouteOutcome {}
}
