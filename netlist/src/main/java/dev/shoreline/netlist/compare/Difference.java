package dev.shoreline.netlist.compare;

import java.util.List;

/**
 * One thing in which two circuits differ.
 *
 * @param kind what sort of difference
 * @param message what is where, in one sentence without a full stop
 * @param first devices of the first circuit that it is about
 * @param second devices of the second one
 */
public record Difference(
    Kind kind, String message, List<FlatCircuit.Device> first, List<FlatCircuit.Device> second) {
  /** Copies the lists. */
  public Difference {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  /** Sorts of differences. */
  public enum Kind {
    /** A device of the first circuit that the second has not. */
    MISSING,
    /** A device of the second circuit that the first has not. */
    EXTRA,
    /** A device of another component at the same place in the circuit. */
    WRONG_COMPONENT,
    /** A net of the first circuit that is several in the second. */
    OPEN,
    /** Nets of the first circuit that are one in the second. */
    SHORT,
    /** Ends of nets that changed places. */
    SWAPPED,
    /** A parameter with another value. */
    WRONG_PARAMETER
  }
}
