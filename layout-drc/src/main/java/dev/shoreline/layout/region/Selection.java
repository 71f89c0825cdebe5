package dev.shoreline.layout.region;

/** How a polygon may relate to another layer. */
public enum Selection {
  /** It shares a point with it. */
  INTERACTING,
  /** It shares area with it. */
  OVERLAPPING,
  /** It touches it without sharing area. */
  TOUCHING,
  /** It lies in it completely. */
  INSIDE,
  /** It shares no area with it. */
  OUTSIDE,
  /** It covers at least one polygon of it completely. */
  COVERING
}
