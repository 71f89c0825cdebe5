package dev.shoreline.flow.rule;

import dev.shoreline.flow.rule.PlacedObjects.Node;
import dev.shoreline.flow.rule.ViaField.Via;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules on devices of one kind. */
final class DeviceRules {

  private final PlacedObjects objects;
  private final Sink sink;
  private final List<Node> devices;

  DeviceRules(PlacedObjects objects, Sink sink, String word) {
    this.objects = objects;
    this.sink = sink;
    this.devices = objects.all().stream().filter(n -> n.isDevice(word)).toList();
  }

  /** A device and the point from which its distance counts. */
  private record Point(Node device, Via at) {}

  /** Neighbours in one body. */
  void pitch(Bounds bounds) {
    Map<Node, List<Point>> byHost = new LinkedHashMap<>();
    for (Node device : devices) {
      byHost.computeIfAbsent(device.host(), h -> new ArrayList<>()).add(point(device));
    }
    byHost.values().forEach(points -> pitch(points, bounds));
  }

  private void pitch(List<Point> points, Bounds bounds) {
    points.sort(Comparator.comparingDouble(p -> p.at().x()));
    for (int i = 0; i < points.size(); i++) {
      Point a = points.get(i);
      for (int k = i + 1; k < points.size(); k++) {
        Point b = points.get(k);
        if (b.at().x() - a.at().x() > bounds.least()) {
          break;
        }
        sink.take(
            "distance to " + b.device().path(),
            a.device().path(),
            Rectangle.union(a.at().outline(0), b.at().outline(0)),
            a.device().chain().getLast(),
            a.at().distance(b.at()),
            Bounds.atLeast(bounds.least()));
      }
    }
  }

  private static Point point(Node device) {
    Placement frame = device.frame();
    for (Port port : device.cell().getPorts()) {
      if (port.getKind() == PortKind.OPTICAL && "fiber".equals(port.getName())) {
        double x = port.getX();
        double y = port.getY();
        return new Point(device, new Via(frame.x(x, y), frame.y(x, y)));
      }
    }
    return new Point(device, new Via(frame.dx(), frame.dy()));
  }

  /** What stands above the body of a device. */
  void cover(Bounds bounds) {
    for (Node device : devices) {
      Node host = device.host();
      Rectangle own = objects.drawn(device);
      for (Node other : objects.bodies()) {
        if (host.isBody() && other.bottom() >= host.top() - Bounds.DATABASE_UNIT) {
          double shared = own.overlap(other.outline());
          sink.take(
              "gap to " + other.path() + " above it",
              device.path(),
              own,
              device.chain().getLast(),
              shared > 0 ? -shared : own.gapTo(other.outline()),
              bounds);
        }
      }
    }
  }
}
