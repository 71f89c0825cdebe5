package dev.shoreline.ide.form;

import dev.shoreline.flow.measure.Display;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;

/** What the model says of an object, feature by feature; SI units. */
final class ModelValues {
  private final List<Row> rows = new ArrayList<>();

  private ModelValues() {}

  /**
   * A value.
   *
   * @param of what it is a value of: the object, its cell, its body
   * @param name the feature or parameter
   * @param value as it is shown
   */
  record Row(String of, String name, String value) {}

  static List<Row> of(EObject object) {
    ModelValues values = new ModelValues();
    values.add(object, object.eClass().getName());
    if (object instanceof Instance instance && instance.getCell() != null) {
      values.add(instance.getCell(), "Cell");
    }
    return List.copyOf(values.rows);
  }

  private void add(EObject object, String of) {
    for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
      boolean isPart = feature instanceof EReference reference && reference.isContainment();
      if (object.eIsSet(feature) && !isPart) {
        rows.add(new Row(of, feature.getName(), text(object.eGet(feature))));
      }
    }
    List<Attribute> attributes =
        switch (object) {
          case Cell cell -> cell.getAttributes();
          case Instance instance -> instance.getAttributes();
          default -> List.of();
        };
    attributes.forEach(
        attribute -> rows.add(new Row(of, String.valueOf(attribute.getName()), text(attribute))));
    if (object instanceof Cell cell && cell.getBody() != null) {
      add(cell.getBody(), "Body");
    }
  }

  private static String text(Attribute attribute) {
    String text = attribute.getText();
    String dimension = attribute.getDimension();
    if (text != null || dimension == null) {
      return text == null ? String.valueOf(attribute.getValue()) : text;
    }
    return Display.of(attribute.getValue(), dimension);
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Span place -> "line " + place.line() + " of " + place.file();
      case Named named -> String.valueOf(named.getName());
      case List<?> list -> list.stream().map(ModelValues::text).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }
}
