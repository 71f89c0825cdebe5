package dev.shoreline.flow.run;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Point;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.difference.LayoutDifference;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.netlist.compare.ComparisonOptions;
import dev.shoreline.netlist.compare.Difference;
import dev.shoreline.netlist.compare.FlatCircuit;
import dev.shoreline.netlist.compare.NetlistComparison;
import dev.shoreline.netlist.diagnostic.ComparisonCode;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.diagnostic.LayoutFileCode;
import dev.shoreline.netlist.diagnostic.Note;
import dev.shoreline.netlist.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds two netlists or two layouts against each other. */
public final class ComparisonFlow {
  /** Markers of a layer at most; the statistics count all. */
  private static final int MOST_MARKERS = 1000;

  private static final double SAME_UNIT = 1e-9;

  private ComparisonFlow() {}

  /**
   * Compares netlists; that of a layout is extracted from it.
   *
   * @param first what is meant
   * @param second what is held against it
   * @param firstTop name of the top cell of the first, if it is a layout, or null
   * @param secondTop the same for the second
   * @param metal conductors of a layout from the lowest to the uppermost, vias among them; none to
   *     join electrical pins only where they meet
   */
  public static Report netlists(
      Path first,
      @Nullable String firstTop,
      Path second,
      @Nullable String secondTop,
      Path library,
      List<LayerKey> metal,
      ComparisonOptions options) {
    Results results = new Results(second.toString().replace('\\', '/'));
    Optional<NetlistSource> there =
        NetlistSource.read(second, kind(second), library, secondTop, metal, results);
    Optional<NetlistSource> here =
        NetlistSource.read(first, kind(first), library, firstTop, metal, results);
    if (here.isEmpty() || there.isEmpty() || results.hasErrors()) {
      return results.report();
    }
    NetlistComparison comparison =
        NetlistComparison.of(here.get().design(), there.get().design(), options);
    results.title(String.valueOf(here.get().design().getName()));
    results.count("devices of " + options.firstName(), comparison.firstDevices());
    results.count("devices of " + options.secondName(), comparison.secondDevices());
    results.count("devices that match", comparison.paired());
    results.count("nets of " + options.firstName(), comparison.firstNets());
    results.count("nets of " + options.secondName(), comparison.secondNets());
    if (comparison.undrawn() > 0) {
      results.count("nets that are not drawn", comparison.undrawn());
    }
    for (Difference difference : comparison.differences()) {
      results.add(finding(difference, here.get(), there.get()));
    }
    results.ran("netlist comparison");
    return results.report();
  }

  private static FileKind kind(Path file) {
    return FileKind.of(file).orElseThrow();
  }

  private static Finding finding(Difference difference, NetlistSource here, NetlistSource there) {
    List<Span> spans =
        difference.first().stream()
            .map(FlatCircuit.Device::span)
            .filter(Objects::nonNull)
            .filter(span -> here.places().isEmpty())
            .toList();
    List<Note> notes =
        spans.stream().skip(1).limit(1).map(span -> new Note(span, "the other one")).toList();
    DiagnosticCode code = code(difference.kind());
    Finding plain =
        new Finding(
            Phase.COMPARISON,
            code.id(),
            code.severity(),
            difference.message(),
            spans.isEmpty() ? null : spans.get(0),
            notes,
            null,
            null,
            null);
    List<Box> boxes = boxes(difference.second(), there);
    return boxes.isEmpty()
        ? here.marked(plain, boxes(difference.first(), here))
        : there.marked(plain, boxes);
  }

  private static List<Box> boxes(List<FlatCircuit.Device> devices, NetlistSource source) {
    List<Box> boxes = new ArrayList<>();
    for (FlatCircuit.Device device : devices) {
      Box box = source.places().get(device.name());
      if (box != null) {
        boxes.add(box);
      }
    }
    return boxes;
  }

