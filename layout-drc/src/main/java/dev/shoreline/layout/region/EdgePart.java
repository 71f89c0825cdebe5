package dev.shoreline.layout.region;

/** Where a part of an edge lies to polygons. */
public enum EdgePart {
  /** Inside, not on an outline. */
  INSIDE,
  /** Outside, not on an outline. */
  OUTSIDE,
  /** On an outline. */
  BORDER
}
