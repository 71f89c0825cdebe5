package dev.shoreline.flow.result;

/** The part of the flow that made a finding. */
public enum Phase {
  /** Reading and understanding the design text or a layout file. */
  INPUT("input"),
  /** Drawing and routing what the netlist says. */
  LAYOUT("layout"),
  /** Ports, routes and nets: what should meet and does not. */
  CONNECTIVITY("connectivity"),
  /** Design rules on shapes. */
  RULE("rule"),
  /** Contracts. */
  CONTRACT("contract"),
  /** Thermal scenarios. */
  THERMAL("thermal"),
  /** Two netlists or layouts against each other. */
  COMPARISON("comparison");

  private final String label;

  Phase(String label) {
    this.label = label;
  }

  /** The name used in reports. */
  public String label() {
    return label;
  }
}
