package dev.shoreline.layout.connectivity;

import dev.shoreline.layout.build.PortPose;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.quantity.QuantityText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ports of instances that share a place must fit; those that meet nothing must be used. Each copy
 * of an array takes part; what is wrong with several copies in one way is told once.
 */
final class PortChecks {

  /** Ports closer than this that do not meet were meant to. */
  private static final double NEAR = 1e-6;

  private static final double ANGLE_DEGREES = 0.01;

  private final CheckedCell cell;
  private final UsedPorts used;
  private final List<End> ends = new ArrayList<>();
  private final Buckets<Integer> places = new Buckets<>(NEAR);
  private final Set<List<Object>> told = new HashSet<>();
  private final Map<PortOfAll, List<End>> alone = new LinkedHashMap<>();

  /**
   * Something optical that ends at a place.
   *
   * @param element the instance or the route
   * @param outer the instance's own port; null for the end of a route
   * @param first whether it is not a further copy of an array
   */
  private record End(
      Named element, @Nullable Port outer, PortPose port, String name, boolean first) {
    double distance(End other) {
      return port.pose().distance(other.port.pose());
    }
  }

  /** A port of all copies of an instance. */
  private record PortOfAll(Instance instance, Port port) {}

  PortChecks(CheckedCell cell, UsedPorts used) {
    this.cell = cell;
    this.used = used;
  }

  void check() {
    cell.instances().forEach(this::collect);
    for (Route route : cell.cell().getRoutes()) {
      End from = collect(route, route.getFrom());
      End to = collect(route, route.getTo());
      if (from != null && to != null) {
        sameMode(from, to);
      }
    }
    for (int i = 0; i < ends.size(); i++) {
      Pose pose = ends.get(i).port.pose();
      places.add(pose.x(), pose.y(), i);
    }
    for (int i = 0; i < ends.size(); i++) {
      check(i);
    }
    alone.values().forEach(this::dangling);
  }

  private void collect(Instance instance) {
    if (instance.getCell() == null) {
      return;
    }
    for (Port port : instance.getCell().getPorts()) {
      PortPose pose = PortPose.of(List.of(instance), port);
      if (pose != null && pose.port().getKind() == PortKind.OPTICAL) {
        Copy.of(instance).forEach(copy -> ends.add(end(instance, copy, port, pose)));
      }
    }
  }

  private static End end(Instance instance, Copy copy, Port port, PortPose first) {
    Pose at = first.pose();
    Pose pose = new Pose(at.x() + copy.dx(), at.y() + copy.dy(), at.heading());
    String name = copy.nameOf(instance) + "." + ElementNames.of(port.getName(), port.getIndices());
    return new End(
        instance, port, new PortPose(first.port(), first.chain(), pose), name, copy.isFirst());
  }

  private @Nullable End collect(Route route, @Nullable PortRef reference) {
    PortPose pose = PortPose.of(reference);
    if (pose == null) {
      return null;
    }
    String name = "route " + ElementNames.of(route.getName(), route.getIndices());
    End end = new End(route, null, pose, name, true);
    ends.add(end);
    return end;
  }

  private void check(int index) {
    End end = ends.get(index);
    List<Integer> here = new ArrayList<>();
    List<Integer> near = new ArrayList<>();
    Pose pose = end.port.pose();
    double meets = 1.5 * cell.unit();
    places.near(
        pose.x(),
        pose.y(),
        other -> {
          double distance = end.distance(ends.get(other));
          if (distance <= meets && other != index) {
            here.add(other);
          } else if (distance < NEAR && other != index) {
            near.add(other);
          }
        });
    if (end.outer == null) {
      checkRoute(index, here);
    } else {
      checkPort(index, here, near);
    }
  }

  /** The end of a route, with what else ends there. */
  private void checkRoute(int index, List<Integer> here) {
    End end = ends.get(index);
    if (here.stream().noneMatch(this::isRoute)) {
      here.forEach(i -> routeFits(end, ends.get(i)));
    } else if (here.stream().allMatch(i -> i > index || !isRoute(i))) {
      shared(end);
    }
  }

  /** A port, with what else ends there and what ends near it. */
  private void checkPort(int index, List<Integer> here, List<Integer> near) {
    End end = ends.get(index);
    long routes = here.stream().filter(this::isRoute).count();
    long ports = here.size() - routes;
    if (ports > 1 || (ports > 0 && routes > 0)) {
      if (here.stream().allMatch(i -> i > index || isRoute(i))) {
        shared(end);
      }
    } else if (ports == 1 && here.getFirst() > index) {
      portsFit(end, ends.get(here.getFirst()));
    } else if (here.isEmpty()) {
      alone(end, index, near);
    }
  }

  private boolean isRoute(int index) {
    return ends.get(index).outer == null;
  }

