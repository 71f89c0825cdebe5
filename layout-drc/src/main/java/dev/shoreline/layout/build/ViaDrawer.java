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
import dev.shoreline.netlist.place.ViaLattice;
import dev.shoreline.netlist.place.ViaLattice.Run;
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

  void draw(ViaArray array, CellDraft draft) {
    ViaLattice vias = new ViaLattice(array);
    double diameter = vias.diameter();
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
      List<Run> runs = vias.runs(row);
      int next = row + 1;
      while (next < array.getRows() && vias.runs(next).equals(runs)) {
        next++;
      }
      for (Run run : runs) {
        place(array, via, run, row, next - row, draft);
      }
      row = next;
    }
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
        Transform.translation(origin.x() + run.first() * pitchX.x(), origin.y() + row * pitchY.y());
    draft.builder().array(via, first, pitchX, pitchY, run.last() - run.first() + 1, rows);
  }
}
