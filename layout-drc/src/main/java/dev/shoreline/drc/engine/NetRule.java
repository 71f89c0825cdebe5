package dev.shoreline.drc.engine;

import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.drc.check.EdgePairCheck;
import dev.shoreline.drc.check.NetPairs;
import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.drc.marker.Figure;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.drc.rule.Wiring;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Links;
import dev.shoreline.layout.region.Meetings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules that look at nets: polygons of connected layers that share points, directly or through
 * others.
 */
final class NetRule {
  private final LayerCache layers;
  private final double dbu;
  private final Memo<LayerExpression, Nets> known = new Memo<>();

  NetRule(LayerCache layers, double dbu) {
    this.layers = layers;
    this.dbu = dbu;
  }

  /** The net of each merged polygon of each layer. */
  private record Nets(Map<LayerExpression, int[]> numbers, int count) {
    int[] of(LayerExpression layer) {
      return numbers.getOrDefault(layer, new int[0]);
    }
  }

  private List<Polygon> polygons(LayerExpression layer) {
    return layers.region(layer).merged().polygons();
  }

  private Nets nets(LayerExpression wiring) {
    return known.get(wiring, expression -> extracted(Wiring.of(expression)));
  }

  private Nets extracted(Wiring wiring) {
    Map<LayerExpression, Integer> starts = new HashMap<>();
    int total = 0;
    for (LayerExpression layer : wiring.layers()) {
      starts.put(layer, total);
      total += polygons(layer).size();
    }
    Links links = new Links(total);
    for (Wiring.Connection connection : wiring.connections()) {
      int first = starts.getOrDefault(connection.first(), 0);
      int second = starts.getOrDefault(connection.second(), 0);
      Meetings.visit(
          polygons(connection.first()),
          polygons(connection.second()),
          (a, b) -> links.join(first + a, second + b));
    }
    Map<LayerExpression, int[]> numbers = new HashMap<>();
    starts.forEach(
        (layer, start) -> {
          int[] net = new int[polygons(layer).size()];
          Arrays.setAll(net, i -> links.first(start + i));
          numbers.put(layer, net);
        });
    return new Nets(numbers, total);
  }

  /** Pairs of stretches of one net, or of different ones, that are too near each other. */
  List<EdgePair> pairs(Check.NetSpace check, EdgePairCheck distance) {
    int[] nets = nets(check.wiring()).of(check.layer());
    return distance.run(
        layers.region(check.layer()).merged(),
        new NetPairs(polygons(check.layer()), nets, check.same()));
  }

  /** The metal of nets that collect more than their gates bear. */
  List<Marker> antennas(Rule rule, Check.Antenna check) {
    Nets nets = nets(check.wiring());
    double[] gates = sums(nets, check.gate(), check.gateThickness());
    double[] metals = sums(nets, check.metal(), check.thickness());
    double[] diodes =
        check.diode() == null ? new double[nets.count()] : sums(nets, check.diode(), 0);
    List<Marker> markers = new ArrayList<>();
    int[] net = nets.of(check.metal());
    for (int i = 0; i < net.length; i++) {
      int n = net[i];
      double most = check.most() + check.perDiode() * diodes[n] * dbu * dbu;
      boolean passes = diodes[n] > 0 && check.perDiode() == 0;
      double ratio = metals[n] / gates[n];
      if (gates[n] > 0 && !passes && ratio > most + RuleRun.HAIR) {
        markers.add(
            new Marker(
                rule.name(),
                rule.severity(),
                RuleRun.text(rule, told(ratio) + " its gates' area > " + told(most)),
                new Figure.Area(polygons(check.metal()).get(i)),
                ratio,
                most));
      }
    }
    return markers;
  }

  private static String told(double ratio) {
    return Math.round(ratio * 1000) / 1000.0 + " times";
  }

  /** What each net has of a layer: its area with that of its sides. */
  private double[] sums(Nets nets, LayerExpression layer, double thickness) {
    double[] sums = new double[nets.count()];
    int[] net = nets.of(layer);
    List<Polygon> polygons = polygons(layer);
    for (int i = 0; i < net.length; i++) {
      sums[net[i]] +=
          polygons.get(i).area() + thickness / dbu * PolygonMeasure.perimeter(polygons.get(i));
    }
    return sums;
  }
}
