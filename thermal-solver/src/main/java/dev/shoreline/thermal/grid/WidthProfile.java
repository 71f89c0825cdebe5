package dev.shoreline.thermal.grid;

/**
 * The wanted cell width along a segment: rising from its left end, falling to its right end, capped
 * between; and the number of cells up to a place, which is the integral of one over it.
 */
final class WidthProfile {
  private final double slope;
  private final double left;
  private final double right;
  private final double cap;
  private final double length;
  private final double riseEnd;
  private final double fallStart;
  private final double riseCount;
  private final double flatCount;
  private final double count;

  WidthProfile(double length, double cap, double left, double right, double slope) {
    this.slope = slope;
    this.left = left;
    this.right = right;
    this.length = length;
    double peak = Math.min(cap, 0.5 * (left + right + slope * length));
    this.cap = peak;
    this.riseEnd = Math.clamp((peak - left) / slope, 0, length);
    this.fallStart = Math.clamp(length - (peak - right) / slope, riseEnd, length);
    this.riseCount = Math.log1p(slope * riseEnd / left) / slope;
    this.flatCount = (fallStart - riseEnd) / peak;
    this.count = riseCount + flatCount + Math.log1p(slope * (length - fallStart) / right) / slope;
  }

  /** The number of cells in the segment, not yet rounded. */
  double count() {
    return count;
  }

  /** Where the given number of cells is reached. */
  double positionOf(double cells) {
    if (cells <= riseCount) {
      return left * Math.expm1(slope * cells) / slope;
    }
    if (cells <= riseCount + flatCount) {
      return riseEnd + (cells - riseCount) * cap;
    }
    return length - right * Math.expm1(slope * (count - cells)) / slope;
  }
}
