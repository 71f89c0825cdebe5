package dev.shoreline.netlist.measure;

/** What a measure makes of a selection of several objects. */
public enum Combination {
  /**
   * One value an object; a condition has to hold for each of them, and the worst one is the
   * measured value.
   */
  EACH,
  /** One value for all objects together. */
  TOTAL
}
