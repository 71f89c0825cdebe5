package dev.shoreline.flow.rule;

import dev.shoreline.flow.rule.PlacedObjects.Node;
import dev.shoreline.netlist.model.ViaArray;
import dev.shoreline.netlist.model.ViaKind;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.quantity.Dimension;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rules on vias: one finding an array, at its worst via. Distances are those in the body's frame.
 */
final class ViaRules {
  private final PlacedObjects objects;
  private final Sink sink;
  private final @Nullable String type;

  /**
   * For one rule.
   *
   * @param type of the vias looked at, or null for all
   */
  ViaRules(PlacedObjects objects, Sink sink, @Nullable String type) {
    this.objects = objects;
    this.sink = sink;
    this.type = type;
  }

  /** What is done with the vias of a cell. */
  private interface Look {
    void at(Node node, ViaField field);
  }

  private void each(Look look) {
    for (Node node : objects.all()) {
      fields(node).forEach(field -> look.at(node, field));
    }
  }

  private List<ViaField> fields(Node node) {
    return node.cell().getViaArrays().stream().filter(this::isMeant).map(ViaField::new).toList();
  }

  private boolean isMeant(ViaArray array) {
    ViaKind kind = array.getKind();
    return type == null
        || (kind != null && kind.getType().getName().toLowerCase(Locale.ROOT).equals(type));
  }

  void pitch(Bounds bounds) {
    each((node, field) -> pitch(node, field, bounds));
  }

  void aspect(Bounds bounds) {
    each((node, field) -> aspect(node, field, bounds));
  }

  void edge(Bounds bounds) {
    each((node, field) -> edge(node, field, bounds));
  }

  void device(String word, Bounds bounds) {
    each((node, field) -> devices(node, field, word, bounds));
  }

  /** Holds vias against what their kind asks for. */
  void asDeclared() {
    each(
        (node, field) -> {
          ViaKind kind = field.array().getKind();
          if (kind == null) {
            return;
          }
          if (kind.getPitchMin() > 0) {
            pitch(node, field, Bounds.atLeast(kind.getPitchMin()));
          }
          if (kind.getAspectMax() > 0) {
            aspect(node, field, Bounds.atMost(kind.getAspectMax()));
          }
          if (kind.getEdgeMin() > 0) {
            edge(node, field, Bounds.atLeast(kind.getEdgeMin()));
          }
          if (kind.getKeepOut() > 0) {
            devices(node, field, null, Bounds.atLeast(kind.getKeepOut()));
          }
        });
  }

  /** Looks at the vias in a rectangle of their body; where they are too many, it is told. */
  private void visit(Node node, ViaField field, Rectangle window, ViaField.Visitor visitor) {
    if (!field.visit(window, visitor)) {
      sink.cut(path(node, field), field.centres().placed(node.frame()), field.array());
    }
  }

  private static String path(Node node, ViaField field) {
    return node.pathTo(field.array());
  }

  private void take(
      String what, Node node, ViaField field, Rectangle where, double value, Bounds bounds) {
    sink.take(what, path(node, field), where.placed(node.frame()), field.array(), value, bounds);
  }

  private void pitch(Node node, ViaField field, Bounds bounds) {
    if (field.pitch() < Double.POSITIVE_INFINITY) {
      take("pitch of vias", node, field, field.centres(), field.pitch(), bounds);
    }
    List<ViaField> all = fields(node);
    int own = all.stream().map(ViaField::array).toList().indexOf(field.array());
    for (int i = own + 1; i < all.size(); i++) {
      ViaField other = all.get(i);
      Closest closest = new Closest();
      double reach = bounds.least();
      visit(
          node,
          field,
          grown(other.centres(), reach),
          via ->
              other.visit(
                  via.outline(reach),
                  near ->
                      closest.see(
                          via.distance(near),
                          Rectangle.union(Rectangle.point(via.x(), via.y()), near.outline(0)))));
      String what = "distance to vias of " + other.array().getName();
      closest.tell((where, value) -> take(what, node, field, where, value, bounds));
    }
  }

  private void aspect(Node node, ViaField field, Bounds bounds) {
    field
        .aspect(node)
        .ifPresent(
            value ->
                sink.take(
                    "depth over diameter",
                    path(node, field),
                    field.centres().placed(node.frame()),
                    field.array(),
                    value,
                    Dimension.NUMBER,
                    bounds));
  }

  private void edge(Node node, ViaField field, Bounds bounds) {
    if (!node.isBody()) {
      return;
    }
    double width = node.cell().getBody().getWidth();
    double height = node.cell().getBody().getHeight();
    Closest closest = new Closest();
    visit(
        node,
        field,
        field.centres(),
        via ->
            closest.see(
                Math.min(Math.min(via.x(), width - via.x()), Math.min(via.y(), height - via.y()))
                    - field.radius(),
                via.outline(field.radius())));
    closest.tell((where, value) -> take("distance to the edge", node, field, where, value, bounds));
  }

  private void devices(Node node, ViaField field, @Nullable String word, Bounds bounds) {
    for (Node device : objects.devicesOf(node)) {
      if (word != null && !device.isDevice(word)) {
        continue;
      }
      Rectangle box = objects.drawn(device).placed(node.frame().inverse());
      Closest closest = new Closest();
      visit(
          node,
          field,
          grown(box, Math.min(bounds.least(), 1) + field.radius()),
          via -> closest.see(via.distance(box) - field.radius(), via.outline(field.radius())));
      String what = "distance to " + device.path();
      closest.tell((where, value) -> take(what, node, field, where, value, bounds));
    }
  }

  private static Rectangle grown(Rectangle box, double by) {
    return new Rectangle(box.x0() - by, box.y0() - by, box.x1() + by, box.y1() + by);
  }

  /** The smallest of some values with its place. */
  private static final class Closest {
    private double value = Double.POSITIVE_INFINITY;
    private @Nullable Rectangle where;

    void see(double candidate, Rectangle place) {
      if (candidate < value) {
        value = candidate;
        where = place;
      }
    }

    /** Hears of the smallest value. */
    interface Listener {
      void closest(Rectangle where, double value);
    }

    void tell(Listener listener) {
      if (where != null) {
        listener.closest(where, value);
      }
    }
  }
}
