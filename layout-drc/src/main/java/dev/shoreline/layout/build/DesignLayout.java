package dev.shoreline.layout.build;

import dev.shoreline.layout.database.Layout;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A design as a layout.
 *
 * @param design what was drawn
 * @param layout the result
 * @param names of the layout cells of the netlist's cells
 * @param sources where shapes come from
 * @param routes all routes that are drawn, by cell in the order of the design
 * @param findings what could not be drawn, or not as written; sorted
 */
public record DesignLayout(
    Design design,
    Layout layout,
    Map<Cell, String> names,
    SourceMap sources,
    List<BuiltRoute> routes,
    List<Finding> findings) {

  /** Draws a design. */
  public static DesignLayout of(Design design, LayoutImports imports) {
    return new DesignDrawer(design, imports).draw();
  }

  /** The layout cell of the design's top. */
  public Optional<dev.shoreline.layout.database.Cell> top() {
    return Optional.ofNullable(design.getTop()).flatMap(this::cell);
  }

  /** The layout cell of a netlist cell. */
  public Optional<dev.shoreline.layout.database.Cell> cell(Cell cell) {
    return Optional.ofNullable(names.get(cell)).flatMap(layout::cell);
  }
}
