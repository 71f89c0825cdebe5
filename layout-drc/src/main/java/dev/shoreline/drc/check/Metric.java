package dev.shoreline.drc.check;

/** How the distance between edges is measured beyond their ends. */
public enum Metric {
  /** As the crow flies: a circle around each end. */
  EUCLIDIAN,
  /** The larger of the distances along and across: a square end. */
  SQUARE,
  /** Across only: edges that do not face each other have no distance. */
  PROJECTION
}
