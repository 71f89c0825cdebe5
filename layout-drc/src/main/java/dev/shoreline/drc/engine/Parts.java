package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.CellPath.Step;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.BoxClusters;
import dev.shoreline.layout.region.Neighbourhoods;
import dev.shoreline.netlist.cancel.Cancellation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A cell taken apart for some rules: cells below that nothing else comes near, which are checked by
 * themselves, once for all of their places; and the shapes of all the others, flat.
 *
 * <p>What comes near each other is unfolded level by level, only as far as needed: the boxes of
 * shapes and references are grouped by nearness; a reference alone in its group is an island,
 * others are replaced by what their cells hold. Of a large array of copies that stand apart, only
 * those are taken out that something else comes near. Cost: n log n for n items looked at.
 */
final class Parts {
  /** Copies of an array that is no lattice are compared one by one up to this many. */
  private static final int MOST_COPIES = 1 << 16;

  /** Lattices of which copies come near further ones along a side are unfolded. */
  private static final int MOST_NEIGHBOURS = 4;

  /** Larger arrays are told as one: nobody reads ten thousand markers of one cause. */
  static final int MOST_TOLD = 10_000;

  /** Arrays of more copies are not split: each copy takes a bit. */
  private static final long MOST_SPLIT = 1L << 30;

  private final Collection<LayerKey> layers;
  private final long reach;
  private final long step;
  private final Predicate<Cell> exact;
  private final ShapeLimit limit;
  private final Map<LayerKey, List<Polygon>> loose = new HashMap<>();
  private final List<Island> islands = new ArrayList<>();
  private long kept;

  /**
   * Copies of a cell that nothing comes near.
   *
   * @param frame how the cell is turned; not displaced, unless it holds what is rounded where it
   *     stands
   * @param dx displacement of the first copy from the frame
   * @param dy the same along y
   * @param path from the cell taken apart to the first copy
   * @param count copies that differ in place only
   */
  record Island(Cell cell, Transform frame, long dx, long dy, List<Step> path, long count) {}

  private Parts(
      Collection<LayerKey> layers, long reach, long step, Predicate<Cell> exact, ShapeLimit limit) {
    this.limit = limit;
    this.layers = layers;
    this.reach = reach;
    this.step = step;
    this.exact = exact;
  }

  /**
   * Takes a cell apart.
   *
   * @param items what the cell holds, or what of it is looked at
   * @param layers all layers that matter
   * @param reach what is further apart has nothing to do with each other, database units
   * @param step islands are displaced by multiples of it, database units
   * @param exact whether all placements below a cell are free of rounding
   * @param limit of shapes and copies
   */
  static Parts of(
      List<Item> items,
      Collection<LayerKey> layers,
      long reach,
      long step,
      Predicate<Cell> exact,
      ShapeLimit limit) {
    Parts parts = new Parts(layers, reach, step, exact, limit);
    List<Item> open = items;
    while (!open.isEmpty()) {
      Cancellation.check();
      List<Item> next = new ArrayList<>();
      for (int[] group : groups(open, reach)) {
        parts.sort(group, open, next);
      }
      open = next;
    }
    return parts;
  }

  /** The cells that nothing comes near. */
  List<Island> islands() {
    return islands;
  }

  /** The other shapes on a layer. */
  List<Polygon> loose(LayerKey layer) {
    return loose.getOrDefault(layer, List.of());
  }

  private static int[][] groups(List<? extends Item> items, long reach) {
    long[] boxes = new long[4 * items.size()];
    for (int i = 0; i < items.size(); i++) {
      Box box = items.get(i).box();
      boxes[4 * i] = box.left();
      boxes[4 * i + 1] = box.bottom();
      // Widened on one side only: two boxes then touch if they were within reach.
      boxes[4 * i + 2] = box.right() + reach;
      boxes[4 * i + 3] = box.top() + reach;
    }
    return BoxClusters.of(boxes).groups();
  }

  private void sort(int[] group, List<Item> open, List<Item> next) {
    boolean shapes = true;
    for (int item : group) {
      shapes &= open.get(item) instanceof Item.Drawn;
    }
    for (int item : group) {
      switch (open.get(item)) {
        case Item.Drawn drawn -> {
          if (shapes) {
            keep(drawn);
          } else {
            next.add(drawn);
          }
        }
        case Item.Copies copies -> {
          if (group.length == 1 && standApart(copies)) {
            keep(copies);
          } else if (isLarge(copies) && standApart(copies)) {
            split(item, group, open, next, copies);
          } else if (group.length == 1 && isPlainLattice(copies)) {
            keepAll(copies);
          } else if (copies.all()) {
            limit.check(kept + next.size() + copies.count());
            next.addAll(copies.each(layers));
          } else {
            Cell cell = copies.reference().cell();
            next.addAll(Item.of(cell, copies.first(), copies.path(), layers));
            limit.check(kept + next.size());
          }
        }
      }
    }
  }

  private void keep(Item.Drawn drawn) {
    Polygon polygon = drawn.shape().polygon();
    if (polygon != null) {
      kept++;
      loose
          .computeIfAbsent(drawn.layer(), l -> new ArrayList<>())
          .add(polygon.transformed(drawn.placement()));
    }
  }

