package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Box;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A hierarchical layout. Immutable and free of reference cycles; made by a {@link LayoutBuilder}.
 */
public final class Layout {

  private final String name;
  private final double dbu;
  private final Map<String, Cell> cells;
  private final SortedMap<LayerKey, String> layerNames;
  private final List<Property> properties;
  private final List<String> missing;
  private final List<Cell> tops;

  Layout(
      String name,
      double dbu,
      Map<String, Cell> cells,
      SortedMap<LayerKey, String> layerNames,
      List<Property> properties,
      List<String> missing) {
    this.name = name;
    this.dbu = dbu;
    this.cells = cells;
    this.layerNames = Collections.unmodifiableSortedMap(new TreeMap<>(layerNames));
    this.properties = properties;
    this.missing = missing;
    this.tops = findTops(cells.values());
  }

  private static List<Cell> findTops(Collection<Cell> cells) {
    Set<Cell> placed = new HashSet<>();
    for (Cell cell : cells) {
      for (Reference reference : cell.references()) {
        placed.add(reference.cell());
      }
    }
    List<Cell> tops = new ArrayList<>();
    for (Cell cell : cells) {
      if (!placed.contains(cell)) {
        tops.add(cell);
      }
    }
    return List.copyOf(tops);
  }

  /** The name of the library. */
  public String name() {
    return name;
  }

  /** The database unit in metres, for example 1e-9. */
  public double dbu() {
    return dbu;
  }

  /** All cells, every cell after the cells it refers to. */
  public Collection<Cell> cells() {
    return Collections.unmodifiableCollection(cells.values());
  }

  /** The cell of a name. */
  public Optional<Cell> cell(String cellName) {
    return Optional.ofNullable(cells.get(cellName));
  }

  /** The cells that no other cell refers to. */
  public List<Cell> topCells() {
    return tops;
  }

  /** Cells that were referred to but not there; they stand as empty cells here. */
  public List<String> missingCells() {
    return missing;
  }

  /** All layers that hold shapes in some cell, in order. */
  public SortedSet<LayerKey> layers() {
    SortedSet<LayerKey> layers = new TreeSet<>();
    for (Cell cell : cells.values()) {
      layers.addAll(cell.layers());
    }
    return layers;
  }

  /** The names of layers, as far as they have any. */
  public SortedMap<LayerKey, String> layerNames() {
    return layerNames;
  }

  /** Annotations, often none. */
  public List<Property> properties() {
    return properties;
  }

  /** Visits the shapes of a layer below a cell that touch a box, see {@link FlatView}. */
  public void forEachFlat(Cell cell, LayerKey layer, Box window, FlatView.Visitor visitor) {
    FlatView.visit(cell, layer, window, visitor);
  }
}
