package dev.shoreline.drc.rule;

import dev.shoreline.drc.check.AllowedSides;
import dev.shoreline.drc.check.Metric;

/**
 * Which stretches of edges a distance counts between.
 *
 * @param metric how it counts beyond the ends of edges
 * @param angleLimit largest angle between facing edges, degrees, at most 90
 * @param run only where edges run face to face for more than this, metres; 0 for all
 * @param diagonal only where one of the edges is parallel to no axis and longer than this, metres;
 *     negative for all
 * @param longestRun only where edges run face to face for no more than this, metres
 * @param transparent whether edges count also where a third one stands between them
 * @param allowed sides of rectangles of the first layer that do not count
 */
public record Facing(
    Metric metric,
    double angleLimit,
    double run,
    double diagonal,
    double longestRun,
    boolean transparent,
    AllowedSides allowed) {
  /** All sides of rectangles. */
  public Facing(
      Metric metric,
      double angleLimit,
      double run,
      double diagonal,
      double longestRun,
      boolean transparent) {
    this(metric, angleLimit, run, diagonal, longestRun, transparent, AllowedSides.NONE);
  }

  /** Stretches of any length that nothing stands between. */
  public Facing(Metric metric, double angleLimit, double run, double diagonal) {
    this(metric, angleLimit, run, diagonal, Double.POSITIVE_INFINITY, false);
  }

  /** Everything that faces each other. */
  public static final Facing ALL = new Facing(Metric.EUCLIDIAN, 90, 0, -1);
}
