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

/** Runs over bare layouts. */
public final class LayoutFlow {
  private LayoutFlow() {}

  /** The scene of a layout, for the page. */
  public static Report view(Path file) {
    Results results = new Results(file.toString().replace('\\', '/'));
    read(file, results).ifPresent(layout -> show(layout, results));
    return results.report();
  }

  private static void show(Layout layout, Results results) {
    Cell top = mainCell(layout);
    results.title(top.name());
    results.count("cells", layout.cells().size());
    results.count("layers", layout.layers().size());
    results.scene(SceneBuilder.of(layout, top, Map.of(), List.of()));
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
