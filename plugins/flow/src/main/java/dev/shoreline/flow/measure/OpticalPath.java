package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.OpticalLinks;
import dev.shoreline.flow.design.OpticalLinks.End;
import dev.shoreline.flow.design.OpticalLinks.Step;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows light backwards from a port: through the device, along the route or net behind each of
 * its other optical ports, to the next device, and so on to light sources and open ports. Where
 * ways part, the one with the highest loss counts. A device on a way that comes back to it ends the
 * way.
 */
final class OpticalPath {
  /** Attribute of a light source: its output in dBm. */
  private static final String SOURCE = "launch";

  /** Devices that send light from one side to the other, never between ports of one side. */
  private static final Set<String> SIDED_KINDS = Set.of("y_branch", "mmi", "mux");

  private final Surroundings around;
  private final OpticalLinks links;
  private final Map<End, Way> known = new HashMap<>();

  OpticalPath(Surroundings around) {
    this.around = around;
    this.links = new OpticalLinks(around.top());
  }

  /**
   * What lies behind a port.
   *
   * @param loss dB
   * @param delay seconds
   * @param power dBm of the source less the loss; missing where no source is reached
   * @param source the instances down to the light source; empty where none is reached
   * @param parts what the loss is made of, from the source on
   */
  record Way(
      Measured loss,
      Measured delay,
      Measured power,
      List<Instance> source,
      List<LinkBudget.Loss> parts) {
    private static final Way END =
        new Way(
            Measured.of(0),
            Measured.of(0),
            Measured.missing("no light source is reached"),
            List.of(),
            List.of());

    private boolean isWorseThan(Way other) {
      if (power instanceof Measured.Value != other.power instanceof Measured.Value) {
        return power instanceof Measured.Value; // a way to a source counts more than an open end
      }
      if (loss instanceof Measured.Value a && other.loss instanceof Measured.Value b) {
        return a.value() > b.value();
      }
      return loss instanceof Measured.Missing;
    }
  }

  /**
   * The worst way that ends at a port of any object. At a receiver, which has no other port, it is
   * the way of the light that arrives.
   */
  Way worst(End port) {
    End exit = links.inner(port);
    Subject device = subject(exit.chain());
    boolean receives = partners(exit.port(), device).isEmpty() && sourceOf(device).isEmpty();
    return receives ? before(exit.chain(), List.of(exit.port())) : behind(exit);
  }

  private Way behind(End exit) {
    Way before = known.get(exit);
    if (before != null) {
      return before;
    }
    known.put(exit, Way.END);
    Subject device = subject(exit.chain());
    Way way = sourceOf(device).orElseGet(() -> throughDevice(exit, device));
    known.put(exit, way);
    return way;
  }

  private static Optional<Way> sourceOf(Subject device) {
    Optional<Attribute> output = device.attribute(SOURCE);
    return output.map(
        a ->
            new Way(
                Measured.of(0),
                Measured.of(0),
                Facts.attribute(device, a),
                device.chain(),
                List.of()));
  }

  private Way throughDevice(End exit, Subject device) {
    Way rest = before(exit.chain(), partners(exit.port(), device));
    Measured own =
        device.attribute("loss").map(a -> Facts.attribute(device, a)).orElse(Measured.of(0));
    Measured wait =
        device.attribute("latency").map(a -> Facts.attribute(device, a)).orElse(Measured.of(0));
    return add(rest, device, own, wait);
  }

  /** The worst of the ways that end at ports of a device. */
  private Way before(List<Instance> device, List<Port> entries) {
    Way worst = null;
    for (Port port : entries) {
      for (Step step : links.from(new End(device, port))) {
        Way one = along(step);
        if (worst == null || one.isWorseThan(worst)) {
          worst = one;
        }
      }
    }
    return worst == null ? Way.END : worst;
  }

  private Way along(Step step) {
    Way rest = behind(step.end());
    Subject owner = subject(step.owner());
    return switch (step.connection()) {
      case Route route -> {
        Subject guide = owner.with(route);
        yield add(
            rest,
            guide,
            WaveguideLoss.of(guide, route, around),
            WaveguideLoss.delay(guide, route, around));
      }
      case Net net -> {
        Subject fiber = owner.with(net);
        yield add(rest, fiber, FiberLoss.of(fiber, net), FiberLoss.delay(fiber, net));
      }
      default -> rest;
    };
  }

  private static Way add(Way rest, Subject object, Measured loss, Measured delay) {
    return new Way(
        rest.loss().with(loss, Double::sum),
        rest.delay().with(delay, Double::sum),
        rest.power().with(loss, (p, l) -> p - l),
        rest.source(),
        parts(rest.parts(), object, loss));
  }

  private static List<LinkBudget.Loss> parts(
      List<LinkBudget.Loss> before, Subject object, Measured loss) {
    if (!(loss instanceof Measured.Value value) || value.value() == 0) {
      return before;
    }
    List<LinkBudget.Loss> parts = new ArrayList<>(before);
    parts.add(new LinkBudget.Loss(object.path(), value.value(), place(object)));
    return List.copyOf(parts);
  }

  private static @Nullable Span place(Subject object) {
    return object.element() != null
        ? object.element().getSpan()
        : object.instance().map(Instance::getSpan).orElse(null);
  }

  /** The devices that light from a port reaches and does not leave again. */
  int reached(End source) {
    Set<List<Instance>> seen = new HashSet<>();
    Deque<End> open = new ArrayDeque<>(List.of(links.inner(source)));
    int ends = 0;
    while (!open.isEmpty()) {
      for (Step step : links.from(open.pop())) {
        List<Instance> device = step.end().chain();
        if (seen.add(device)) {
          List<End> further = exits(step.end());
          open.addAll(further);
          ends += further.isEmpty() ? 1 : 0;
        }
      }
    }
    return ends;
  }

  private List<End> exits(End entry) {
    return partners(entry.port(), subject(entry.chain())).stream()
        .map(p -> new End(entry.chain(), p))
        .filter(e -> !links.from(e).isEmpty())
        .toList();
  }

  /**
   * The ports that exchange light with a port of a device: all others, but of splitters and
   * multiplexers those of the other side only.
   */
  private static List<Port> partners(Port port, Subject device) {
    boolean sided =
        device.attribute("kind").filter(a -> SIDED_KINDS.contains(a.getText())).isPresent();
    return OpticalLinks.opticalPorts(device.cell()).stream()
        .filter(p -> !p.equals(port))
        .filter(p -> !sided || faceAway(p, port))
        .toList();
  }

  private static boolean faceAway(Port a, Port b) {
    return Math.cos(Math.toRadians(a.getDirection() - b.getDirection())) < 0;
  }

  private Subject subject(List<Instance> chain) {
    return Subject.of(around.top(), chain);
  }
}
