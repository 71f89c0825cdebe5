package dev.shoreline.flow.result;

import java.util.List;

/** A piece of geometry that shows where a finding is. */
public sealed interface Figure {
  /** Every point of it. */
  List<Point> points();

  /**
   * An area.
   *
   * @param points the outline, closed without repeating the first point
   */
  record Polygon(List<Point> points) implements Figure {
    /** Freezes the outline. */
    public Polygon {
      points = List.copyOf(points);
    }
  }

  /** A directed edge. */
  record Edge(Point from, Point to) implements Figure {
    @Override
    public List<Point> points() {
      return List.of(from, to);
    }
  }

  /** Two edges that are too close to each other, or meet wrongly. */
  record EdgePair(Edge first, Edge second) implements Figure {
    @Override
    public List<Point> points() {
      return List.of(first.from(), first.to(), second.from(), second.to());
    }
  }
}
