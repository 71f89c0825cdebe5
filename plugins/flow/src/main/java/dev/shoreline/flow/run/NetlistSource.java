package dev.shoreline.flow.run;

import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.extract.NetlistExtraction;
import dev.shoreline.layout.extract.Recognition;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.diagnostic.LayoutFileCode;
import dev.shoreline.netlist.model.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A netlist with the layout that it was extracted from, if it was.
 *
 * @param design the netlist
 * @param cell the top cell of the layout, or empty
 * @param unit metres a database unit; 0 without a layout
 * @param places outlines of instances by name, database units
 */
record NetlistSource(Design design, String cell, double unit, Map<String, Box> places) {
  /**
   * Reads a design or extracts the netlist of a layout; what is wrong goes to the results.
   *
   * @param metal conductors of a layout from the lowest to the uppermost, vias among them
   */
  static Optional<NetlistSource> read(
      Path file,
      FileKind kind,
      Path library,
      @Nullable String top,
      List<LayerKey> metal,
      Results results) {
    if (!kind.isLayout()) {
      LoadedDesign loaded = DesignLoader.load(file, kind, library);
      results.sources(loaded.sources());
      loaded.findings().forEach(results::add);
      return loaded.design().map(design -> new NetlistSource(design, "", 0, Map.of()));
    }
    Optional<Layout> layout = LayoutFlow.read(file, results);
    Optional<Cell> cell =
        layout.flatMap(l -> top == null ? Optional.of(LayoutFlow.mainCell(l)) : l.cell(top));
    if (layout.isPresent() && cell.isEmpty()) {
      results.add(Findings.input(LayoutFileCode.NO_SUCH_CELL, file + " has no cell " + top));
    }
    return cell.map(c -> extract(layout.orElseThrow(), c, metal, file, results));
  }

  private static NetlistSource extract(
      Layout layout, Cell cell, List<LayerKey> metal, Path file, Results results) {
    String name = String.valueOf(file.getFileName());
    NetlistExtraction.Result extracted =
        NetlistExtraction.of(layout, cell, Recognition.USUAL.withMetal(metal), name);
    NetlistSource source =
        new NetlistSource(extracted.design(), cell.name(), layout.dbu(), extracted.places());
    for (NetlistExtraction.Remark remark : extracted.remarks()) {
      Phase phase = remark.diagnostic().isError() ? Phase.INPUT : Phase.COMPARISON;
      Finding plain = Findings.of(phase, remark.diagnostic());
      results.add(remark.place().isEmpty() ? plain : source.marked(plain, List.of(remark.place())));
    }
    return source;
  }

  /** A finding with a marker on boxes of the layout. */
  Finding marked(Finding finding, List<Box> boxes) {
    if (boxes.isEmpty()) {
      return finding;
    }
    return new Finding(
        finding.phase(),
        finding.code(),
        finding.severity(),
        finding.message(),
        finding.place(),
        finding.notes(),
        finding.hint(),
        new LayoutPlace(cell, boxes.stream().map(box -> Findings.outline(box, unit)).toList()),
        finding.waived());
  }
}
