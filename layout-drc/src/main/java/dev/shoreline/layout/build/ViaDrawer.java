package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.ViaArray;
import dev.shoreline.netlist.model.ViaKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws via arrays as arrays: rows with the same vias left out are joined, so that the number of
 * references goes with the number of exclusions and not with that of vias.
 */
final class ViaDrawer {

  private static final int MAX_SIDE = 1_000_000;

  private final LayoutBuilder layout;
  private final CellNames names;
  private final Map<List<Object>, String> viaCells = new HashMap<>();

  ViaDrawer(LayoutBuilder layout, CellNames names) {
    this.layout = layout;
    this.names = names;
  }

  /** Columns from first to last, both included. */
  private record Run(int first, int last) {}

  void draw(ViaArray array, CellDraft draft) {
    double diameter = diameter(array);
    Polygon barrel =
        diameter > 0 ? ShapeDrawer.circle(Pose.ORIGIN, diameter / 2, draft.resolution()) : null;
    boolean possible =
        array.getColumns() > 0
            && array.getRows() > 0
            && array.getColumns() <= MAX_SIDE
            && array.getRows() <= MAX_SIDE;
    if (barrel == null || !possible) {
      draft.find(
          ConnectivityCode.BAD_SHAPE,
          array,
          "cannot draw via array: it needs a diameter that the grid can hold and 1 to 1000000 columns and rows",
          Box.EMPTY);
      return;
    }
    String via = viaCell(array.getKind(), diameter, barrel, draft);
    int row = 0;
    while (row < array.getRows()) {
      List<Run> runs = runs(array, row, diameter / 2);
      int next = row + 1;
      while (next < array.getRows() && runs(array, next, diameter / 2).equals(runs)) {
        next++;
      }
      for (Run run : runs) {
        place(array, via, run, row, next - row, draft);
      }
      row = next;
    }
  }

  static double diameter(ViaArray array) {
    ViaKind kind = array.getKind();
    return array.getDiameter() > 0 || kind == null ? array.getDiameter() : kind.getDiameter();
  }

  private String viaCell(ViaKind kind, double diameter, Polygon barrel, CellDraft draft) {
    LayerKey layer =
        kind == null || kind.getLayer() == null ? ReservedLayers.VIA : draft.key(kind.getLayer());
    String base = kind == null || kind.getName() == null ? "via" : kind.getName();
    return viaCells.computeIfAbsent(
        List.of(layer, base, draft.snap(diameter)),
        key -> {
          String name = names.unique(base);
          layout.cell(name).polygon(layer, barrel);
          return name;
        });
  }

  private static void place(
      ViaArray array, String via, Run run, int row, int rows, CellDraft draft) {
    Point pitchX = draft.snap(array.getPitchX(), 0);
    Point pitchY = draft.snap(0, array.getPitchY());
    Point origin = draft.snap(array.getOriginX(), array.getOriginY());
    Transform first =
        Transform.translation(origin.x() + run.first * pitchX.x(), origin.y() + row * pitchY.y());
    draft.builder().array(via, first, pitchX, pitchY, run.last - run.first + 1, rows);
  }

  /** The columns of a row that no exclusion touches. */
  private static List<Run> runs(ViaArray array, int row, double radius) {
    List<Run> runs = new ArrayList<>();
    runs.add(new Run(0, array.getColumns() - 1));
    double y = array.getOriginY() + row * array.getPitchY();
    for (dev.shoreline.netlist.model.Box box : array.getExclusions()) {
      double away = Math.max(0, Math.max(box.getY0() - y, y - box.getY1()));
      if (away >= radius) {
        continue;
      }
      double reach = Math.sqrt(radius * radius - away * away);
      double pitch = array.getPitchX();
      double noise = 1e-9;
      int first = (int) Math.floor((box.getX0() - reach - array.getOriginX()) / pitch + noise) + 1;
      int last = (int) Math.ceil((box.getX1() + reach - array.getOriginX()) / pitch - noise) - 1;
      runs = without(runs, first, last);
    }
    return runs;
  }

  private static List<Run> without(List<Run> runs, int first, int last) {
    List<Run> left = new ArrayList<>();
    for (Run run : runs) {
      if (last < run.first || run.last < first || last < first) {
        left.add(run);
        continue;
      }
      if (run.first < first) {
        left.add(new Run(run.first, first - 1));
      }
      if (last < run.last) {
        left.add(new Run(last + 1, run.last));
      }
    }
    return left;
  }
}
