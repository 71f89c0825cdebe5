package dev.shoreline.drc.rule;

import dev.shoreline.layout.region.BooleanOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which layers are connected: polygons of two of them that share a point are of one net. Polygons
 * of one layer are merged first, so that what touches is one polygon.
 *
 * @param layers all, each once
 * @param connections pairs of them
 */
public record Wiring(Set<LayerExpression> layers, List<Connection> connections) {
  /** Two layers of which polygons that share a point are of one net. */
  public record Connection(LayerExpression first, LayerExpression second) {}

  /** Copies the lists. */
  public Wiring {
    layers = new LinkedHashSet<>(layers);
    connections = List.copyOf(connections);
  }

  /**
   * What an expression of connected layers says, or several of them joined by {@code or}; without
   * layers if it says nothing of connections.
   */
  public static Wiring of(LayerExpression expression) {
    Set<LayerExpression> layers = new LinkedHashSet<>();
    List<Connection> connections = new ArrayList<>();
    return collect(expression, layers, connections)
        ? new Wiring(layers, connections)
        : new Wiring(Set.of(), List.of());
  }

  private static boolean collect(
      LayerExpression expression, Set<LayerExpression> layers, List<Connection> connections) {
    return switch (expression) {
      case LayerExpression.Connected connected -> {
        List<LayerExpression> stack = connected.layers();
        layers.addAll(stack);
        for (int i = 1; i < stack.size(); i++) {
          connections.add(new Connection(stack.get(i - 1), stack.get(i)));
        }
        yield true;
      }
      case LayerExpression.Combined both when both.operation() == BooleanOperation.OR ->
          collect(both.first(), layers, connections) && collect(both.second(), layers, connections);
      default -> false;
    };
  }
}
