package dev.shoreline.netlist.format.tree;

import java.math.BigDecimal;

/** Lengths in micrometres of a file and in metres of the model, decimal digit for digit. */
public final class Micron {
  private static final int DIGITS = 6;

  private Micron() {}

  /** Metres of finite micrometres. */
  public static double metres(double microns) {
    return new BigDecimal(Double.toString(microns)).movePointLeft(DIGITS).doubleValue();
  }

  /** Micrometres of finite metres. */
  public static double microns(double metres) {
    return new BigDecimal(Double.toString(metres)).movePointRight(DIGITS).doubleValue();
  }
}
