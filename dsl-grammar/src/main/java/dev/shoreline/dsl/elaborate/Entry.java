package dev.shoreline.dsl.elaborate;

import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name with its indices stands for in a cell.
 *
 * @param indices of an array element, as text
 * @param path from the cell down to the instance, or to the owner of the element
 * @param frame the inside of the last instance; null for an element
 * @param element a port, route, net or array; null for an instance
 * @param span where it was declared
 */
record Entry(
    List<String> indices,
    List<Instance> path,
    @Nullable Frame frame,
    @Nullable Named element,
    Span span) {
  /** An element of the cell itself. */
  static Entry of(List<String> indices, Named element, Span span) {
    return new Entry(indices, List.of(), null, element, span);
  }

  /** The same element as seen from a cell that holds its owner behind a path. */
  Entry behind(List<Instance> owner) {
    return new Entry(indices, owner, frame, element, span);
  }
}
