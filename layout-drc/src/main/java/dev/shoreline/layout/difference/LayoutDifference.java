package dev.shoreline.layout.difference;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two layouts, the same as the exclusive or of every layer drawn flat.
 *
 * @param layers by layer what one of them has alone; layers without a difference are left out
 * @param texts texts that one of them has alone
 */
public record LayoutDifference(Map<LayerKey, Sides> layers, List<TextDifference> texts) {
  /** Edge of a tile in database units: 200 µm at a nanometre. */
  private static final long TILE = 200_000;

  /**
   * A layer.
   *
   * @param first what the first layout has alone, merged
   * @param second what the second layout has alone, merged
   */
  public record Sides(Region first, Region second) {}

  /**
   * A text.
   *
   * @param inFirst whether the first layout has it, else the second
   */
  public record TextDifference(LayerKey layer, String text, Point origin, boolean inFirst) {}

  private record Tile(long column, long row) implements Comparable<Tile> {
    Box box() {
      return new Box(column * TILE, row * TILE, (column + 1) * TILE, (row + 1) * TILE);
    }

    @Override
    public int compareTo(Tile other) {
      return column != other.column
          ? Long.compare(column, other.column)
          : Long.compare(row, other.row);
    }
  }

  /**
   * Compares two cells of layouts with the same database unit. Takes time in proportion to what is
   * not placed alike in both, on all processors.
   */
  public static LayoutDifference of(Cell one, Cell other) {
    DirtyAreas dirty = new DirtyAreas(one, other);
    Map<LayerKey, Sides> layers = new TreeMap<>();
    dirty
        .boxes()
        .forEach(
            (layer, boxes) -> {
              Sides sides = compare(one, other, layer, boxes);
              if (!sides.first().isEmpty() || !sides.second().isEmpty()) {
                layers.put(layer, sides);
              }
            });
    return new LayoutDifference(layers, texts(dirty));
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return layers.isEmpty() && texts.isEmpty();
  }

  private static List<TextDifference> texts(DirtyAreas dirty) {
    List<TextDifference> texts = new ArrayList<>();
    dirty
        .texts()
        .forEach(
            (layer, counts) ->
                counts.entrySet().stream()
                    .filter(entry -> entry.getValue() != 0)
                    .sorted(
                        Comparator.comparing(
                                (Map.Entry<CellContents.Text, Integer> e) -> e.getKey().origin())
                            .thenComparing(e -> e.getKey().text()))
                    .forEach(
                        entry ->
                            texts.add(
                                new TextDifference(
                                    layer,
                                    entry.getKey().text(),
                                    entry.getKey().origin(),
                                    entry.getValue() > 0))));
    return texts;
  }

  private static Sides compare(Cell one, Cell other, LayerKey layer, List<Box> boxes) {
    TreeSet<Tile> tiles = new TreeSet<>();
    for (Box box : boxes) {
      for (long c = Math.floorDiv(box.left(), TILE); c <= Math.floorDiv(box.right(), TILE); c++) {
        for (long r = Math.floorDiv(box.bottom(), TILE); r <= Math.floorDiv(box.top(), TILE); r++) {
          tiles.add(new Tile(c, r));
        }
      }
    }
    List<Sides> parts =
        new ArrayList<>(tiles)
            .parallelStream().map(tile -> compare(one, other, layer, tile.box())).toList();
    List<Polygon> first = new ArrayList<>();
    List<Polygon> second = new ArrayList<>();
    for (Sides part : parts) {
      first.addAll(part.first().polygons());
      second.addAll(part.second().polygons());
    }
    return new Sides(Region.of(first).merged(), Region.of(second).merged());
  }

  private static Sides compare(Cell one, Cell other, LayerKey layer, Box tile) {
    Region frame = Region.of(Polygon.box(tile));
    Region here = flat(one, layer, tile);
    Region there = flat(other, layer, tile);
    return new Sides(here.not(there).and(frame), there.not(here).and(frame));
  }

  private static Region flat(Cell cell, LayerKey layer, Box tile) {
    List<Polygon> polygons = new ArrayList<>();
    FlatView.visitPolygons(cell, Transform.IDENTITY, layer, tile, polygons::add);
    return Region.of(polygons);
  }
}
