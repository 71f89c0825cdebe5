package dev.shoreline.drc.differential;

import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.drc.check.EdgePairCheck;
import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.NetPairs;
import dev.shoreline.drc.differential.DrawnCase.Settings;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Links;
import dev.shoreline.layout.region.Meetings;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Our answers about nets of two layers that are connected where they touch. */
final class Nets {
  private final List<Polygon> first;
  private final List<Polygon> second;
  private final Links links;

  private Nets(Region one, Region other) {
    first = one.merged().polygons();
    second = other.merged().polygons();
    links = new Links(first.size() + second.size());
    Meetings.visit(first, second, (a, b) -> links.join(a, first.size() + b));
  }

  static List<EdgePair> pairs(Region one, Region other, Settings settings, boolean same) {
    Nets nets = new Nets(one, other);
    int[] numbers = IntStream.range(0, nets.first.size()).map(nets.links::first).toArray();
    EdgePairCheck check =
        new EdgePairCheck(
            EdgeRelation.SPACE, settings.limit(), settings.metric(), settings.angle(), 0, -1, 0);
    return check.run(one.merged(), new NetPairs(nets.first, numbers, same));
  }

  /**
   * The polygons of the second layer in nets that have too much of it for what they have of the
   * first.
   */
  static Region antennas(
      Region one, Region other, Settings settings, ToDoubleFunction<Polygon> area) {
    Nets nets = new Nets(one, other);
    Map<Integer, Double> gates = new HashMap<>();
    Map<Integer, Double> metals = new HashMap<>();
    for (int i = 0; i < nets.first.size(); i++) {
      gates.merge(nets.links.first(i), area.applyAsDouble(nets.first.get(i)), Double::sum);
    }
    for (int i = 0; i < nets.second.size(); i++) {
      metals.merge(
          nets.links.first(nets.first.size() + i),
          area.applyAsDouble(nets.second.get(i)),
          Double::sum);
    }
    List<Polygon> found = new ArrayList<>();
    for (int i = 0; i < nets.second.size(); i++) {
      int net = nets.links.first(nets.first.size() + i);
      double gate = gates.getOrDefault(net, 0.0);
      if (gate > 0 && metals.getOrDefault(net, 0.0) / gate > settings.least() + 1e-9) {
        found.add(nets.second.get(i));
      }
    }
    return Region.of(found);
  }
}
