package dev.shoreline.layout.extract;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.extract.PinJoiner.PlacedPin;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.Links;
import dev.shoreline.layout.region.Meetings;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.model.PortKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Nets of metal: shapes of a layer that touch, and of layers next to each other in a stack. A pin
 * is on the shapes at its place, of those layers that its component has metal of there, or of any.
 */
final class Conductors {
  private final List<List<Polygon>> layers = new ArrayList<>();
  private final int[] start;
  private final Links nets;

  /** The conductors of a cell and all below it, from the lowest to the uppermost. */
  Conductors(Cell top, List<LayerKey> stack) {
    start = new int[stack.size() + 1];
    for (int l = 0; l < stack.size(); l++) {
      layers.add(shapes(top, stack.get(l)));
      start[l + 1] = start[l] + layers.get(l).size();
    }
    nets = new Links(start[stack.size()]);
    for (int l = 0; l + 1 < stack.size(); l++) {
      int lower = start[l];
      int upper = start[l + 1];
      Meetings.visit(layers.get(l), layers.get(l + 1), (a, b) -> nets.join(lower + a, upper + b));
    }
  }

  private static List<Polygon> shapes(Cell cell, LayerKey layer) {
    List<Polygon> drawn = new ArrayList<>();
    FlatView.visitPolygons(cell, Transform.IDENTITY, layer, Box.EVERYTHING, drawn::add);
    return Region.of(drawn).merged().polygons();
  }

  private static Polygon mark(Pin pin) {
    long x = Math.round(pin.x());
    long y = Math.round(pin.y());
    return Polygon.box(new Box(x - 1, y - 1, x + 1, y + 1));
  }

  /** For each pin of a cell the layers of the stack that the cell has shapes on there. */
  static List<Set<Integer>> at(List<Pin> pins, Cell cell, List<LayerKey> stack) {
    List<Set<Integer>> found = new ArrayList<>();
    pins.forEach(pin -> found.add(new TreeSet<>()));
    List<Polygon> marks = pins.stream().map(Conductors::mark).toList();
    for (int l = 0; l < stack.size(); l++) {
      int layer = l;
      if (cell.layersBelow().contains(stack.get(l))) {
        Meetings.visit(
            marks, shapes(cell, stack.get(l)), (pin, shape) -> found.get(pin).add(layer));
      }
    }
    return found;
  }

  /** The electrical pins on each net, of those that two or more pins are on; in order. */
  List<List<PlacedPin>> shared(List<PlacedPin> pins, List<Placed> components) {
    List<PlacedPin> electrical =
        pins.stream().filter(pin -> pin.at().kind() == PortKind.ELECTRICAL).toList();
    List<Polygon> marks = electrical.stream().map(pin -> mark(pin.at())).toList();
    int[] netOf = new int[electrical.size()];
    Arrays.fill(netOf, -1);
    for (int l = 0; l < layers.size(); l++) {
      int layer = l;
      Meetings.visit(
          marks,
          layers.get(l),
          (pin, shape) -> {
            PlacedPin on = electrical.get(pin);
            Set<Integer> own = components.get(on.component()).component().metal().get(on.pin());
            if (own.isEmpty() || own.contains(layer)) {
              int net = start[layer] + shape;
              nets.join(net, netOf[pin] < 0 ? net : netOf[pin]);
              netOf[pin] = net;
            }
          });
    }
    TreeMap<Integer, List<PlacedPin>> byNet = new TreeMap<>();
    for (int p = 0; p < netOf.length; p++) {
      if (netOf[p] >= 0) {
        byNet
            .computeIfAbsent(nets.first(netOf[p]), net -> new ArrayList<>())
            .add(electrical.get(p));
      }
    }
    return byNet.values().stream().filter(met -> met.size() > 1).toList();
  }
}
