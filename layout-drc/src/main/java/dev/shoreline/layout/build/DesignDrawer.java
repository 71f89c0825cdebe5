package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Resolution;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.Technology;
import dev.shoreline.netlist.place.Placement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws a design cell by cell; see the package for the steps. */
final class DesignDrawer {

  private static final double DEFAULT_UNIT = 1e-9;

  private final Design design;
  private final LayoutImports imports;
  private final Resolution resolution;
  private final LayoutBuilder layout;
  private final CellNames names = new CellNames();
  private final ViaDrawer vias;
  private final Obstacles obstacles = new Obstacles();
  private final SortedMap<LayerKey, String> layerNames = new TreeMap<>();
  private final Map<Cell, Box> drawn = new HashMap<>();
  private final Map<Cell, List<SourceMap.Entry>> entries = new LinkedHashMap<>();
  private final List<BuiltRoute> routes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<dev.shoreline.layout.database.Cell, String> imported = new HashMap<>();

  DesignDrawer(Design design, LayoutImports imports) {
    this.design = design;
    this.imports = imports;
    double unit =
        design.getTechnologies().stream()
            .mapToDouble(Technology::getDatabaseUnit)
            .filter(u -> u > 0)
            .min()
            .orElse(DEFAULT_UNIT);
    this.resolution = Resolution.ofGrid(unit);
    this.layout = new LayoutBuilder(unit);
    this.vias = new ViaDrawer(layout, names);
  }

  DesignLayout draw() {
    // Names in the order of the design, the top's first: it keeps the name that it has.
    if (design.getTop() != null) {
      names.of(design.getTop());
    }
    design.getCells().forEach(this::drawCell);
    if (design.getTop() != null && !drawn.containsKey(design.getTop())) {
      drawCell(design.getTop());
    }
    layerNames.forEach(layout::layerName);
    Layout frozen = layout.build();
    Map<Cell, String> allNames = names.all();
    return new DesignLayout(
        design,
        frozen,
        allNames,
        new SourceMap(frozen, allNames, entries),
        List.copyOf(routes),
        findings.stream().sorted().toList());
  }

  private void drawCell(Cell cell) {
    CellBuilder builder = layout.cell(names.of(cell));
    CellDraft draft = new CellDraft(builder, resolution, findings, layerNames);
    ShapeDrawer shapes = new ShapeDrawer(draft);
    cell.getShapes().forEach(shapes::draw);
    Box extent = importLayout(cell, draft).union(draft.drawn());
    for (Instance instance : cell.getInstances()) {
      extent = extent.union(place(instance, draft));
    }
    List<BuiltRoute> own = new RouteDrawer(cell, draft, obstacles).draw();
    routes.addAll(own);
    cell.getViaArrays().forEach(array -> vias.draw(array, draft));
    new OutlineDrawer(draft).draw(cell);
    ComponentLabels.draw(cell, draft);
    extent = extent.union(draft.drawn());
    drawn.put(cell, extent);
    obstacles.add(cell, extent, resolution.databaseUnit(), own);
    entries.put(cell, draft.entries());
  }

  /** Places an instance; returns what it covers, copies included. */
  private Box place(Instance instance, CellDraft draft) {
    if (instance.getCell() == null) {
      return Box.EMPTY;
    }
    Transform transform = Poses.onGrid(Placement.of(instance), resolution.databaseUnit());
    Repetition repetition = repetition(instance.getLattice(), draft);
    draft.builder().reference(names.of(instance.getCell()), transform, repetition, List.of());
    Box inside = drawn.getOrDefault(instance.getCell(), Box.EMPTY);
    if (inside.isEmpty()) {
      return inside;
    }
    Box first = transform.apply(inside);
    if (repetition == null) {
      return first;
    }
    Box spread = repetition.bounds();
    return first
        .translated(spread.left(), spread.bottom())
        .union(first.translated(spread.right(), spread.top()));
  }

  private static @Nullable Repetition repetition(@Nullable Lattice lattice, CellDraft draft) {
    if (lattice == null || (lattice.getColumns() <= 1 && lattice.getRows() <= 1)) {
      return null;
    }
    return new Repetition.Lattice(
        draft.snap(lattice.getColumnX(), lattice.getColumnY()),
        draft.snap(lattice.getRowX(), lattice.getRowY()),
        Math.max(1, lattice.getColumns()),
        Math.max(1, lattice.getRows()));
  }

  /** Places the imported layout of a cell; returns its bounding box. */
  private Box importLayout(Cell cell, CellDraft draft) {
    if (cell.getLayoutFile() == null) {
      return Box.EMPTY;
    }
    Optional<Layout> source = imports.layout(cell.getLayoutFile());
    Optional<dev.shoreline.layout.database.Cell> found =
        source.flatMap(
            l ->
                cell.getLayoutCell() == null
                    ? l.topCells().stream().findFirst()
                    : l.cell(cell.getLayoutCell()));
    if (found.isEmpty()) {
      String what =
          source.isEmpty()
              ? "layout file " + cell.getLayoutFile() + " was not read"
              : "layout file "
                  + cell.getLayoutFile()
                  + " has no cell "
                  + Objects.requireNonNullElse(cell.getLayoutCell(), "at all");
      draft.find(ConnectivityCode.MISSING_IMPORT, cell, what, Box.EMPTY);
      return Box.EMPTY;
    }
    double scale = source.orElseThrow().dbu() / resolution.databaseUnit();
    Transform transform = Transform.of(0, 0, 0, scale, false);
    draft.builder().reference(copied(found.get()), transform);
    return transform.apply(found.get().bounds());
  }

  /** Copies an imported cell and all below it under new names; returns the name of the copy. */
  private String copied(dev.shoreline.layout.database.Cell top) {
    Deque<dev.shoreline.layout.database.Cell> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      dev.shoreline.layout.database.Cell next = open.pop();
      String name = nameOfCopy(next);
      if (layout.hasCell(name)) {
        continue;
      }
      CellBuilder copy = layout.cell(name);
      next.properties().forEach(copy::property);
      next.layers().forEach(layer -> next.shapes(layer).forEach(s -> copy.add(layer, s)));
      for (Reference r : next.references()) {
        copy.reference(nameOfCopy(r.cell()), r.transform(), r.repetition(), r.properties());
        open.push(r.cell());
      }
    }
    return nameOfCopy(top);
  }

  private String nameOfCopy(dev.shoreline.layout.database.Cell cell) {
    return imported.computeIfAbsent(cell, c -> names.unique(c.name()));
  }
}
