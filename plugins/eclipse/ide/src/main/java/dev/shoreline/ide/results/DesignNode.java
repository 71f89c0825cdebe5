package dev.shoreline.ide.results;

import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.place.ElementNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.views.properties.IPropertySource;
import org.jspecify.annotations.Nullable;

/**
 * An object of the model at one place of the hierarchy.
 *
 * @param parent the node that it is in, or null for the top cell
 * @param label what is shown
 * @param object the object of the model
 */
record DesignNode(@Nullable DesignNode parent, String label, EObject object) implements IAdaptable {
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
    for (Instance instance : cell.getInstances()) {
      String of = instance.getCell() == null ? "" : " : " + instance.getCell().getName();
      children.add(node(ElementNames.of(instance.getName(), instance.getIndices()) + of, instance));
    }
    for (Port port : cell.getPorts()) {
      String name = ElementNames.of(port.getName(), port.getIndices());
      children.add(node(name + " – " + port.getKind() + " port", port));
    }
    for (Route route : cell.getRoutes()) {
      children.add(
          node(
              ElementNames.of(route.getName(), route.getIndices())
                  + " – route "
                  + end(route.getFrom())
                  + " → "
                  + end(route.getTo()),
              route));
    }
    for (Net net : cell.getNets()) {
      String ends = net.getEnds().stream().map(DesignNode::end).collect(Collectors.joining(", "));
      children.add(node(net.getName() + " – net " + ends, net));
    }
    return children;
  }

  private DesignNode node(String text, EObject child) {
    return new DesignNode(this, text, child);
  }

  private static String end(@Nullable PortRef end) {
    if (end == null || end.getPort() == null) {
      return "?";
    }
    String owner =
        end.getInstances().stream()
            .map(i -> ElementNames.of(i.getName(), i.getIndices()) + ".")
            .collect(Collectors.joining());
    return owner + ElementNames.of(end.getPort().getName(), end.getPort().getIndices());
  }

  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    return adapter == IPropertySource.class ? adapter.cast(new ObjectProperties(object)) : null;
  }
}
