package dev.shoreline.layout.build;

import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Which element of the netlist each shape of the layout draws. */
public final class SourceMap {

  private final Layout layout;
  private final Map<Cell, String> names;
  private final Map<Cell, List<Entry>> entries;

  /** A shape and the element that it draws. */
  record Entry(LayerKey layer, Named element) {}

  SourceMap(Layout layout, Map<Cell, String> names, Map<Cell, List<Entry>> entries) {
    this.layout = layout;
    this.names = names;
    this.entries = entries;
  }

  /**
   * Visits the shapes that a cell itself has on a layer, with the elements that they draw.
   *
   * @param visitor receives element and shape in the order in which they were drawn
   */
  public void visit(Cell cell, LayerKey layer, BiConsumer<Named, Shape> visitor) {
    List<Shape> shapes =
        Optional.ofNullable(names.get(cell))
            .flatMap(layout::cell)
            .map(c -> c.shapes(layer))
            .orElse(List.of());
    int next = 0;
    for (Entry entry : entries.getOrDefault(cell, List.of())) {
      if (entry.layer.equals(layer)) {
        visitor.accept(entry.element, shapes.get(next++));
      }
    }
  }
}
