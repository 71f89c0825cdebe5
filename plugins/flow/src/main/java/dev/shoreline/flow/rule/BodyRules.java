package dev.shoreline.flow.rule;

import dev.shoreline.flow.rule.PlacedObjects.Node;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.place.KindDefaults;
import dev.shoreline.netlist.place.Rectangle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules on bodies and what is attached to them. */
final class BodyRules {

  private final PlacedObjects objects;
  private final Sink sink;

  BodyRules(PlacedObjects objects, Sink sink) {
    this.objects = objects;
    this.sink = sink;
  }

  /** Bodies of a type beside each other. */
  void space(@Nullable String type, Bounds bounds) {
    List<Node> bodies = objects.bodies().stream().filter(b -> isA(b, type)).toList();
    for (int i = 0; i < bodies.size(); i++) {
      for (int k = i + 1; k < bodies.size(); k++) {
        Node a = bodies.get(i);
        Node b = bodies.get(k);
        if (areBeside(a, b)) {
          sink.take(
              "gap to " + b.path(),
              a.path(),
              Rectangle.union(a.outline(), b.outline()),
              a.chain().getLast(),
              a.outline().gapTo(b.outline()),
              bounds);
        }
      }
    }
  }

  /** At one height, and none in the other. */
  private static boolean areBeside(Node a, Node b) {
    return a.bottom() < b.top() - Bounds.DATABASE_UNIT
        && b.bottom() < a.top() - Bounds.DATABASE_UNIT
        && !a.chain().isEmpty()
        && !a.outline().contains(b.outline(), 0)
        && !b.outline().contains(a.outline(), 0);
  }

  /** Bodies of a type on what carries them. */
  void edge(@Nullable String type, Bounds bounds) {
    for (Node body : objects.bodies()) {
      Optional<Node> carrier = isA(body, type) ? carrier(body) : Optional.empty();
      if (carrier.isPresent()) {
        sink.take(
            "distance to the edge of " + carrier.get().path(),
            body.path(),
            body.outline(),
            body.chain().getLast(),
            carrier.get().outline().margin(body.outline()),
            bounds);
      }
    }
  }

  /** The highest body below another one, the largest of equals. */
  private Optional<Node> carrier(Node body) {
    Node best = null;
    for (Node other : objects.bodies()) {
      boolean below =
          other.top() <= body.bottom() + Bounds.DATABASE_UNIT
              && other.outline().overlap(body.outline()) > 0;
      if (below && (best == null || other.top() > best.top() + Bounds.DATABASE_UNIT)) {
        best = other;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isA(Node body, @Nullable String type) {
    return !body.chain().isEmpty()
        && (type == null || body.cell().getKind().getName().toLowerCase(Locale.ROOT).equals(type));
  }

  /** Fibre arrays by their pitch. */
  void fiberPitch(Bounds bounds) {
    for (Node node : objects.all()) {
      for (FiberArray array : node.cell().getFiberArrays()) {
        String name = String.valueOf(array.getName());
        double x = array.getX();
        double y = array.getY();
        sink.take(
            "pitch of fibres",
            node.chain().isEmpty() ? name : node.path() + "." + name,
            new Rectangle(x, y, x, y).placed(node.frame()),
            array,
            KindDefaults.pitch(array),
            bounds);
      }
    }
  }
}
