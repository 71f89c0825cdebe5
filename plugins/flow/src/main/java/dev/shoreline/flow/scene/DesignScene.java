package dev.shoreline.flow.scene;

import dev.shoreline.flow.design.Footprints;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.layout.build.ReservedLayers;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Technology;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a scene takes from the netlist: layers with their names and colours, and bodies. */
public final class DesignScene {
  private static final double MICROMETRES = 1e6;

  /** Bodies grey, so that what stands on them is seen; ports and fibres apart from them. */
  private static final Map<LayerKey, String> RESERVED_COLORS =
      Map.of(
          ReservedLayers.BODY, "#6b7a90",
          ReservedLayers.OPTICAL_PORT, "#d0453e",
          ReservedLayers.ELECTRICAL_PORT, "#3b7dd8",
          ReservedLayers.FIBER, "#e08a1e",
          ReservedLayers.KEEP_OUT, "#c2478f",
          ReservedLayers.VIA, "#8c6d3f");

  private DesignScene() {}

  /** The layers of all technologies, the first of a number winning, and the reserved ones. */
  public static Map<LayerKey, SceneLayer> layers(Design design) {
    Map<LayerKey, SceneLayer> layers = new HashMap<>();
    for (Technology technology : design.getTechnologies()) {
      for (Layer layer : technology.getLayers()) {
        String color = layer.getColor();
        layers.putIfAbsent(
            new LayerKey(layer.getGdsLayer(), layer.getGdsDatatype()),
            new SceneLayer(
                String.valueOf(layer.getName()),
                layer.getGdsLayer(),
                layer.getGdsDatatype(),
                color == null || color.isBlank() ? Palette.color(layers.size()) : color,
                false));
      }
    }
    ReservedLayers.names()
        .forEach(
            (key, name) ->
                layers.putIfAbsent(
                    key,
                    new SceneLayer(
                        name,
                        key.layer(),
                        key.datatype(),
                        RESERVED_COLORS.getOrDefault(key, Palette.color(layers.size())),
                        key.equals(ReservedLayers.BODY) || key.equals(ReservedLayers.KEEP_OUT))));
    return layers;
  }

  /** Every body, lowest first; of an array of bodies, the first. */
  public static List<SceneBody> bodies(Design design) {
    List<SceneBody> bodies = new ArrayList<>();
    Cell top = design.getTop();
    if (top != null) {
      collect(Subject.of(top), bodies);
    }
    bodies.sort(Comparator.comparingDouble(SceneBody::z0).thenComparing(SceneBody::path));
    return bodies;
  }

  private static void collect(Subject subject, List<SceneBody> bodies) {
    Body body = subject.cell().getBody();
    if (body != null) {
      bodies.add(body(subject, body));
    }
    subject.children().forEach(child -> collect(child, bodies));
  }

  private static SceneBody body(Subject subject, Body body) {
    Placement placement = subject.placement();
    Rectangle box = Footprints.inTop(subject).orElseThrow();
    return new SceneBody(
        subject.path(),
        subject.cell().getKind().getName().toLowerCase(Locale.ROOT),
        material(body),
        box.x0() * MICROMETRES,
        box.y0() * MICROMETRES,
        placement.dz() * MICROMETRES,
        box.x1() * MICROMETRES,
        box.y1() * MICROMETRES,
        (placement.dz() + body.getThickness()) * MICROMETRES);
  }

  private static String material(Body body) {
    if (body.getMaterial() != null) {
      return String.valueOf(body.getMaterial().getName());
    }
    return body.getProcess() == null ? "unknown" : String.valueOf(body.getProcess().getName());
  }
}
