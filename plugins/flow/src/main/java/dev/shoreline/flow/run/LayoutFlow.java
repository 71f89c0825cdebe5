package dev.shoreline.flow.run;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.scene.SceneBuilder;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.file.LayoutFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs over bare layouts. */
public final class LayoutFlow {
  private LayoutFlow() {}

  /** The scene of a layout, for the page. */
  public static Report view(Path file) {
    Results results = new Results(file.toString().replace('\\', '/'));
    read(file, results).ifPresent(layout -> show(layout, results));
    return results.report();
  }

  /**
   * Checks a layout against rules.
   *
   * @param file the layout
   * @param rules a design text with rule decks
   * @param top name of the cell to check, or null for the largest top cell
   */
  public static Report check(
      Path file,
      Path rules,
      @Nullable String top,
      RunConfiguration configuration,
      RunObserver observer) {
    Results results = new Results(file.toString().replace('\\', '/'));
    observer.phase("reading rules");
    LoadedDesign deck = DesignLoader.loadRules(rules, configuration.library());
    results.sources(deck.sources());
    deck.findings().forEach(results::add);
    if (deck.design().isEmpty()) {
      return results.report();
    }
    observer.phase("reading layout");
    Optional<Layout> layout = read(file, results);
    if (layout.isPresent()) {
      check(layout.get(), Decks.of(deck.design().get()), top, results, observer);
    }
    return results.report();
  }

  private static void check(
      Layout layout, Decks decks, @Nullable String top, Results results, RunObserver observer) {
    show(layout, results);
    Optional<Cell> cell = top == null ? Optional.of(mainCell(layout)) : layout.cell(top);
    if (cell.isEmpty()) {
      results.add(Findings.input("the layout has no cell " + top));
      return;
    }
    results.title(cell.get().name());
    if (decks.decks().isEmpty()) {
      results.add(Findings.input("there are no rules in this file"));
    }
    new RulePhase(cell.get(), layout.dbu(), decks.places(), HierarchyNames.OF_CELLS)
        .run(decks, results, observer);
  }

  private static void show(Layout layout, Results results) {
    Cell top = mainCell(layout);
    results.title(top.name());
    results.count("cells", layout.cells().size());
    results.count("layers", layout.layers().size());
    results.scene(() -> SceneBuilder.of(layout, top, Map.of(), List.of()));
  }

  private static Optional<Layout> read(Path file, Results results) {
    try {
      Layout layout = LayoutFiles.read(file);
      if (!layout.topCells().isEmpty()) {
        return Optional.of(layout);
      }
      results.add(Findings.of(file, new IOException("the layout has no cell")));
    } catch (IOException e) {
      results.add(Findings.of(file, e));
    }
    return Optional.empty();
  }

  /** The top cell with the most below it by area; the first of equals. */
  private static Cell mainCell(Layout layout) {
    return layout.topCells().stream()
        .max(Comparator.comparingDouble(cell -> cell.bounds().area()))
        .orElseThrow();
  }
}
