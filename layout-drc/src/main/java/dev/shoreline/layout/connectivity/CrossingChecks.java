package dev.shoreline.layout.connectivity;

import dev.shoreline.layout.build.PortPose;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.ElementNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cores of routes must meet other waveguides only at their ports, and cross them only as often as
 * one of both routes allows. Compared are the drawn edges of every route with those of the other
 * routes and with what the instances of the cell hold on the same layer.
 */
final class CrossingChecks {

  // Edges meeting within this distance, in widths, belong to one crossing.
  private static final double CLUSTER_WIDTHS = 4;
  // Four sides meet where two waveguides cross; fewer where one only touches the other.
  private static final int CROSSING_POINTS = 3;

  private final CheckedCell cell;
  private final Map<LayerKey, DrawnEdges> edges = new LinkedHashMap<>();
  private final Map<Pair, List<Cluster>> meetings = new LinkedHashMap<>();
  private final Map<Route, Integer> allowed = new HashMap<>();
  private final Map<Named, List<Pose>> ends = new HashMap<>();

  private record Pair(Named first, Named second) {}

  /** Points at which two waveguides meet in one place. */
  private static final class Cluster {
    final double x;
    final double y;
    final Set<Long> points = new HashSet<>();
    boolean proper;

    Cluster(double x, double y) {
      this.x = x;
      this.y = y;
    }
  }

  CrossingChecks(CheckedCell cell) {
    this.cell = cell;
  }

  void check() {
    List<Waveguides.Drawn> routes = Waveguides.of(cell);
    if (routes.isEmpty()) {
      return;
    }
    Map<LayerKey, Box> reach = new LinkedHashMap<>();
    for (Waveguides.Drawn drawn : routes) {
      reach.merge(drawn.layer(), drawn.polygon().bounds(), Box::union);
      allowed.put(drawn.route(), drawn.route().getMaxCrossings());
      endsOf(drawn.route());
    }
    reach.forEach((layer, box) -> addInstances(layer, box.expanded(1)));
    for (Waveguides.Drawn drawn : routes) {
      edges
          .computeIfAbsent(drawn.layer(), l -> new DrawnEdges())
          .add(drawn.route(), drawn.polygon());
    }
    edges.values().forEach(drawn -> drawn.forEachMeeting(this::meet));
    meetings.forEach((pair, clusters) -> clusters.forEach(c -> report(pair, c)));
  }

  private void endsOf(Route route) {
    ends.computeIfAbsent(
        route,
        r -> {
          List<Pose> poses = new ArrayList<>();
          for (PortPose port :
              Arrays.asList(PortPose.of(route.getFrom()), PortPose.of(route.getTo()))) {
            if (port != null) {
              poses.add(port.pose());
            }
          }
          return poses;
        });
  }

  private void addInstances(LayerKey layer, Box window) {
    DrawnEdges known = edges.computeIfAbsent(layer, l -> new DrawnEdges());
    Layout layout = cell.layout().layout();
    for (Instance instance : cell.instances()) {
      Optional<dev.shoreline.layout.database.Cell> inside = cell.layout().cell(instance.getCell());
      if (inside.isEmpty()) {
        continue;
      }
      Transform first = cell.onGrid(instance);
      Box reach = inside.get().bounds(layer);
      Copy.of(instance)
          .map(c -> first.translated(grid(c.dx()), grid(c.dy())))
          .filter(placement -> placement.apply(reach).intersects(window))
          .forEach(
              placement -> {
                Box local = placement.inverse().apply(window).expanded(1);
                FlatView.Visitor visitor =
                    (shape, below) -> {
                      Polygon polygon = shape.polygon();
                      if (polygon != null) {
                        known.add(instance, polygon.transformed(placement.after(below)));
                      }
                    };
                layout.forEachFlat(inside.get(), layer, local, visitor);
              });
    }
  }

  private double grid(double metres) {
    return Math.rint(cell.units(metres));
  }

  private void meet(Route route, Named earlier, double[] point) {
    if (atPort(route, point)) {
      return;
    }
    double width = cell.units(route.getCrossSection().getWidth());
    List<Cluster> clusters =
        meetings.computeIfAbsent(new Pair(route, earlier), p -> new ArrayList<>());
    for (Cluster cluster : clusters) {
      if (Math.hypot(cluster.x - point[0], cluster.y - point[1]) < CLUSTER_WIDTHS * width) {
        cluster.points.add(Math.round(point[0]) * 31 + Math.round(point[1]));
        cluster.proper |= point[2] > 0;
        return;
      }
    }
    Cluster cluster = new Cluster(point[0], point[1]);
    cluster.points.add(Math.round(point[0]) * 31 + Math.round(point[1]));
    cluster.proper = point[2] > 0;
    clusters.add(cluster);
  }

  /** Whether a point is at the face of a route: within its width of one of its ports. */
  private boolean atPort(Route route, double[] point) {
    double reach = cell.units(route.getCrossSection().getWidth()) * 0.75 + 2;
    return ends.getOrDefault(route, List.of()).stream()
        .anyMatch(
            p -> Math.hypot(cell.units(p.x()) - point[0], cell.units(p.y()) - point[1]) <= reach);
  }

  private void report(Pair pair, Cluster cluster) {
    boolean crossing = cluster.proper && cluster.points.size() >= CROSSING_POINTS;
    if (crossing && (allowance(pair.first) || allowance(pair.second))) {
      return;
    }
    Box place =
        new Box(
            Math.round(cluster.x),
            Math.round(cluster.y),
            Math.round(cluster.x),
            Math.round(cluster.y));
    String a = nameOf(pair.first);
    String b = nameOf(pair.second);
    if (crossing) {
      cell.find(
          ConnectivityCode.WAVEGUIDE_CROSSING,
          pair.first,
          a + " crosses " + b + " where neither allows it",
          place,
          pair.second,
          "crossed");
    } else {
      cell.find(
          ConnectivityCode.WAVEGUIDE_TOUCH,
          pair.first,
          a + " touches " + b + " away from their ports",
          place,
          pair.second,
          "touched");
    }
  }

  /** Takes one crossing from what a route allows. */
  private boolean allowance(Named element) {
    if (!(element instanceof Route route) || allowed.getOrDefault(route, 0) <= 0) {
      return false;
    }
    allowed.merge(route, -1, Integer::sum);
    return true;
  }

  private static String nameOf(Named element) {
    return element instanceof Route route
        ? "route " + ElementNames.of(route.getName(), route.getIndices())
        : ElementNames.of((Instance) element);
  }
}
