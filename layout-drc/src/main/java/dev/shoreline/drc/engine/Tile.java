package dev.shoreline.drc.engine;

import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.drc.marker.Figure;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Neighbourhoods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One tile of many shapes, with all around it that its markers depend on.
 *
 * <p>A marker belongs to the tile that its first point lies in. Shapes are taken in groups, so that
 * no polygon is cut: a group joins what touches, or could after growing. A tile judges all groups
 * that come within reach of its area, beside all groups within reach of those; of what it finds, it
 * keeps its own. So every marker comes from exactly one tile, as it is in the whole.
 */
final class Tile {
  /** Everything, as it is. */
  static final Tile WHOLE = new Tile(Box.EVERYTHING, Map.of());

  /** Half open: a point on the right or upper side belongs to the next tile. */
  private final Box area;

  private final Map<LayerKey, List<Polygon>> shapes;

  private Tile(Box area, Map<LayerKey, List<Polygon>> shapes) {
    this.area = area;
    this.shapes = shapes;
  }

  /**
   * The tile of a part.
   *
   * @param layers what is shared
   * @param keys its layers
   * @param growth how far derived layers stick out of shapes, from both sides, database units
   * @param reach how far apart shapes still matter to each other, database units
   * @param number who has it where it is not shared
   */
  static Tile of(
      LayerCache layers,
      Collection<LayerKey> keys,
      long growth,
      long reach,
      Share share,
      int number) {
    Map<LayerKey, List<Polygon>> drawn = new TreeMap<>();
    keys.forEach(key -> drawn.put(key, layers.polygons(key)));
    List<Polygon> all = drawn.values().stream().flatMap(List::stream).toList();
    int[][] groups = all.size() < share.least() ? new int[0][] : Neighbourhoods.groups(all, growth);
    if (groups.length < share.parts() || largest(groups) > all.size() / 2) {
      Tile whole = new Tile(Box.EVERYTHING, drawn);
      return share.holds(number) ? whole : new Tile(Box.EMPTY, Map.of());
    }
    List<Box> boxes = all.stream().map(Polygon::bounds).toList();
    Box area = area(boxes, share);
    BitSet near = new Around(boxes, groups, reach).of(area);
    return new Tile(area, some(drawn, near));
  }

  private static int largest(int[][] groups) {
    return Stream.of(groups).mapToInt(g -> g.length).max().orElse(0);
  }

  private static Map<LayerKey, List<Polygon>> some(
      Map<LayerKey, List<Polygon>> drawn, BitSet chosen) {
    Map<LayerKey, List<Polygon>> shapes = new HashMap<>();
    int next = 0;
    for (Map.Entry<LayerKey, List<Polygon>> layer : drawn.entrySet()) {
      List<Polygon> some = new ArrayList<>();
      for (Polygon polygon : layer.getValue()) {
        if (chosen.get(next++)) {
          some.add(polygon);
        }
      }
      shapes.put(layer.getKey(), some);
    }
    return shapes;
  }

  /** Halves the plane by the lower left corners of shapes until a part is alone. */
  private static Box area(List<Box> boxes, Share share) {
    List<Box> inside = new ArrayList<>(boxes);
    Box area = Box.EVERYTHING;
    int first = 0;
    int parts = share.parts();
    while (parts > 1) {
      if (inside.isEmpty()) {
        return share.part() == first ? area : Box.EMPTY;
      }
      Box room = inside.stream().reduce(Box.EMPTY, Box::union);
      boolean alongX = room.width() >= room.height();
      int before = parts / 2;
      inside.sort(Comparator.comparingLong(box -> corner(box, alongX)));
      long cut = corner(inside.get((int) ((long) inside.size() * before / parts)), alongX);
      boolean low = share.part() - first < before;
      area = half(area, cut, alongX, low);
      inside.removeIf(box -> corner(box, alongX) < cut != low);
      first += low ? 0 : before;
      parts = low ? before : parts - before;
    }
    return area;
  }

  private static long corner(Box box, boolean alongX) {
    return alongX ? box.left() : box.bottom();
  }

  private static Box half(Box area, long cut, boolean alongX, boolean low) {
    return new Box(
        alongX && !low ? cut : area.left(),
        !alongX && !low ? cut : area.bottom(),
        alongX && low ? cut : area.right(),
        !alongX && low ? cut : area.top());
  }

  /** What it judges. */
  LayerCache layers(double dbu) {
    return new LayerCache(key -> shapes.getOrDefault(key, List.of()), dbu);
  }

  /** Those of some markers that are its own. */
  List<Marker> own(List<Marker> markers) {
    return area.equals(Box.EVERYTHING)
        ? markers
        : markers.stream().filter(m -> owns(first(m.figure()))).toList();
  }

  private boolean owns(Point point) {
    return area.left() <= point.x()
        && point.x() < area.right()
        && area.bottom() <= point.y()
        && point.y() < area.top();
  }

  private static Point first(Figure figure) {
    return switch (figure) {
      case Figure.Edges(EdgePair pair) ->
          Stream.of(pair.firstStart(), pair.firstEnd(), pair.secondStart(), pair.secondEnd())
              .min(Comparator.naturalOrder())
              .orElseThrow();
      case Figure.Line(Edge edge) -> first(edge.x1(), edge.y1(), edge.x2(), edge.y2());
      case Figure.Area(Polygon polygon) -> first(polygon.contour(0));
    };
  }

  private static Point first(long... xy) {
    Point first = new Point(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      Point point = new Point(xy[i], xy[i + 1]);
      first = point.compareTo(first) < 0 ? point : first;
    }
    return first;
  }

  /** Finds groups near an area, and near those. */
  private static final class Around {
    private final List<Box> boxes;
    private final int[][] groups;
    private final long reach;
    private final int[] groupOf;
    private final BoxIndex index;

    /** What lies within reach of a window lies within reach of its part in here. */
    private final Box room;

    Around(List<Box> boxes, int[][] groups, long reach) {
      this.boxes = boxes;
      this.groups = groups;
      this.reach = reach;
      index = BoxIndex.of(boxes);
      room = boxes.stream().reduce(Box.EMPTY, Box::union).expanded(reach);
      groupOf = new int[boxes.size()];
      for (int g = 0; g < groups.length; g++) {
        for (int member : groups[g]) {
          groupOf[member] = g;
        }
      }
    }

    BitSet of(Box area) {
      BitSet shapes = new BitSet();
      if (!area.isEmpty()) {
        BitSet owned = new BitSet();
        touch(area, owned);
        BitSet all = new BitSet();
        owned.stream()
            .flatMap(g -> Arrays.stream(groups[g]))
            .forEach(shape -> touch(boxes.get(shape), all));
        all.stream().flatMap(g -> Arrays.stream(groups[g])).forEach(shapes::set);
      }
      return shapes;
    }

    private void touch(Box window, BitSet found) {
      index.visit(
          window.intersection(room).expanded(reach),
          shape -> {
            found.set(groupOf[shape]);
            return true;
          });
    }
  }
}
