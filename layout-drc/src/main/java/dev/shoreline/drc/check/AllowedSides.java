package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sides of rectangles along which a distance to another layer may be too small, as of contacts that
 * need room on two opposite sides only; all along, or along a part. Rectangles have sides along the
 * axes.
 */
public enum AllowedSides {
  /** None: each pair counts. */
  NONE,
  /** One side. */
  ONE,
  /** One side, or two that meet. */
  TWO_CONNECTED,
  /** One side, or two that do not meet. */
  TWO_OPPOSITE,
  /** Up to two sides. */
  TWO,
  /** Up to three sides. */
  THREE,
  /** All of them. */
  FOUR;

  /**
   * The pairs that count.
   *
   * @param pairs what is too near; their first edges are of the layer
   * @param layer with the rectangles
   */
  public List<EdgePair> counting(List<EdgePair> pairs, Region layer) {
    if (this == NONE || pairs.isEmpty()) {
      return pairs;
    }
    NavigableMap<Place, List<EdgePair>> near = new TreeMap<>();
    pairs.forEach(p -> near.computeIfAbsent(Place.of(p.first()), k -> new ArrayList<>(1)).add(p));
    Set<EdgePair> allowed = new HashSet<>();
    for (Polygon polygon : layer.merged().polygons()) {
      if (polygon.isBox()) {
        allowed.addAll(allowed(polygon, near));
      }
    }
    return pairs.stream().filter(pair -> !allowed.contains(pair)).toList();
  }

  /**
   * Where a stretch begins. Sides of rectangles that are merged do not touch, if they run the same
   * way along one line: what begins on a side is of it.
   *
   * @param way a number for the direction of edges along the axes
   * @param line the coordinate that they keep
   * @param along the lower one of the others
   */
  private record Place(int way, long line, long along) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::way)
            .thenComparingLong(Place::line)
            .thenComparingLong(Place::along);

    static Place of(Edge e) {
      int way = 3 * Long.signum(e.x2() - e.x1()) + Long.signum(e.y2() - e.y1());
      return e.x1() == e.x2()
          ? new Place(way, e.x1(), Math.min(e.y1(), e.y2()))
          : new Place(way, e.y1(), Math.min(e.x1(), e.x2()));
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** What is too near at the sides of a rectangle, if that is allowed. */
  private List<EdgePair> allowed(Polygon rectangle, NavigableMap<Place, List<EdgePair>> near) {
    List<EdgePair> found = new ArrayList<>();
    List<Boolean> bad = new ArrayList<>(4);
    rectangle.forEachEdge(
        (ax, ay, bx, by) -> {
          Place from = Place.of(new Edge(ax, ay, bx, by));
          long length = Math.max(Math.abs(bx - ax), Math.abs(by - ay));
          Place to = new Place(from.way, from.line, from.along + length);
          int before = found.size();
          near.subMap(from, true, to, true).values().forEach(found::addAll);
          bad.add(found.size() > before);
        });
    int some = count(bad.get(0), bad.get(2));
    return allows(some, count(bad.get(1), bad.get(3))) ? found : List.of();
  }

  private static int count(boolean one, boolean other) {
    return (one ? 1 : 0) + (other ? 1 : 0);
  }

  /** Whether so many of two opposite sides, and of the other two, may be too near. */
  private boolean allows(int some, int others) {
    int most =
        switch (this) {
          case NONE -> 0;
          case ONE -> 1;
          case TWO_CONNECTED, TWO_OPPOSITE, TWO -> 2;
          case THREE -> 3;
          case FOUR -> 4;
        };
    boolean opposite = some == 2 || others == 2;
    return some + others <= most
        && !(this == TWO_CONNECTED && opposite)
        && !(this == TWO_OPPOSITE && some + others == 2 && !opposite);
  }
}
