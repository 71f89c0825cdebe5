package dev.shoreline.layout.extract;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Links;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The optical ports of a layout's components and how they meet: joints, open ports, routes of
 * waveguides. Database units. Cost: n log n for n components.
 *
 * <p>A port is a pin with a direction. Two ports of unlike components are joined if they head
 * against each other within 45 degrees, are no further apart than the reach, and each is the
 * other's nearest.
 */
public final class PortSurvey {
  private final List<Device> devices;
  private final List<Port> ports;
  private final List<Joint> joints = new ArrayList<>();
  private final List<Port> open = new ArrayList<>();

  /**
   * A component.
   *
   * @param name of its kind
   * @param outline its box
   * @param placed it itself
   */
  public record Device(String name, Box outline, Placed placed) {
    /** Whether a point lies in it, or within a unit of it. */
    public boolean contains(Point point) {
      Region mark = Region.of(Polygon.box(Box.spanning(point, point).expanded(1)));
      List<Polygon> shapes =
          placed.component().shapes().stream()
              .map(shape -> shape.transformed(placed.placement()))
              .toList();
      return outline.contains(point)
          && (shapes.isEmpty() || !Region.of(shapes).and(mark).isEmpty());
    }

    /** Length of the centre line, if it is a waveguide of one width. */
    public OptionalDouble guide() {
      OptionalDouble length = placed.component().guide();
      return length.isEmpty()
          ? length
          : OptionalDouble.of(length.getAsDouble() * placed.placement().magnification());
    }
  }

  /**
   * A port.
   *
   * @param device number of its component
   * @param x centre
   * @param y centre
   * @param heading out of the component, radians from the x axis
   * @param width of its waveguide
   */
  public record Port(int device, double x, double y, double heading, double width) {
    /** The distance between two centres. */
    public double distance(Port other) {
      return Math.hypot(x - other.x, y - other.y);
    }

    /** By how much two ports fail to head straight against each other, radians from 0 to pi. */
    public double skew(Port other) {
      return Math.abs(Math.IEEEremainder(heading - other.heading - Math.PI, 2 * Math.PI));
    }
  }

  /** Two ports that meet. */
  public record Joint(Port first, Port second) {}

  /**
   * Waveguides joined one after the other.
   *
   * @param guides numbers of their components
   * @param length of the centre lines together
   * @param ends numbers of the other components at its ends
   */
  public record Route(List<Integer> guides, double length, List<Integer> ends) {
    /** Freezes the lists. */
    public Route {
      guides = List.copyOf(guides);
      ends = List.copyOf(ends);
    }
  }

  private PortSurvey(List<Device> devices, List<Port> ports) {
    this.devices = devices;
    this.ports = ports;
  }

  /**
   * Looks at a cell and all below it.
   *
   * @param dbu metres
   * @param reach up to which ports count as joined, database units, above 0
   */
  public static PortSurvey of(Cell top, Recognition recognition, double dbu, double reach) {
    boolean outlined =
        recognition.devices().stream().anyMatch(layer -> top.layersBelow().contains(layer));
    List<Device> devices = new ArrayList<>();
    List<Port> ports = new ArrayList<>();
    for (Placed placed : Placed.below(top, new ComponentReader(recognition, outlined, dbu))) {
      for (Pin inCell : placed.component().pins()) {
        Pin pin = inCell.placed(placed.placement());
        if (pin.hasDirection()) {
          double heading = Math.atan2(pin.outY(), pin.outX());
          ports.add(new Port(devices.size(), pin.x(), pin.y(), heading, pin.width()));
        }
      }
      Box box = placed.placement().apply(placed.component().outline());
      devices.add(new Device(placed.component().name(), box, placed));
    }
    PortSurvey survey = new PortSurvey(devices, ports);
    survey.join(reach);
    return survey;
  }

  private void join(double reach) {
    int[] nearest = new NearestPorts(ports, reach).all();
    for (int i = 0; i < nearest.length; i++) {
      boolean mutual = nearest[i] >= 0 && nearest[nearest[i]] == i;
      if (!mutual) {
        open.add(ports.get(i));
      } else if (i < nearest[i]) {
        joints.add(new Joint(ports.get(i), ports.get(nearest[i])));
      }
    }
  }

  /** All components, by number. */
  public List<Device> devices() {
    return devices;
  }

  /** All ports, by component. */
  public List<Port> ports() {
    return ports;
  }

  /** The ports that meet. */
  public List<Joint> joints() {
    return joints;
  }

  /** The ports that meet no other one. */
  public List<Port> open() {
    return open;
  }

  /** Whether there are more components than are looked at. */
  public boolean isTooLarge() {
    return devices.size() >= Placed.MOST;
  }

  /** The routes, by the number of their first component. */
  public List<Route> routes() {
    Links links = new Links(devices.size());
    for (Joint joint : joints) {
      if (isGuide(joint.first().device()) && isGuide(joint.second().device())) {
        links.join(joint.first().device(), joint.second().device());
      }
    }
    Map<Integer, List<Integer>> guides = new TreeMap<>();
    for (int d = 0; d < devices.size(); d++) {
      if (isGuide(d)) {
        guides.computeIfAbsent(links.first(d), key -> new ArrayList<>()).add(d);
      }
    }
    Map<Integer, List<Integer>> ends = new TreeMap<>();
    for (Joint joint : joints) {
      addEnd(joint.first().device(), joint.second().device(), links, ends);
      addEnd(joint.second().device(), joint.first().device(), links, ends);
    }
    List<Route> routes = new ArrayList<>();
    guides.forEach(
        (first, all) ->
            routes.add(new Route(all, length(all), ends.getOrDefault(first, List.of()))));
    return routes;
  }

  private boolean isGuide(int device) {
    return devices.get(device).guide().isPresent();
  }

  private void addEnd(int guide, int other, Links links, Map<Integer, List<Integer>> ends) {
    if (isGuide(guide) && !isGuide(other)) {
      ends.computeIfAbsent(links.first(guide), key -> new ArrayList<>()).add(other);
    }
  }

  private double length(List<Integer> guides) {
    return guides.stream().mapToDouble(g -> devices.get(g).guide().orElse(0)).sum();
  }
}
