package dev.shoreline.layout.difference;

import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Two hierarchical layouts, the second like the first but for some changes: what is left out, moved
 * or added, cells of another name, copies instead of arrays. They reach over several tiles.
 */
final class RandomPair {
  private static final List<String> CELLS = List.of("A", "B", "C");
  private static final int SPREAD = 700_000;

  private final Random random;
  private final boolean slanted;
  private final String prefix;
  private final LayoutBuilder first = new LayoutBuilder(1e-9);
  private final LayoutBuilder second = new LayoutBuilder(1e-9);

  /**
   * Draws a pair.
   *
   * @param slanted whether there are edges that follow no axis
   */
  RandomPair(Random random, boolean slanted) {
    this.random = random;
    this.slanted = slanted;
    prefix = random.nextInt(3) == 0 ? "renamed_" : "";
    for (String name : CELLS) {
      for (int i = 0; i < 2 + random.nextInt(4); i++) {
        shape(name, 20_000);
      }
    }
    reference("B", "A", 40_000);
    reference("C", "B", 60_000);
    reference("C", "A", 60_000);
    for (int i = 0; i < 6 + random.nextInt(6); i++) {
      reference("TOP", CELLS.get(random.nextInt(CELLS.size())), SPREAD);
      shape("TOP", SPREAD);
    }
    array();
  }

  Layout first() {
    return first.build();
  }

  Layout second() {
    return second.build();
  }

  private CellBuilder cell(LayoutBuilder layout, String name) {
    return layout.cell(layout == second && !name.equals("TOP") ? prefix + name : name);
  }

  /** Does the same to both layouts, or nearly the same to the second. */
  private void both(BiConsumer<LayoutBuilder, Integer> change) {
    change.accept(first, 0);
    switch (random.nextInt(12)) {
      case 0 -> change.accept(second, 1 + random.nextInt(900));
      case 1 -> {
        // The second layout goes without.
      }
      case 2 -> {
        change.accept(second, 0);
        change.accept(second, 1 + random.nextInt(90_000));
      }
      default -> change.accept(second, 0);
    }
  }

  private void shape(String name, int spread) {
    LayerKey layer = new LayerKey(1 + random.nextInt(2), 0);
    int x = random.nextInt(spread);
    int y = random.nextInt(spread);
    int width = 2 * (1 + random.nextInt(20_000));
    int height = 1 + random.nextInt(30_000);
    int kind = random.nextInt(slanted ? 4 : 3);
    both(
        (layout, moved) -> {
          CellBuilder cell = cell(layout, name);
          int left = x + moved;
          switch (kind) {
            case 0 -> cell.box(layer, new Box(left, y, left + width, y + height));
            case 1 ->
                cell.polygon(
                    layer,
                    Polygon.of(
                        left,
                        y,
                        left + width,
                        y,
                        left + width,
                        y + height,
                        left + width / 2,
                        y + height,
                        left + width / 2,
                        y + 2 * height,
                        left,
                        y + 2 * height));
            case 2 -> cell.path(layer, Path.flush(500, left, y, left, y + height));
            default ->
                cell.polygon(
                    layer,
                    Polygon.of(
                        left, y, left + width, y + height / 3, left + width / 4, y + height));
          }
        });
  }

  private Transform placed(int spread) {
    return Transform.of(
        random.nextInt(spread),
        random.nextInt(spread),
        90.0 * random.nextInt(4),
        1,
        random.nextBoolean());
  }

  private void reference(String parent, String child, int spread) {
    Transform at = placed(spread);
    both(
        (layout, moved) ->
            cell(layout, parent)
                .reference(cell(layout, child).name(), Transform.translation(0, moved).after(at)));
  }

  private void array() {
    Transform at = placed(SPREAD);
    int pitch = 30_000 + random.nextInt(40_000);
    both(
        (layout, moved) ->
            cell(layout, "TOP")
                .array(
                    cell(layout, "A").name(),
                    Transform.translation(moved, 0).after(at),
                    new Point(pitch, 0),
                    new Point(0, pitch),
                    4,
                    3));
  }
}
