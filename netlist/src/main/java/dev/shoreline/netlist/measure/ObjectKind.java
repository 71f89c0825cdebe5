package dev.shoreline.netlist.measure;

/** What a path in the argument of a measure may lead to. */
public enum ObjectKind {
  /** An instance of a cell: component, device, die, substrate, … */
  INSTANCE,
  /** A port of an instance. */
  PORT,
  /** A waveguide route. */
  ROUTE,
  /** A net. */
  NET,
  /** An array of vias. */
  VIA_ARRAY,
  /** An array of fibres. */
  FIBER_ARRAY,
  /** An edge of an instance's body, written {@code instance.north} and so on. */
  EDGE
}
