package dev.shoreline.layout.route;

/** A rectangle in the way, metres. */
final class Block {

  /** How a straight piece of a route runs: it may be crossed at right angles. */
  enum Run {
    NONE,
    ALONG_X,
    ALONG_Y
  }

  final double left;
  final double bottom;
  final double right;
  final double top;
  final int owner;
  final Run run;
  // The query that saw it last: a block lies in several buckets and is reported once.
  int seen;

  Block(double left, double bottom, double right, double top, int owner, Run run) {
    this.left = left;
    this.bottom = bottom;
    this.right = right;
    this.top = top;
    this.owner = owner;
    this.run = run;
  }

  boolean overlaps(double x0, double y0, double x1, double y1) {
    return left < x1 && x0 < right && bottom < y1 && y0 < top;
  }
}
