package dev.shoreline.layout.extract;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.extract.PinJoiner.PlacedPin;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.Links;
import dev.shoreline.netlist.model.PortKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Waveguides that are drawn outside of components: chains of polygons that meet end to end. Light
 * goes straight on where guides cross, so that polygons which merely overlap are not joined.
 *
 * <p>An end is an edge of a hull with a corner of 45 to 135 degrees on either side. Ends meet if
 * their middles coincide, they are equally long, head against each other and lie on one layer.
 */
final class DrawnGuides {
  /** Layouts hold no more drawn guides that mean something. */
  private static final int MOST = 4_000_000;

  private final double reach;
  private final TreeMap<LayerKey, PinJoiner> ends = new TreeMap<>();
  private final Links chains;

  private DrawnGuides(double reach, List<Guide> guides) {
    this.reach = reach;
    this.chains = new Links(guides.size());
    for (int g = 0; g < guides.size(); g++) {
      PinJoiner joiner = ends.computeIfAbsent(guides.get(g).layer(), layer -> new PinJoiner(reach));
      for (Pin end : guides.get(g).ends()) {
        joiner.add(new PlacedPin(number(g), 0, end));
      }
    }
    for (int g = 0; g < guides.size(); g++) {
      for (Pin end : guides.get(g).ends()) {
        follow(new PlacedPin(number(g), 0, end), guides.get(g).layer());
      }
    }
  }

  /** A polygon and its ends, each heading out of it. */
  private record Guide(LayerKey layer, List<Pin> ends) {}

  /** Guides are told from components by their sign. */
  private static int number(int guide) {
    return -1 - guide;
  }

  private void follow(PlacedPin end, LayerKey layer) {
    PinJoiner joiner = ends.get(layer);
    if (joiner == null) {
      return;
    }
    for (PlacedPin other : joiner.partners(end)) {
      if (isAsWide(end.at(), other.at())) {
        chains.join(number(end.component()), number(other.component()));
      }
    }
  }

  private boolean isAsWide(Pin one, Pin other) {
    return Math.abs(one.width() - other.width()) <= 2 * reach;
  }

  /**
   * Collects the guides below a cell.
   *
   * @param layers that guides are drawn on
   * @param reach how far ends may lie apart and meet, database units
   */
  static DrawnGuides of(Cell top, ComponentReader reader, Set<LayerKey> layers, double reach) {
    List<Guide> guides = new ArrayList<>();
    Deque<Loose> open = new ArrayDeque<>(List.of(new Loose(top, Transform.IDENTITY)));
    while (!open.isEmpty() && guides.size() < MOST) {
      Loose next = open.pop();
      boolean holds = next.cell().equals(top) || reader.mayHold(next.cell());
      for (LayerKey layer : layers) {
        if (!next.cell().layersBelow().contains(layer)) {
          continue;
        }
        if (holds) {
          next.cell().shapes(layer).stream()
              .map(shape -> shape.polygon())
              .filter(polygon -> polygon != null)
              .forEach(polygon -> add(polygon.transformed(next.placement()), layer, guides));
        } else {
          FlatView.visitPolygons(
              next.cell(),
              next.placement(),
              layer,
              Box.EVERYTHING,
              polygon -> add(polygon, layer, guides));
        }
      }
      if (holds) {
        next.pushInto(open, reader);
      }
    }
    return new DrawnGuides(reach, guides);
  }

  /** A cell that is no component. */
  private record Loose(Cell cell, Transform placement) {
    void pushInto(Deque<Loose> open, ComponentReader reader) {
      for (Reference reference : cell.references()) {
        if (reader.of(reference.cell()).isEmpty()) {
          long copies = Math.min(reference.count(), MOST);
          for (long copy = 0; copy < copies && open.size() < MOST; copy++) {
            open.push(new Loose(reference.cell(), placement.after(reference.placement(copy))));
          }
        }
      }
    }
  }

  private static void add(Polygon polygon, LayerKey layer, List<Guide> guides) {
    List<Pin> ends = ends(polygon);
    if (!ends.isEmpty() && guides.size() < MOST) {
      guides.add(new Guide(layer, ends));
    }
  }

  /** The ends of a polygon. */
  static List<Pin> ends(Polygon polygon) {
    long[] xy = polygon.contour(0);
    int n = xy.length / 2;
    List<Pin> ends = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (isSharp(xy, i) && isSharp(xy, (i + 1) % n)) {
        ends.add(end(xy, i, polygon.doubledArea()));
      }
    }
    return ends;
  }

  /** Whether a contour turns by 45 to 135 degrees at a vertex. */
  private static boolean isSharp(long[] xy, int vertex) {
    int n = xy.length / 2;
    int before = Math.floorMod(vertex - 1, n);
    int after = (vertex + 1) % n;
    double ax = (double) (xy[2 * vertex] - xy[2 * before]);
    double ay = (double) (xy[2 * vertex + 1] - xy[2 * before + 1]);
    double bx = (double) (xy[2 * after] - xy[2 * vertex]);
    double by = (double) (xy[2 * after + 1] - xy[2 * vertex + 1]);
    return Math.abs(ax * by - ay * bx) >= Math.abs(ax * bx + ay * by);
  }

  private static Pin end(long[] xy, int from, long turn) {
    int to = (from + 1) % (xy.length / 2);
    double dx = (double) (xy[2 * to] - xy[2 * from]);
    double dy = (double) (xy[2 * to + 1] - xy[2 * from + 1]);
    double out = turn > 0 ? 1 : -1;
    return new Pin(
        "",
        PortKind.OPTICAL,
        xy[2 * from] + dx / 2,
        xy[2 * from + 1] + dy / 2,
        out * dy,
        -out * dx,
        Math.hypot(dx, dy));
  }

  /** The guides that end at an optical pin of a component. */
  private int[] guides(PlacedPin pin) {
    return ends.values().stream()
        .flatMap(joiner -> joiner.partners(pin).stream())
        .filter(end -> isAsWide(end.at(), pin.at()))
        .mapToInt(end -> number(end.component()))
        .toArray();
  }

  /** The pins at the ends of each chain, of those that two or more pins share; in order. */
  List<List<PlacedPin>> shared(List<PlacedPin> pins) {
    TreeMap<Integer, List<PlacedPin>> byGuide = new TreeMap<>();
    for (PlacedPin pin : pins) {
      int[] met = guides(pin);
      for (int guide : met) {
        chains.join(met[0], guide);
      }
      if (met.length > 0) {
        byGuide.computeIfAbsent(met[0], guide -> new ArrayList<>()).add(pin);
      }
    }
    TreeMap<Integer, List<PlacedPin>> byChain = new TreeMap<>();
    byGuide.forEach(
        (guide, ended) ->
            byChain.computeIfAbsent(chains.first(guide), chain -> new ArrayList<>()).addAll(ended));
    return byChain.values().stream().filter(met -> met.size() > 1).toList();
  }
}