  private void shared(End end) {
    if (!told.add(List.of(ConnectivityCode.PORT_SHARED, end.element, key(end)))) {
      return;
    }
    Pose pose = end.port.pose();
    cell.find(
        ConnectivityCode.PORT_SHARED,
        end.element,
        "more than two optical ends meet at " + end.name,
        cell.point(pose.x(), pose.y()));
  }

  private void alone(End end, int index, List<Integer> near) {
    if (isUsed(end)) {
      return;
    }
    List<Integer> unused = near.stream().filter(i -> isUnusedPort(ends.get(i))).toList();
    if (unused.isEmpty()) {
      alone
          .computeIfAbsent(
              new PortOfAll((Instance) end.element, Objects.requireNonNull(end.outer)),
              port -> new ArrayList<>(1))
          .add(end);
    } else if (unused.getFirst() > index) {
      End other = ends.get(unused.getFirst());
      String message =
          String.format(
              Locale.ROOT,
              "ports %s and %s lie %.1f nm apart",
              end.name,
              other.name,
              end.distance(other) * 1e9);
      find(ConnectivityCode.PORT_OFFSET, end, other, message);
    }
  }

  private void dangling(List<End> copies) {
    End first = copies.getFirst();
    Pose pose = first.port.pose();
    String others =
        copies.size() == 1 ? "" : ", nor do those of " + (copies.size() - 1) + " other copies";
    cell.find(
        ConnectivityCode.DANGLING_PORT,
        first.element,
        "optical port " + first.name + " meets nothing" + others,
        cell.point(pose.x(), pose.y()));
  }

  private boolean isUnusedPort(End end) {
    return end.outer != null && !isUsed(end);
  }

  /** Routes and ports refer to the first copy of an array, a fibre array takes them all. */
  private boolean isUsed(End end) {
    Instance instance = (Instance) end.element;
    Port outer = Objects.requireNonNull(end.outer);
    return end.first ? used.contains(instance, outer) : used.hasFiber(instance, outer);
  }

  private void portsFit(End a, End b) {
    double turn = Math.toDegrees(a.port.pose().reversed().turnTo(b.port.pose().heading()));
    if (Math.abs(turn) > ANGLE_DEGREES) {
      String message =
          String.format(
              Locale.ROOT,
              "ports %s and %s meet but do not face each other: %.2f° off",
              a.name,
              b.name,
              Math.abs(turn));
      find(ConnectivityCode.PORT_DIRECTION, a, b, message);
    }
    double difference = Math.abs(a.port.width() - b.port.width());
    if (difference > 1.01 * cell.unit() && a.port.width() > 0 && b.port.width() > 0) {
      String message =
          "ports "
              + a.name
              + " of "
              + QuantityText.micrometres(a.port.width())
              + " and "
              + b.name
              + " of "
              + QuantityText.micrometres(b.port.width())
              + " differ in width";
      find(ConnectivityCode.PORT_WIDTH, a, b, message);
    }
    sameSection(a, a.port.crossSection(), b, b.port.crossSection());
    sameMode(a, b);
  }

  /** A port that says no mode takes any. */
  private void sameMode(End a, End b) {
    String ofA = a.port.port().getMode();
    String ofB = b.port.port().getMode();
    if (ofA != null && ofB != null && !ofA.equals(ofB)) {
      String message =
          a.outer == null
              ? a.name + " joins a port for " + ofA + " to one for " + ofB
              : a.name + " for " + ofA + " meets " + b.name + " for " + ofB;
      find(ConnectivityCode.PORT_MODE, a, b, message);
    }
  }

  private void routeFits(End route, End port) {
    sameSection(route, ((Route) route.element).getCrossSection(), port, port.port.crossSection());
  }

  private void sameSection(End a, @Nullable CrossSection ofA, End b, @Nullable CrossSection ofB) {
    if (ofA != null && ofB != null && !ofA.equals(ofB)) {
      String message =
          a.name
              + " of cross-section "
              + ofA.getName()
              + " meets "
              + b.name
              + " of cross-section "
              + ofB.getName();
      find(ConnectivityCode.PORT_CROSS_SECTION, a, b, message);
      return;
    }
    Layer layerA =
        ofA != null && !ofA.getStrips().isEmpty()
            ? ofA.getStrips().getFirst().getLayer()
            : a.port.layer();
    Layer layerB = b.port.layer();
    if (layerA != null && layerB != null && !layerA.equals(layerB)) {
      String message =
          a.name
              + " on layer "
              + layerA.getName()
              + " meets "
              + b.name
              + " on layer "
              + layerB.getName();
      find(ConnectivityCode.PORT_LAYER, a, b, message);
    }
  }

  /** A port of all copies alike, or a route. */
  private static Object key(End end) {
    return end.outer == null ? end.element : end.outer;
  }

  private void find(ConnectivityCode code, End a, End b, String message) {
    if (!told.add(List.of(code, a.element, key(a), b.element, key(b)))) {
      return;
    }
    Pose pose = a.port.pose();
    cell.find(code, a.element, message, cell.point(pose.x(), pose.y()), b.element, "the other end");
  }
}
