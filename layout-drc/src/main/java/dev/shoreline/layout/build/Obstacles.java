package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What cells take up of the plane in which their neighbours' waveguides run: a device its outline,
 * a component what its devices and waveguides take up. Bodies that carry others take up nothing:
 * waveguides run in them.
 */
final class Obstacles {

  private static final int MAX_COPIES = 10_000;
  private static final int TILES = 4;
  private static final int MAX_TILES = 64;

  private final Map<Cell, List<Rectangle>> areas = new HashMap<>();

  /** Whether instances of a cell are in the way of waveguides beside them. */
  static boolean blocks(Cell cell) {
    CellKind kind = cell.getKind();
    return kind == CellKind.DEVICE || kind == CellKind.IMPORT || kind == CellKind.COMPONENT;
  }

  /** Takes up a cell that is drawn. */
  void add(Cell cell, Box drawn, double databaseUnit, List<BuiltRoute> routes) {
    List<Rectangle> own = new ArrayList<>();
    if (cell.getBody() != null) {
      own.add(new Rectangle(0, 0, cell.getBody().getWidth(), cell.getBody().getHeight()));
    } else if (!drawn.isEmpty()) {
      own.add(Metres.of(drawn, databaseUnit));
    }
    boolean composed = cell.getKind() == CellKind.COMPONENT && cell.getBody() == null;
    if (composed) {
      own.clear();
      cell.getInstances().forEach(instance -> own.addAll(of(instance)));
      routes.forEach(route -> along(route, own));
    }
    areas.put(cell, List.copyOf(own));
  }

  /** What an instance takes up, in the coordinates of its owner; nothing if it carries others. */
  List<Rectangle> of(Instance instance) {
    Cell cell = instance.getCell();
    if (cell == null || !blocks(cell)) {
      return List.of();
    }
    if (Copy.count(instance) > MAX_COPIES) {
      return List.of();
    }
    List<Rectangle> result = new ArrayList<>();
    Placement placement = Placement.of(instance);
    Copy.of(instance)
        .forEach(
            copy -> {
              for (Rectangle area : areas.getOrDefault(cell, List.of())) {
                placed(area, placement, copy.dx(), copy.dy(), result);
              }
            });
    return result;
  }

  /**
   * The image of an area; at odd angles it is tiled, so that the boxes around its parts are small.
   */
  private static void placed(
      Rectangle area, Placement placement, double dx, double dy, List<Rectangle> result) {
    boolean orthogonal = placement.isQuarterTurn();
    double width = area.width();
    double height = area.height();
    double tile = Math.max(Math.min(width, height) / TILES, Math.max(width, height) / MAX_TILES);
    int columns = orthogonal || tile == 0 ? 1 : (int) Math.ceil(width / tile);
    int rows = orthogonal || tile == 0 ? 1 : (int) Math.ceil(height / tile);
    for (int i = 0; i < columns; i++) {
      for (int k = 0; k < rows; k++) {
        Rectangle part =
            new Rectangle(
                area.x0() + width * i / columns,
                area.y0() + height * k / rows,
                area.x0() + width * (i + 1) / columns,
                area.y0() + height * (k + 1) / rows);
        result.add(part.placed(placement.shifted(dx, dy)));
      }
    }
  }

  private static void along(BuiltRoute route, List<Rectangle> own) {
    double half = route.route().getCrossSection().getWidth() / 2;
    List<Pose> stations = route.line().stations(half, 50e-9);
    for (int i = 1; i < stations.size(); i++) {
      Pose a = stations.get(i - 1);
      Pose b = stations.get(i);
      own.add(
          new Rectangle(
              Math.min(a.x(), b.x()) - half,
              Math.min(a.y(), b.y()) - half,
              Math.max(a.x(), b.x()) + half,
              Math.max(a.y(), b.y()) + half));
    }
  }
}
