package dev.shoreline.drc.rule;

import dev.shoreline.netlist.quantity.Dimension;

/** What is measured of the ports and routes of a bare layout. */
public enum PortMeasure {
  /** Distance between the centres of ports that meet. */
  PORT_OFFSET,
  /** Difference of their widths. */
  PORT_STEP,
  /** By how much they fail to head straight against each other. */
  PORT_ANGLE,
  /** Ports that meet no other one; nothing is measured. */
  PORTS_JOINED,
  /** Length of waveguides joined one after the other. */
  ROUTE_LENGTH,
  /** By how much routes are longer than the shortest of them. */
  LENGTH_SPREAD,
  /** Distance between neighbouring couplers of one circuit. */
  COUPLER_PITCH,
  /** Direction of the waveguide out of couplers. */
  COUPLER_ANGLE;

  /** What it is a quantity of. */
  public Dimension dimension() {
    return switch (this) {
      case PORT_OFFSET, PORT_STEP, ROUTE_LENGTH, LENGTH_SPREAD, COUPLER_PITCH -> Dimension.LENGTH;
      case PORT_ANGLE, COUPLER_ANGLE -> Dimension.ANGLE;
      case PORTS_JOINED -> Dimension.NUMBER;
    };
  }
}
