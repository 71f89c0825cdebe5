package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.OpticalLinks;
import dev.shoreline.flow.design.OpticalLinks.End;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.place.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Electrical nets as channels: how long they are and what they lose. */
final class ElectricalChannel {
  private ElectricalChannel() {}

  /** The declared length, else the longest Manhattan distance between two ends. */
  static Measured length(Subject subject, Net net) {
    if (net.getLength() > 0) {
      return Measured.of(
          net.getLength(), Facts.fact(subject.path(), net.getLength(), "length", net));
    }
    double longest = 0;
    List<PortRef> ends = net.getEnds();
    for (int i = 0; i < ends.size(); i++) {
      for (int j = 0; j < i; j++) {
        longest = Math.max(longest, distance(ends.get(i), ends.get(j)));
      }
    }
    return ends.size() < 2
        ? Measured.missing(subject.path() + " has fewer than two ends")
        : Measured.of(
            longest, Facts.fact(subject.path() + " from placement", longest, "length", net));
  }

  /** The worst loss of the electrical nets that an object is or has. */
  static Measured loss(Subject subject) {
    Measured worst = Measured.missing(subject.path() + " has no electrical net");
    for (Subject net : nets(subject)) {
      Measured one = lossOfNet(net, (Net) Objects.requireNonNull(net.element()));
      if (!(one instanceof Measured.Value value)) {
        return one;
      }
      if (!(worst instanceof Measured.Value before) || value.value() > before.value()) {
        worst = value;
      }
    }
    return worst;
  }

  private static Measured lossOfNet(Subject subject, Net net) {
    if (net.getLossPerLength() == 0) {
      return Measured.missing(subject.path() + " has no loss per length");
    }
    Measured perLength =
        Measured.of(
            net.getLossPerLength(),
            Facts.fact(subject.path(), net.getLossPerLength(), "loss_per_length", net));
    Measured loss = length(subject, net).with(perLength, (l, a) -> l * a);
    for (PortRef end : net.getEnds()) {
      loss = loss.with(entry(subject, end), Double::sum);
    }
    return loss;
  }

  /** What the device at an end of a net loses by its joint and its pads: its {@code loss}. */
  private static Measured entry(Subject owner, PortRef end) {
    List<Instance> chain = new ArrayList<>(owner.chain());
    chain.addAll(end.getInstances());
    End pin = new OpticalLinks(owner.top()).inner(new End(chain, end.getPort()));
    Subject device = Subject.of(owner.top(), pin.chain());
    return device.attribute("loss").map(a -> Facts.attribute(device, a)).orElse(Measured.of(0));
  }

  private static List<Subject> nets(Subject subject) {
    if (subject.element() instanceof Net) {
      return List.of(subject);
    }
    List<Subject> found = new ArrayList<>();
    if (subject.element() instanceof Port port) {
      for (int depth = subject.chain().size() - 1; depth >= 0; depth--) {
        Subject owner = Subject.of(subject.top(), subject.chain().subList(0, depth));
        List<Instance> inner = subject.chain().subList(depth, subject.chain().size());
        owner.cell().getNets().stream()
            .filter(ElectricalChannel::isElectrical)
            .filter(net -> net.getEnds().stream().anyMatch(e -> isAt(e, inner, port)))
            .forEach(net -> found.add(owner.with(net)));
      }
    } else {
      subject.cell().getNets().stream()
          .filter(ElectricalChannel::isElectrical)
          .forEach(net -> found.add(subject.with(net)));
    }
    return found;
  }

  private static boolean isAt(PortRef end, List<Instance> chain, Port port) {
    return port.equals(end.getPort()) && chain.equals(end.getInstances());
  }

  private static boolean isElectrical(Net net) {
    return net.getKind() == PortKind.ELECTRICAL;
  }

  private static double distance(PortRef a, PortRef b) {
    Placement pa = Placement.of(a.getInstances());
    Placement pb = Placement.of(b.getInstances());
    Port qa = a.getPort();
    Port qb = b.getPort();
    double dx = pa.x(qa.getX(), qa.getY()) - pb.x(qb.getX(), qb.getY());
    double dy = pa.y(qa.getX(), qa.getY()) - pb.y(qb.getX(), qb.getY());
    return Math.abs(dx) + Math.abs(dy);
  }
}
