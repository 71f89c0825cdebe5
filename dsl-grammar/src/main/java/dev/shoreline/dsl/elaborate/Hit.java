package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Types;
import dev.shoreline.netlist.measure.ObjectKind;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.ViaArray;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One object that a path selects.
 *
 * @param path from the cell that the path starts in down to it or to its owner
 * @param frame the inside of the instance; null for an element
 * @param element a port, route, net or array; null for an instance
 * @param attribute what is asked of it, or an edge; null for the object itself
 * @param indices of its own name
 * @param span where it was declared
 */
record Hit(
    List<Instance> path,
    @Nullable Frame frame,
    @Nullable Named element,
    @Nullable String attribute,
    List<String> indices,
    Span span) {
  Hit withAttribute(String name) {
    return new Hit(path, frame, element, name, indices, span);
  }

  boolean isEdge() {
    return attribute != null && Types.EDGES.contains(attribute);
  }

  /** What it is for a measure; null where measures cannot ask for it. */
  @Nullable ObjectKind kind() {
    return switch (element) {
      case null -> isEdge() ? ObjectKind.EDGE : ObjectKind.INSTANCE;
      case Port port -> ObjectKind.PORT;
      case Route route -> ObjectKind.ROUTE;
      case Net net -> ObjectKind.NET;
      case ViaArray array -> ObjectKind.VIA_ARRAY;
      case FiberArray array -> ObjectKind.FIBER_ARRAY;
      default -> null;
    };
  }

  /** {@code oe[north,0].pic.mod[3].out}. */
  String text() {
    String owner = path.stream().map(ElementNames::of).collect(Collectors.joining("."));
    if (element == null) {
      return owner;
    }
    String own = ElementNames.of(element.getName(), indices);
    return owner.isEmpty() ? own : owner + "." + own;
  }
}
