package dev.shoreline.drc.marker;

import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;

/** The geometry of a violation, database units of the checked layout. */
public sealed interface Figure extends Comparable<Figure> {
  /** Edge pairs before single edges before areas, each by their coordinates. */
  @Override
  default int compareTo(Figure other) {
    return switch (this) {
      case Edges(var pair) -> other instanceof Edges(var pair2) ? pair.compareTo(pair2) : -1;
      case Line(var edge) ->
          switch (other) {
            case Edges pair -> 1;
            case Line(var edge2) -> edge.compareTo(edge2);
            case Area area -> -1;
          };
      case Area(var polygon) ->
          other instanceof Area(var polygon2)
              ? Arrays.compare(polygon.seamed(), polygon2.seamed())
              : 1;
    };
  }

  /** Its bounding box. */
  Box bounds();

  /** The same elsewhere. */
  Figure shifted(long dx, long dy);

  /** Two stretches of edges. */
  record Edges(EdgePair pair) implements Figure {
    @Override
    public Box bounds() {
      return pair.bounds();
    }

    @Override
    public Edges shifted(long dx, long dy) {
      return new Edges(pair.shifted(dx, dy));
    }
  }

  /** An edge. */
  record Line(Edge edge) implements Figure {
    @Override
    public Box bounds() {
      return edge.bounds();
    }

    @Override
    public Line shifted(long dx, long dy) {
      return new Line(edge.shifted(dx, dy));
    }
  }

  /** An area. */
  record Area(Polygon polygon) implements Figure {
    @Override
    public Box bounds() {
      return polygon.bounds();
    }

    @Override
    public Area shifted(long dx, long dy) {
      return new Area(polygon.shifted(dx, dy));
    }
  }
}
