package dev.shoreline.ide.results;

import dev.shoreline.ide.form.ObjectPath;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.place.ElementNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.ecore.EObject;
import org.jspecify.annotations.Nullable;

/**
 * An object of the model at one place of the hierarchy.
 *
 * @param parent the node that it is in, or null for the top cell
 * @param label what is shown
 * @param object the object of the model
 * @param path where it is in its design
 */
record DesignNode(@Nullable DesignNode parent, String label, EObject object, ObjectPath path)
    implements IAdaptable {
  /** The top cell of a design. */
  static DesignNode top(IFile file, Cell cell) {
    return new DesignNode(
        null, String.valueOf(cell.getName()), cell, new ObjectPath(file, List.of()));
  }

  List<DesignNode> children() {
    Cell cell =
        switch (object) {
          case Cell own -> own;
          case Instance instance -> instance.getCell();
          default -> null;
        };
    if (cell == null) {
      return List.of();
    }
    List<DesignNode> children = new ArrayList<>();
    cell.getInstances().forEach(i -> children.add(node(text(i), i)));
    cell.getPorts().forEach(p -> children.add(node(text(p), p)));
    cell.getRoutes().forEach(r -> children.add(node(text(r), r)));
    cell.getNets().forEach(n -> children.add(node(text(n), n)));
    return children;
  }

  private static String text(Instance instance) {
    String of = instance.getCell() == null ? "" : " : " + instance.getCell().getName();
    return ElementNames.of(instance) + of;
  }

  private static String text(Port port) {
    return ElementNames.of(port.getName(), port.getIndices()) + " – " + port.getKind() + " port";
  }

  private static String text(Route route) {
    String name = ElementNames.of(route.getName(), route.getIndices());
    return name + " – route " + end(route.getFrom()) + " → " + end(route.getTo());
  }

  private static String text(Net net) {
    return net.getName()
        + " – net "
        + net.getEnds().stream().map(DesignNode::end).collect(Collectors.joining(", "));
  }

  private DesignNode node(String text, Named child) {
    return new DesignNode(this, text, child, path.to(child));
  }

  private static String end(@Nullable PortRef end) {
    if (end == null || end.getPort() == null) {
      return "?";
    }
    String owner =
        end.getInstances().stream()
            .map(i -> ElementNames.of(i) + ".")
            .collect(Collectors.joining());
    return owner + ElementNames.of(end.getPort().getName(), end.getPort().getIndices());
  }

  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    return adapter == ObjectPath.class ? adapter.cast(path) : null;
  }
}
