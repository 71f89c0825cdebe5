package dev.shoreline.layout.build;

import dev.shoreline.layout.geometry.Point;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;

/**
 * Says in a cell of which component it is and with which parameters, so that a netlist can be read
 * back off the layout. Texts of the form of SiEPIC's kits.
 */
final class ComponentLabels {
  private ComponentLabels() {}

  /** Labels a cell with ports that holds no others. Lengths are written in micrometres. */
  static void draw(Cell cell, CellDraft draft) {
    if (cell.getPorts().isEmpty() || !cell.getInstances().isEmpty()) {
      return;
    }
    Point origin = new Point(0, 0);
    String component = cell.getDefinition();
    if (component != null && !component.equals(draft.name())) {
      draft.text(ReservedLayers.BODY, "Component=" + component, origin, cell);
    }
    String parameters =
        cell.getAttributes().stream()
            .filter(ComponentLabels::isWritten)
            .map(ComponentLabels::text)
            .collect(Collectors.joining(" "));
    if (!parameters.isEmpty()) {
      draft.text(ReservedLayers.BODY, "Spice_param:" + parameters, origin, cell);
    }
  }

  private static boolean isWritten(Attribute attribute) {
    String dimension = String.valueOf(attribute.getDimension());
    return attribute.getText() == null
        && (dimension.equals("length") || dimension.equals("number"))
        && Double.isFinite(attribute.getValue());
  }

  private static String text(Attribute attribute) {
    boolean length = attribute.getDimension().equals("length");
    double value = length ? attribute.getValue() * 1e6 : attribute.getValue();
    return attribute.getName()
        + "="
        + new BigDecimal(value, new MathContext(9)).stripTrailingZeros().toPlainString()
        + (length ? "u" : "");
  }
}
