package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Material;
import dev.shoreline.netlist.model.Process;
import dev.shoreline.netlist.model.StackLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The layers of a body from the bottom of the face-up body to its top. */
final class StackUp {
  /**
   * One layer.
   *
   * @param bottom above the bottom of the face-up body, m
   * @param top above the bottom of the face-up body, m
   * @param material null if none is named
   * @param drawn drawing layers whose shapes lie in it
   */
  record Slice(double bottom, double top, @Nullable Material material, Set<Layer> drawn) {}

  private final List<Slice> slices = new ArrayList<>();

  /**
   * The layers. What they leave of the body's thickness is taken by the layer of thickness 0, else
   * by the process's bulk material below them, else by the uppermost layer.
   */
  static StackUp of(Body body) {
    StackUp stack = new StackUp();
    Process process = body.getProcess();
    if (process == null || process.getStack().isEmpty()) {
      Material bulk = process != null ? process.getMaterial() : null;
      Material material = body.getMaterial() != null ? body.getMaterial() : bulk;
      stack.slices.add(new Slice(0, body.getThickness(), material, Set.of()));
      return stack;
    }
    double given = process.getStack().stream().mapToDouble(StackLayer::getThickness).sum();
    double rest = Math.max(0, body.getThickness() - given);
    boolean open = process.getStack().stream().anyMatch(l -> !(l.getThickness() > 0));
    double z = 0;
    if (!open && rest > 0 && process.getMaterial() != null) {
      z = rest;
      stack.slices.add(new Slice(0, rest, process.getMaterial(), Set.of()));
    }
    for (StackLayer layer : process.getStack()) {
      double thickness = layer.getThickness() > 0 ? layer.getThickness() : rest;
      double top = Math.min(body.getThickness(), z + thickness);
      if (top > z) {
        Material m = layer.getMaterial() != null ? layer.getMaterial() : process.getMaterial();
        stack.slices.add(new Slice(z, top, m, Set.copyOf(layer.getLayers())));
      }
      z = top;
    }
    stack.stretchLast(body.getThickness());
    return stack;
  }

  /** A body still thicker than its stack goes on in the uppermost layer's material. */
  private void stretchLast(double thickness) {
    Slice last = slices.getLast();
    if (last.top < thickness) {
      slices.set(slices.size() - 1, new Slice(last.bottom, thickness, last.material, last.drawn));
    }
  }

  List<Slice> slices() {
    return slices;
  }

  /** The lowest layer in which one of the drawing layers lies. */
  Optional<Slice> lowest(Set<Layer> layers) {
    return slices.stream().filter(s -> s.drawn.stream().anyMatch(layers::contains)).findFirst();
  }

  /** The layer in which the drawing layer of that name lies. */
  Optional<Slice> holding(String layerName) {
    return slices.stream()
        .filter(s -> s.drawn.stream().anyMatch(l -> layerName.equals(l.getName())))
        .findFirst();
  }
}
