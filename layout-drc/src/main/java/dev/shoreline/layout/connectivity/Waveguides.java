package dev.shoreline.layout.connectivity;

import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cores of the routes of a cell as they are drawn. */
final class Waveguides {

  private Waveguides() {}

  /** A piece of a core. */
  record Drawn(Route route, LayerKey layer, Polygon polygon) {}

  static List<Drawn> of(CheckedCell cell) {
    Set<LayerKey> cores = new LinkedHashSet<>();
    for (Route route : cell.cell().getRoutes()) {
      LayerKey core = core(route);
      if (core != null) {
        cores.add(core);
      }
    }
    List<Drawn> drawn = new ArrayList<>();
    for (LayerKey layer : cores) {
      cell.layout()
          .sources()
          .visit(
              cell.cell(),
              layer,
              (element, shape) -> {
                Polygon polygon = shape.polygon();
                if (element instanceof Route route
                    && polygon != null
                    && layer.equals(core(route))) {
                  drawn.add(new Drawn(route, layer, polygon));
                }
              });
    }
    return drawn;
  }

  private static @Nullable LayerKey core(Route route) {
    CrossSection section = route.getCrossSection();
    if (section == null || section.getStrips().isEmpty()) {
      return null;
    }
    Layer layer = section.getStrips().getFirst().getLayer();
    return layer == null ? null : new LayerKey(layer.getGdsLayer(), layer.getGdsDatatype());
  }
}
