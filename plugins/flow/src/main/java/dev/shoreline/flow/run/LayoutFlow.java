package dev.shoreline.flow.run;

import dev.shoreline.drc.engine.RuleRun;
import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.scene.SceneBuilder;
import dev.shoreline.flow.waive.Waivers;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.netlist.diagnostic.LayoutFileCode;
import dev.shoreline.netlist.diagnostic.RuleCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs over bare layouts. */
public final class LayoutFlow {
  private static final int NAMES_SHOWN = 5;

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
    return check(
        file,
        rules,
        top,
        configuration,
        observer,
        (cell, dbu) ->
            (deck, progress) -> RuleRun.run(cell, dbu, deck, configuration.threads(), progress));
  }

  /** How decks are run on a cell, whose database unit is given in metres. */
  @FunctionalInterface
  interface Judges {
    /** What runs decks on a cell. */
    RulePhase.Judge of(Cell cell, double dbu);
  }

  /** The same with another way to run decks. */
  static Report check(
      Path file,
      Path rules,
      @Nullable String top,
      RunConfiguration configuration,
      RunObserver observer,
      Judges judges) {
    Results results = new Results(file.toString().replace('\\', '/'));
    try (LayoutReading reading = new LayoutReading(file)) {
      observer.phase("reading rules");
      LoadedDesign deck = DesignLoader.loadRules(rules, configuration.library());
      results.sources(deck.sources());
      deck.findings().forEach(results::add);
      if (deck.design().isEmpty()) {
        return results.report();
      }
      observer.phase("reading layout");
      Optional<Layout> layout = read(reading::layout, file, results);
      if (layout.isPresent()) {
        Decks decks = Decks.of(deck.design().get());
        check(layout.get(), decks, top, judges, results, observer);
        Waivers waivers = Waivers.ofShapes(deck.design().get(), configuration.today());
        results.findings(waivers.apply(results.findings()));
      }
    }
    return results.report();
  }

  private static void check(
      Layout layout,
      Decks decks,
      @Nullable String top,
      Judges judges,
      Results results,
      RunObserver observer) {
    show(layout, results);
    Optional<Cell> cell = top == null ? Optional.of(mainCell(layout)) : layout.cell(top);
    if (cell.isEmpty()) {
      results.add(Findings.input(LayoutFileCode.NO_SUCH_CELL, "the layout has no cell " + top));
      return;
    }
    results.title(cell.get().name());
    if (decks.decks().isEmpty()) {
      results.add(Findings.input(RuleCode.NO_RULES, "there are no rules in this file"));
    }
    if (top == null) {
      List<String> others =
          layout.topCells().stream()
              .map(Cell::name)
              .filter(n -> !n.equals(cell.get().name()))
              .toList();
      if (!others.isEmpty()) {
        results.skip("top cells " + listed(others), "the largest is checked, or that of --top");
      }
    }
    new RulePhase(cell.get(), layout.dbu(), decks.places(), HierarchyNames.OF_CELLS)
        .run(decks, results, observer, judges.of(cell.get(), layout.dbu()));
  }

  static void show(Layout layout, Results results) {
    Cell top = mainCell(layout);
    results.title(top.name());
    results.count("cells", layout.cells().size());
    results.count("layers", layout.layers().size());
    results.scene(() -> SceneBuilder.of(layout, top, Map.of(), List.of()));
  }

  static Optional<Layout> read(Path file, Results results) {
    return read(() -> LayoutFiles.read(file), file, results);
  }

  /** What brings a layout. */
  @FunctionalInterface
  private interface LayoutSource {
    Layout layout() throws IOException;
  }

  private static Optional<Layout> read(LayoutSource source, Path file, Results results) {
    try {
      Layout layout = source.layout();
      missingCells(layout, file).ifPresent(results::add);
      if (!layout.topCells().isEmpty()) {
        return Optional.of(layout);
      }
      results.add(Findings.input(LayoutFileCode.NO_SUCH_CELL, file + ": the layout has no cell"));
    } catch (IOException e) {
      results.add(Findings.of(file, e));
    }
    return Optional.empty();
  }

  /** A warning of cells that others refer to and that the file does not have. */
  static Optional<Finding> missingCells(Layout layout, Path file) {
    List<String> missing = layout.missingCells();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Findings.input(
                LayoutFileCode.MISSING_CELL,
                file + ": referred to, but not there, taken as empty: " + listed(missing)));
  }

  private static String listed(List<String> names) {
    String first = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    return names.size() > NAMES_SHOWN
        ? first + ", " + (names.size() - NAMES_SHOWN) + " more"
        : first;
  }

  /** The top cell with the most below it by area; the first of equals. */
  static Cell mainCell(Layout layout) {
    return layout.topCells().stream()
        .max(Comparator.comparingDouble(cell -> cell.bounds().area()))
        .orElseThrow();
  }
}
