package dev.shoreline.layout.region;

/** What becomes of two parts of a result that touch in one point. */
public enum KissingCorners {
  /** They stay one polygon whose contour passes the point twice. */
  JOINED,
  /** They become two polygons. */
  SEPARATED
}