  private static DiagnosticCode code(Difference.Kind kind) {
    return switch (kind) {
      case MISSING -> ComparisonCode.MISSING;
      case EXTRA -> ComparisonCode.EXTRA;
      case WRONG_COMPONENT -> ComparisonCode.WRONG_COMPONENT;
      case OPEN -> ComparisonCode.OPEN;
      case SHORT -> ComparisonCode.SHORT;
      case SWAPPED -> ComparisonCode.SWAPPED;
      case WRONG_PARAMETER -> ComparisonCode.WRONG_PARAMETER;
    };
  }

  /**
   * Compares the shapes of two layouts.
   *
   * @param firstTop cell of the first layout, or null for its largest top cell
   * @param secondTop cell of the second one
   */
  public static Report layouts(
      Path first, @Nullable String firstTop, Path second, @Nullable String secondTop) {
    Results results = new Results(second.toString().replace('\\', '/'));
    Optional<Layout> here = LayoutFlow.read(first, results);
    Optional<Layout> there = LayoutFlow.read(second, results);
    if (here.isEmpty() || there.isEmpty()) {
      return results.report();
    }
    Optional<Cell> one = cell(first, here.get(), firstTop, results);
    Optional<Cell> other = cell(second, there.get(), secondTop, results);
    double unit = here.get().dbu();
    if (Math.abs(unit - there.get().dbu()) > SAME_UNIT * unit) {
      results.add(
          Findings.input(
              ComparisonCode.DATABASE_UNITS,
              "the layouts have different database units: %s m and %s m"
                  .formatted(unit, there.get().dbu())));
    } else if (one.isPresent() && other.isPresent()) {
      LayoutFlow.show(there.get(), results);
      shapes(LayoutDifference.of(one.get(), other.get()), other.get(), unit, results);
    }
    return results.report();
  }

  private static Optional<Cell> cell(
      Path file, Layout layout, @Nullable String top, Results results) {
    Optional<Cell> cell = top == null ? Optional.of(LayoutFlow.mainCell(layout)) : layout.cell(top);
    if (cell.isEmpty()) {
      results.add(Findings.input(LayoutFileCode.NO_SUCH_CELL, file + " has no cell " + top));
    }
    return cell;
  }

  private static void shapes(LayoutDifference difference, Cell cell, double unit, Results results) {
    difference
        .layers()
        .forEach(
            (layer, sides) -> {
              side(layer, "the first", sides.first().polygons(), cell, unit, results);
              side(layer, "the second", sides.second().polygons(), cell, unit, results);
            });
    for (LayoutDifference.TextDifference text : difference.texts()) {
      Box box = Box.spanning(text.origin(), text.origin()).expanded(50);
      results.add(
          finding(
              ComparisonCode.TEXTS_DIFFER,
              "layer %s: text '%s' is in the %s layout only"
                  .formatted(text.layer(), text.text(), text.inFirst() ? "first" : "second"),
              cell,
              Findings.outline(box, unit)));
    }
    results.ran("comparison of shapes");
  }

  private static void side(
      LayerKey layer,
      String which,
      List<Polygon> polygons,
      Cell cell,
      double unit,
      Results results) {
    if (polygons.isEmpty()) {
      return;
    }
    results.count("polygons of " + layer + " in " + which + " only", polygons.size());
    for (Polygon polygon : polygons.subList(0, Math.min(MOST_MARKERS, polygons.size()))) {
      List<Point> outline = new ArrayList<>();
      long[] xy = polygon.seamed();
      for (int i = 0; i < xy.length; i += 2) {
        outline.add(Point.ofMetres(xy[i] * unit, xy[i + 1] * unit));
      }
      results.add(
          finding(
              ComparisonCode.SHAPES_DIFFER,
              String.format(
                  Locale.ROOT,
                  "layer %s: %.6g um2 in %s layout only",
                  layer,
                  polygon.area() * unit * unit * 1e12,
                  which),
              cell,
              new Figure.Polygon(outline)));
    }
  }

  private static Finding finding(ComparisonCode code, String message, Cell cell, Figure figure) {
    return new Finding(
        Phase.COMPARISON,
        code.id(),
        code.severity(),
        message,
        null,
        List.of(),
        null,
        new LayoutPlace(cell.name(), List.of(figure)),
        null);
  }
}
