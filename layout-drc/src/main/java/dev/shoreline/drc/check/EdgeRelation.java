package dev.shoreline.drc.check;

/** Which edges are compared, and on which side of them. */
public enum EdgeRelation {
  /** Edges of one region across its inside. */
  WIDTH(false, false, false),
  /** Edges of one region across its outside. */
  SPACE(false, true, true),
  /** As space, but within one polygon. */
  NOTCH(false, true, true),
  /** As space, but between polygons. */
  ISOLATED(false, true, true),
  /** Edges of two regions across the outside of both. */
  SEPARATION(true, true, true),
  /** Edges of two regions across what both cover. */
  OVERLAP(true, false, false),
  /** Edges of the first region across the second one's rim around it. */
  ENCLOSURE(true, true, false),
  /** Edges of a part of a region and of the whole region, across the outside. */
  PART_SPACE(true, true, true);

  private final boolean two;
  private final boolean firstTurned;
  private final boolean secondTurned;

  EdgeRelation(boolean two, boolean firstTurned, boolean secondTurned) {
    this.two = two;
    this.firstTurned = firstTurned;
    this.secondTurned = secondTurned;
  }

  /** Whether it compares two regions. */
  public boolean needsTwo() {
    return two;
  }

  /** Whether the first edge is looked at from its outside. */
  boolean firstTurned() {
    return firstTurned;
  }

  /** Whether the second edge is looked at from its outside. */
  boolean secondTurned() {
    return secondTurned;
  }
}
