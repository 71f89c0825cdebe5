package dev.shoreline.layout.database;

import dev.shoreline.layout.stream.LayoutFormatException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Builds a layout: cells in any order, references by name. Not for use by several threads at once.
 *
 * <pre>{@code
 * LayoutBuilder layout = new LayoutBuilder(1e-9);
 * layout.cell("VIA").box(new LayerKey(5, 0), new Box(-50, -50, 50, 50));
 * layout.cell("TOP").array("VIA", Transform.IDENTITY, new Point(200, 0), new Point(0, 200), 10, 10);
 * Layout frozen = layout.build();
 * }</pre>
 */
public final class LayoutBuilder {

  private final double dbu;
  private final Map<String, CellBuilder> cells = new LinkedHashMap<>();
  private final SortedMap<LayerKey, String> layerNames = new TreeMap<>();
  private final List<Property> properties = new ArrayList<>();
  private String name = "LIB";
  private String underWay = "";

  /**
   * An empty layout.
   *
   * @param dbu the database unit in metres, for example 1e-9
   * @throws IllegalArgumentException if the unit is not positive and finite
   */
  public LayoutBuilder(double dbu) {
    if (!(dbu > 0) || Double.isInfinite(dbu)) {
      throw new IllegalArgumentException("database unit of " + dbu + " m");
    }
    this.dbu = dbu;
  }

  /** Sets the name of the library; "LIB" if never called. */
  public LayoutBuilder name(String libraryName) {
    this.name = libraryName;
    return this;
  }

  /** The cell of a name, made if there is none yet. */
  public CellBuilder cell(String cellName) {
    return cells.computeIfAbsent(cellName, CellBuilder::new);
  }

  /** Whether there is a cell of a name. */
  public boolean hasCell(String cellName) {
    return cells.containsKey(cellName);
  }

  /**
   * Gives a cell another name, for readers that learn it late; references go by name and stay as
   * they are.
   *
   * @throws IllegalArgumentException if there is a cell of that name
   */
  public LayoutBuilder rename(CellBuilder cell, String newName) {
    if (hasCell(newName)) {
      throw new IllegalArgumentException("a second cell of the name " + newName);
    }
    cells.remove(cell.name());
    cell.rename(newName);
    cells.put(newName, cell);
    return this;
  }

  /** Names a layer. */
  public LayoutBuilder layerName(LayerKey layer, String layerName) {
    layerNames.put(layer, layerName);
    return this;
  }

  /** Annotates the layout. */
  public LayoutBuilder property(Property property) {
    properties.add(property);
    return this;
  }

  /** Names of cells that are referred to but not built, in order of first reference. */
  public List<String> missingCells() {
    Set<String> missing = new LinkedHashSet<>();
    for (CellBuilder cell : cells.values()) {
      for (CellBuilder.Pending reference : cell.references()) {
        if (!hasCell(reference.cell())) {
          missing.add(reference.cell());
        }
      }
    }
    return List.copyOf(missing);
  }

  /**
   * The names along one cycle of references, the first repeated at the end; empty if there is no
   * cycle.
   */
  public List<String> cycle() {
    return new Ordering().cycle;
  }

  /**
   * Freezes the layout. Cells that are missing become empty cells, and are told by {@link
   * Layout#missingCells()}.
   *
   * @throws IllegalStateException if references form a cycle; ask {@link #cycle()} first where that
   *     can happen
   * @throws ArithmeticException if a placement leaves the range of coordinates
   */
  public Layout build() {
    Ordering ordering = new Ordering();
    if (!ordering.cycle.isEmpty()) {
      throw new IllegalStateException(
          "cells refer to each other in a cycle: " + String.join(" > ", ordering.cycle));
    }
    List<String> missing = missingCells();
    LinkedHashMap<String, Cell> built = new LinkedHashMap<>();
    for (String absent : missing) {
      built.put(absent, new CellBuilder(absent).build(Map.of()));
    }
    for (CellBuilder cell : ordering.childrenFirst) {
      underWay = cell.name();
      built.put(cell.name(), cell.build(built));
    }
    return new Layout(name, dbu, built, layerNames, List.copyOf(properties), missing);
  }

  /**
   * Freezes what was read from a file: as {@link #build()}, but what is wrong is told as an error
   * of that file.
   *
   * @throws LayoutFormatException if references form a cycle, or place something out of the range
   *     of coordinates
   */
  public Layout freeze(String file) throws LayoutFormatException {
    List<String> cycle = cycle();
    if (!cycle.isEmpty()) {
      throw new LayoutFormatException(
          file,
          -1,
          "",
          cycle.get(0),
          "cells refer to each other in a cycle: " + String.join(" > ", cycle));
    }
    try {
      return build();
    } catch (ArithmeticException outOfRange) {
      throw new LayoutFormatException(
          file, -1, "", underWay, String.valueOf(outOfRange.getMessage()));
    }
  }

  /** A depth-first walk with its own stack, so that the depth of the hierarchy does not matter. */
  private final class Ordering {
    final List<CellBuilder> childrenFirst = new ArrayList<>();
    List<String> cycle = List.of();
    private final Map<String, Iterator<String>> open = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Deque<CellBuilder> stack = new ArrayDeque<>();

    Ordering() {
      for (CellBuilder root : cells.values()) {
        if (!done.contains(root.name())) {
          enter(root);
          walk();
        }
      }
    }

    private void enter(CellBuilder cell) {
      stack.push(cell);
      open.put(cell.name(), targets(cell).iterator());
    }

    private Set<String> targets(CellBuilder cell) {
      Set<String> names = new LinkedHashSet<>();
      cell.references().forEach(reference -> names.add(reference.cell()));
      return names;
    }

    private void walk() {
      while (!stack.isEmpty()) {
        CellBuilder top = stack.element();
        Iterator<String> targets = Objects.requireNonNull(open.get(top.name()));
        if (!targets.hasNext()) {
          stack.pop();
          open.remove(top.name());
          done.add(top.name());
          childrenFirst.add(top);
          continue;
        }
        CellBuilder target = cells.get(targets.next());
        if (target == null || done.contains(target.name())) {
          continue;
        }
        if (open.containsKey(target.name())) {
          foundCycle(target.name());
        } else {
          enter(target);
        }
      }
    }

    private void foundCycle(String first) {
      if (!cycle.isEmpty()) {
        return;
      }
      List<String> names = new ArrayList<>(open.keySet());
      List<String> found = new ArrayList<>(names.subList(names.indexOf(first), names.size()));
      found.add(first);
      cycle = found;
    }
  }
}
