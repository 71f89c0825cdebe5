package dev.shoreline.netlist.quantity;

/** How a quantity's zero and steps are to be understood. */
public enum Scale {
  /** Zero means none; values add and multiply. */
  LINEAR,
  /** A temperature on the kelvin scale: differences make sense, sums do not. */
  TEMPERATURE,
  /** A power level in dBm: decibels can be added to it, and two levels subtract to decibels. */
  LEVEL
}