  /** Whether copies of a cell that holds shapes only differ in place only. */
  private boolean isPlainLattice(Item.Copies copies) {
    return copies.all()
        && copies.reference().cell().references().isEmpty()
        && copies.reference().repetition() instanceof Repetition.Lattice
        && copies.placement().isExact()
        && copies.first().isExact();
  }

  /** Keeps the shapes of copies that come near each other: each has its outline in common. */
  private void keepAll(Item.Copies copies) {
    Reference reference = copies.reference();
    Transform start = copies.first();
    for (LayerKey layer : layers) {
      for (Shape shape : reference.cell().shapes(layer)) {
        Polygon drawn = shape.polygon();
        if (drawn != null) {
          Polygon first = drawn.transformed(start);
          List<Polygon> all = loose.computeIfAbsent(layer, l -> new ArrayList<>());
          kept += reference.count();
          limit.check(kept);
          for (long copy = 0; copy < reference.count(); copy++) {
            Cancellation.check();
            Transform other = copies.placement().after(reference.placement(copy));
            long dx = (long) (other.dx() - start.dx());
            long dy = (long) (other.dy() - start.dy());
            all.add(first.shifted(dx, dy));
          }
        }
      }
    }
  }

  private static boolean isLarge(Item.Copies copies) {
    return copies.all() && copies.count() > MOST_TOLD && copies.count() <= MOST_SPLIT;
  }

  /** Takes those copies of a large array out that something else comes near. */
  private void split(int self, int[] group, List<Item> open, List<Item> next, Item.Copies copies) {
    BitSet near = new BitSet();
    for (int item : group) {
      if (item != self) {
        Box window = open.get(item).box().expanded(reach);
        copies.visitTouching(window, layers, copy -> near.set(Math.toIntExact(copy)));
      }
    }
    near.stream().forEach(copy -> next.add(copies.one(copy, layers)));
    long rest = copies.count() - near.cardinality();
    if (rest > 0) {
      islands.add(island(copies.one(near.nextClearBit(0), layers), rest));
    }
  }

  private void keep(Item.Copies copies) {
    if (copies.all() && copies.count() <= MOST_TOLD) {
      copies.each(layers).forEach(copy -> islands.add(island(copy, 1)));
    } else {
      islands.add(island(copies, copies.count()));
    }
  }

  private Island island(Item.Copies copies, long count) {
    Cell cell = copies.reference().cell();
    Transform first = copies.first();
    if (!exact.test(cell)) {
      return new Island(cell, first, 0, 0, copies.path(), 1);
    }
    Transform frame = first.translated(-first.dx(), -first.dy());
    long dx = (long) first.dx();
    long dy = (long) first.dy();
    return new Island(cell, frame, dx, dy, copies.path(), count);
  }

  /** Whether copies can be checked as one: placed without rounding, none near another. */
  private boolean standApart(Item.Copies copies) {
    Reference reference = copies.reference();
    Transform first = copies.first();
    if (!exact.test(reference.cell())) {
      return !copies.all();
    }
    if (!first.isExact() || first.dx() % step != 0 || first.dy() % step != 0) {
      return false;
    }
    return switch (copies.all() ? reference.repetition() : null) {
      case null -> true;
      case Repetition.Lattice lattice ->
          copies.placement().isExact() && isOnStep(lattice) && standApart(lattice, reference);
      case Repetition other ->
          copies.placement().isExact()
              && other.count() <= MOST_COPIES
              && step == 1
              && oneByOne(copies);
    };
  }

  private boolean isOnStep(Repetition.Lattice l) {
    return l.a().x() % step == 0
        && l.a().y() % step == 0
        && l.b().x() % step == 0
        && l.b().y() % step == 0;
  }

  /**
   * Whether no copy of a lattice comes near its neighbours. Boxes of curves come near each other
   * where the curves themselves do not: then the outlines are looked at.
   */
  private boolean standApart(Repetition.Lattice l, Reference reference) {
    Box box = reference.transform().apply(Item.bounds(reference.cell(), layers));
    int columns = Math.min(l.columns() - 1, MOST_NEIGHBOURS);
    int rows = Math.min(l.rows() - 1, MOST_NEIGHBOURS);
    List<Polygon> outlines = null;
    for (int i = 0; i <= columns; i++) {
      for (int j = i == 0 ? 1 : -rows; j <= rows; j++) {
        long x = l.a().x() * i + l.b().x() * j;
        long y = l.a().y() * i + l.b().y() * j;
        if (Math.abs(x) <= box.width() + reach && Math.abs(y) <= box.height() + reach) {
          if (i == MOST_NEIGHBOURS || Math.abs(j) == MOST_NEIGHBOURS) {
            return false;
          }
          outlines = outlines == null ? outlines(reference) : outlines;
          List<Polygon> others = outlines.stream().map(p -> p.shifted(x, y)).toList();
          if (!Neighbourhoods.apart(outlines, others, reach)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private List<Polygon> outlines(Reference reference) {
    List<Polygon> outlines = new ArrayList<>();
    for (LayerKey layer : layers) {
      FlatView.visitPolygons(
          reference.cell(),
          reference.transform(),
          layer,
          Box.EVERYTHING,
          polygon -> {
            outlines.add(polygon);
            limit.check(outlines.size());
          });
    }
    return outlines;
  }

  private boolean oneByOne(Item.Copies copies) {
    return groups(copies.each(layers), reach).length == copies.count();
  }
}
