package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.steady.GridOptions;
import dev.shoreline.thermal.steady.GridPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the windows of a model: rectangles around groups of fine features. Windows may overlap,
 * since each carries the heat of its own group only.
 */
final class Windows {
  private Windows() {}

  static boolean isFine(Rect footprint, NestingOptions options) {
    return footprint.narrowest() < options.smallestFeature();
  }

  /** The grid of the package: it resolves all but the fine features. */
  static TensorGrid packageGrid(ThermalModel model, GridOptions grid, NestingOptions options) {
    return GridPlan.of(model, grid.withSmallestFeature(options.smallestFeature()));
  }

  /** The model as the package's grid sees it. */
  static ThermalModel withoutFineBlocks(ThermalModel model, NestingOptions options) {
    return model.withBlocks(
        model.blocks().stream().filter(b -> !isFine(b.box().footprint(), options)).toList());
  }

  /**
   * A window.
   *
   * @param group around the fine features that belong to it; disjoint from other groups
   * @param area the group with its margin, within the domain
   */
  record Window(Rect group, Rect area) {}

  /**
   * The windows, by rising y and x. Fine features nearer to each other than the margin share one,
   * unless there are many: {@link Splitting}. Costs O(f²) for f fine features at worst.
   */
  static List<Window> of(ThermalModel model, NestingOptions options) {
    List<Rect> features = fineFeatures(model, options);
    List<Rect> groups = new ArrayList<>();
    features.forEach(r -> absorb(groups, r, options.margin() / 2));
    return groups.stream()
        .flatMap(group -> Splitting.of(group, features).stream())
        .sorted(Comparator.comparingDouble(Rect::y0).thenComparingDouble(Rect::x0))
        .map(r -> new Window(r, r.grownBy(options.margin()).clippedTo(model.domain())))
        .toList();
  }

  private static List<Rect> fineFeatures(ThermalModel model, NestingOptions options) {
    return Stream.of(
            model.blocks().stream().map(Block::box),
            model.sources().stream().map(HeatSource::box),
            model.probes().stream().map(Probe::box))
        .flatMap(boxes -> boxes)
        .map(box -> box.footprint())
        .filter(r -> isFine(r, options))
        .distinct()
        .toList();
  }

  /** Adds a rectangle to the groups, joining all that come nearer than twice a distance. */
  private static void absorb(List<Rect> groups, Rect feature, double distance) {
    Rect group = feature;
    int i = 0;
    while (i < groups.size()) {
      if (groups.get(i).grownBy(distance).overlaps(group.grownBy(distance))) {
        group = group.joinedWith(groups.remove(i));
        i = 0;
      } else {
        i++;
      }
    }
    groups.add(group);
  }
}
