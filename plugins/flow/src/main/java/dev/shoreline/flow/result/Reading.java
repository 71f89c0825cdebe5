package dev.shoreline.flow.result;

import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;

/**
 * What was measured where a rule is broken.
 *
 * @param measured SI value
 * @param limit SI value
 * @param dimension of both
 */
public record Reading(double measured, double limit, Dimension dimension) {
  /** The measured value with its unit. */
  public String measuredText() {
    return Quantity.of(measured, dimension).toString();
  }

  /** The limit with its unit. */
  public String limitText() {
    return Quantity.of(limit, dimension).toString();
  }
}
