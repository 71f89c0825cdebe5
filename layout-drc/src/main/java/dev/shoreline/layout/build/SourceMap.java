package dev.shoreline.layout.build;

import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Which element of the netlist a place in the layout comes from. */
public final class SourceMap {

  private static final int MAX_COPIES = 10_000;

  private final Layout layout;
  private final Map<Cell, String> names;
  private final Map<Cell, List<Entry>> entries;

  /** A shape and the element that it draws. */
  record Entry(LayerKey layer, Box bounds, Named element) {}

  /**
   * Where a place comes from.
   *
   * @param path instances from the cell asked about down to the owner of the element, separated by
   *     dots; empty for the cell itself
   * @param element a shape, route, port, via or fibre array, keep-out or cell
   * @param span where the element was written
   */
  public record Origin(String path, Named element, Span span) {}

  private record Found(String path, Entry entry) {}

  SourceMap(Layout layout, Map<Cell, String> names, Map<Cell, List<Entry>> entries) {
    this.layout = layout;
    this.names = names;
    this.entries = entries;
  }

  /**
   * The element whose shape on a layer meets a place, the smallest such shape in the hierarchy
   * below a cell.
   *
   * @param place in the coordinates of the cell, database units
   */
  public Optional<Origin> locate(Cell cell, LayerKey layer, Box place) {
    Found found = search(cell, layer, place, "", null);
    return Optional.ofNullable(found)
        .map(f -> new Origin(f.path, f.entry.element(), Finding.spanOf(f.entry.element())));
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

  private @Nullable Found search(
      Cell cell, LayerKey layer, Box place, String path, @Nullable Found best) {
    Found smallest = best;
    for (Entry entry : entries.getOrDefault(cell, List.of())) {
      if (entry.layer.equals(layer)
          && entry.bounds.intersects(place)
          && (smallest == null || entry.bounds.area() < smallest.entry.bounds.area())) {
        smallest = new Found(path, entry);
      }
    }
    for (Instance instance : cell.getInstances()) {
      smallest = searchCopies(instance, layer, place, path, smallest);
    }
    return smallest;
  }

  private @Nullable Found searchCopies(
      Instance instance, LayerKey layer, Box place, String path, @Nullable Found best) {
    Optional<Box> inside =
        Optional.ofNullable(names.get(instance.getCell()))
            .flatMap(layout::cell)
            .map(c -> c.bounds(layer));
    if (inside.isEmpty() || inside.get().isEmpty()) {
      return best;
    }
    if (Copy.count(instance) > MAX_COPIES) {
      return best;
    }
    Found smallest = best;
    Transform first = Poses.onGrid(Placement.of(instance), layout.dbu());
    for (Copy of : (Iterable<Copy>) Copy.of(instance)::iterator) {
      Transform copy =
          first.translated(Math.rint(of.dx() / layout.dbu()), Math.rint(of.dy() / layout.dbu()));
      if (copy.apply(inside.get()).intersects(place)) {
        String below = (path.isEmpty() ? "" : path + ".") + ElementNames.of(instance);
        Box local = copy.inverse().apply(place);
        smallest = search(instance.getCell(), layer, local, below, smallest);
      }
    }
    return smallest;
  }
}
