package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Footprints;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.result.Provenance;
import dev.shoreline.netlist.model.Edge;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sums the rates of ports. Bidirectional ports count in both directions.
 *
 * <p>Of an object, its own optical ports count; where it has none with a rate, those of what it is
 * made of; and where there is no optical one at all, the electrical ones.
 */
final class Traffic {
  private static final int FACTS = 12;

  private final boolean raw;
  private final boolean both;
  private final List<Provenance> facts = new ArrayList<>();
  private double transmit;
  private double receive;
  private long ports;

  Traffic(Options options) {
    raw = options.is("rate", "raw");
    both = options.is("direction", "both");
  }

  /** The bandwidth of some objects together. */
  Measured of(List<Subject> subjects) {
    for (PortKind kind : List.of(PortKind.OPTICAL, PortKind.ELECTRICAL)) {
      subjects.forEach(subject -> add(subject, kind));
      if (ports > 0) {
        return new Measured.Value(both ? transmit + receive : Math.max(transmit, receive), facts);
      }
    }
    return Measured.missing("no port of " + subjects.getFirst().path() + " carries a rate");
  }

  private void add(Subject subject, PortKind kind) {
    switch (subject.element()) {
      case Port port -> add(subject, List.of(port), kind, 1);
      case FiberArray array ->
          add(subject, array.getPorts().stream().map(PortRef::getPort).toList(), kind, 1);
      case null, default -> {
        Optional<Edge> edge = edgeOf(subject);
        if (edge.isPresent()) {
          addEdge(subject, edge.get(), kind);
        } else {
          addInstance(subject, kind, copies(subject));
        }
      }
    }
  }

  private void addInstance(Subject subject, PortKind kind, long copies) {
    if (!add(subject, subject.cell().getPorts(), kind, copies)) {
      for (Subject child : subject.children()) {
        addInstance(child, kind, copies * Copy.count(child.chain().getLast()));
      }
    }
  }

  /** Ports at the edge; where there are none, the optical traffic of what stands beyond it. */
  private void addEdge(Subject subject, Edge edge, PortKind kind) {
    List<Port> atEdge =
        subject.cell().getPorts().stream().filter(p -> p.getEdge() == edge).toList();
    if (!add(subject, atEdge, kind, 1) && kind == PortKind.OPTICAL) {
      for (Subject neighbour : subject.parent().children()) {
        if (isBeyond(subject, edge, neighbour)) {
          addInstance(neighbour, kind, copies(neighbour));
        }
      }
    }
  }

  private static boolean isBeyond(Subject subject, Edge edge, Subject neighbour) {
    Optional<Rectangle> own = subject.instance().flatMap(Footprints::of);
    Optional<Rectangle> other = neighbour.instance().flatMap(Footprints::of);
    if (own.isEmpty() || other.isEmpty()) {
      return false;
    }
    Rectangle a = own.get();
    Rectangle b = other.get();
    double x = (b.x0() + b.x1()) / 2;
    double y = (b.y0() + b.y1()) / 2;
    double[] beyond = {y - a.y1(), x - a.x1(), a.y0() - y, a.x0() - x};
    int side = edge.getValue() - Edge.NORTH_VALUE;
    for (double distance : beyond) {
      if (distance > beyond[side]) {
        return false;
      }
    }
    return beyond[side] > 0;
  }

  /** Adds the ports of a kind that carry a rate; tells whether there were any. */
  private boolean add(Subject subject, List<Port> candidates, PortKind kind, long copies) {
    double sum = 0;
    int count = 0;
    Port last = null;
    for (Port port : candidates) {
      double rate = raw && port.getRawRate() > 0 ? port.getRawRate() : port.getRate();
      if (port.getKind() == kind && rate > 0) {
        switch (port.getFlow()) {
          case BIDIRECTIONAL -> {
            transmit += rate * copies;
            receive += rate * copies;
          }
          case TRANSMIT -> transmit += rate * copies;
          case RECEIVE -> receive += rate * copies;
        }
        sum += rate * copies;
        count++;
        last = port;
      }
    }
    if (last != null && facts.size() < FACTS) {
      String what = String.format(Locale.ROOT, "%s: %,d ports", subject.path(), count * copies);
      facts.add(Facts.fact(what, sum, "bitrate", last));
    }
    ports += count;
    return count > 0;
  }

  static long copies(Subject subject) {
    long copies = 1;
    for (Instance instance : subject.chain()) {
      copies *= Copy.count(instance);
    }
    return copies;
  }

  /** The edge that a path such as {@code asic.north} means. */
  static Optional<Edge> edgeOf(Subject subject) {
    String attribute = subject.attribute();
    return attribute == null
        ? Optional.empty()
        : Optional.ofNullable(Edge.getByName(attribute.toUpperCase(Locale.ROOT)))
            .filter(edge -> edge != Edge.NONE);
  }
}
