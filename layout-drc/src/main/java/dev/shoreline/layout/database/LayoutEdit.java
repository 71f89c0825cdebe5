package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes some cells of a frozen layout. Cells that are not changed, and hold none that is, are the
 * same objects in both layouts: who kept what they found in them need not look again.
 *
 * <pre>{@code
 * Layout next = new LayoutEdit(layout).place("TOP", 3, Transform.translation(500, 0)).build();
 * }</pre>
 */
public final class LayoutEdit {
  private final Layout before;
  private final Map<String, Contents> changed = new HashMap<>();
  private boolean reordered;

  /** What a cell shall hold. */
  private static final class Contents {
    private final NavigableMap<LayerKey, List<Shape>> shapes = new TreeMap<>();
    private final List<Reference> references;

    Contents(Cell cell) {
      cell.layers().forEach(layer -> shapes.put(layer, new ArrayList<>(cell.shapes(layer))));
      references = new ArrayList<>(cell.references());
    }

    List<Shape> on(LayerKey layer) {
      return shapes.computeIfAbsent(layer, key -> new ArrayList<>());
    }
  }

  /** Starts from a layout, which stays as it is. */
  public LayoutEdit(Layout before) {
    this.before = before;
  }

  private Contents contents(String cell) {
    return changed.computeIfAbsent(cell, name -> new Contents(known(name)));
  }

  private Cell known(String cell) {
    return before
        .cell(cell)
        .orElseThrow(() -> new IllegalArgumentException("there is no cell " + cell));
  }

  /** Adds a shape to a cell. */
  public LayoutEdit add(String cell, LayerKey layer, Shape shape) {
    contents(cell).on(layer).add(shape);
    return this;
  }

  /** Puts a shape in the place of the one with this number on its layer. */
  public LayoutEdit replace(String cell, LayerKey layer, int number, Shape shape) {
    contents(cell).on(layer).set(number, shape);
    return this;
  }

  /** Takes away the shape with this number on its layer; later ones move up. */
  public LayoutEdit remove(String cell, LayerKey layer, int number) {
    contents(cell).on(layer).remove(number);
    return this;
  }

  /** Adds a reference, single or an array, to a cell that is there. */
  public LayoutEdit addReference(
      String cell, String target, Transform transform, @Nullable Repetition repetition) {
    reordered = true;
    contents(cell).references.add(new Reference(known(target), transform, repetition, List.of()));
    return this;
  }

  /** Moves the reference with this number to another place. */
  public LayoutEdit place(String cell, int number, Transform transform) {
    List<Reference> references = contents(cell).references;
    Reference old = references.get(number);
    references.set(
        number, new Reference(old.cell(), transform, old.repetition(), old.properties()));
    return this;
  }

  /** Takes away the reference with this number; later ones move up. */
  public LayoutEdit removeReference(String cell, int number) {
    contents(cell).references.remove(number);
    return this;
  }

  /**
   * The changed layout.
   *
   * @throws IllegalArgumentException if a cell comes to hold itself
   * @throws ArithmeticException if a placement leaves the range of coordinates
   */
  public Layout build() {
    LinkedHashMap<String, Cell> cells = new LinkedHashMap<>();
    for (Cell cell : inOrder()) {
      cells.put(cell.name(), rebuilt(cell, cells));
    }
    return new Layout(
        before.name(),
        before.dbu(),
        cells,
        before.layerNames(),
        before.properties(),
        before.missingCells());
  }

  /** The cells, each after those that it shall refer to. */
  private Collection<Cell> inOrder() {
    if (!reordered) {
      return before.cells();
    }
    LayoutBuilder order = new LayoutBuilder(before.dbu());
    for (Cell cell : before.cells()) {
      CellBuilder draft = order.cell(cell.name());
      references(cell).forEach(r -> draft.reference(r.cell().name(), Transform.IDENTITY));
    }
    List<String> cycle = order.cycle();
    if (!cycle.isEmpty()) {
      throw new IllegalArgumentException(
          "cells refer to each other in a cycle: " + String.join(" > ", cycle));
    }
    return order.build().cells().stream().map(cell -> known(cell.name())).toList();
  }

  private List<Reference> references(Cell cell) {
    Contents contents = changed.get(cell.name());
    return contents == null ? cell.references() : contents.references;
  }

  private Cell rebuilt(Cell cell, Map<String, Cell> built) {
    boolean same = !changed.containsKey(cell.name());
    List<Reference> references = new ArrayList<>(references(cell));
    for (int i = 0; i < references.size(); i++) {
      Reference old = references.get(i);
      Cell target = Objects.requireNonNull(built.get(old.cell().name()));
      if (target != old.cell()) {
        same = false;
        references.set(
            i, new Reference(target, old.transform(), old.repetition(), old.properties()));
      }
    }
    return same
        ? cell
        : new Cell(cell.name(), shapes(cell), List.copyOf(references), cell.properties());
  }

  private NavigableMap<LayerKey, List<Shape>> shapes(Cell cell) {
    NavigableMap<LayerKey, List<Shape>> shapes = new TreeMap<>();
    Contents contents = changed.get(cell.name());
    if (contents == null) {
      cell.layers().forEach(layer -> shapes.put(layer, cell.shapes(layer)));
    } else {
      contents.shapes.forEach(
          (layer, list) -> {
            if (!list.isEmpty()) {
              shapes.put(layer, Collections.unmodifiableList(list));
            }
          });
    }
    return shapes;
  }

  /**
   * A layout with the cells of another one wherever both have equal cells: for one that was built
   * anew though little differs.
   */
  public static Layout sharing(Layout known, Layout built) {
    LinkedHashMap<String, Cell> cells = new LinkedHashMap<>();
    for (Cell cell : built.cells()) {
      List<Reference> references =
          cell.references().stream()
              .map(
                  r ->
                      new Reference(
                          Objects.requireNonNull(cells.get(r.cell().name())),
                          r.transform(),
                          r.repetition(),
                          r.properties()))
              .toList();
      cells.put(
          cell.name(),
          known
              .cell(cell.name())
              .filter(old -> equal(old, cell, references))
              .orElseGet(() -> copy(cell, references)));
    }
    return new Layout(
        built.name(),
        built.dbu(),
        cells,
        built.layerNames(),
        built.properties(),
        built.missingCells());
  }

  private static boolean equal(Cell old, Cell cell, List<Reference> references) {
    return old.layers().equals(cell.layers())
        && old.references().equals(references)
        && old.properties().equals(cell.properties())
        && cell.layers().stream().allMatch(l -> old.shapes(l).equals(cell.shapes(l)));
  }

  private static Cell copy(Cell cell, List<Reference> references) {
    NavigableMap<LayerKey, List<Shape>> shapes = new TreeMap<>();
    cell.layers().forEach(layer -> shapes.put(layer, cell.shapes(layer)));
    return new Cell(cell.name(), shapes, references, cell.properties());
  }
}
