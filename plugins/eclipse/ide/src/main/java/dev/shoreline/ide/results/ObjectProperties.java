package dev.shoreline.ide.results;

import dev.shoreline.flow.measure.Display;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of an object, feature by feature; SI units. To be read only: the text is the
 * source of truth.
 */
final class ObjectProperties implements IPropertySource {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final IPropertyDescriptor[] descriptors;

  ObjectProperties(EObject object) {
    add(object, object.eClass().getName());
    if (object instanceof Instance instance && instance.getCell() != null) {
      add(instance.getCell(), "Cell");
    }
    descriptors =
        values.keySet().stream()
            .map(ObjectProperties::descriptor)
            .toArray(IPropertyDescriptor[]::new);
  }

  private static IPropertyDescriptor descriptor(String key) {
    PropertyDescriptor descriptor =
        new PropertyDescriptor(key, key.substring(key.indexOf('.') + 1));
    descriptor.setCategory(key.substring(0, key.indexOf('.')));
    return descriptor;
  }

  private void add(EObject object, String category) {
    for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
      boolean isPart = feature instanceof EReference reference && reference.isContainment();
      if (object.eIsSet(feature) && !isPart) {
        values.put(category + "." + feature.getName(), text(object.eGet(feature)));
      }
    }
    List<Attribute> attributes =
        switch (object) {
          case Cell cell -> cell.getAttributes();
          case Instance instance -> instance.getAttributes();
          default -> List.of();
        };
    for (Attribute attribute : attributes) {
      values.put(category + "." + attribute.getName(), text(attribute));
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
      case Named named -> String.valueOf(named.getName());
      case List<?> list ->
          list.stream().map(ObjectProperties::text).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  @Override
  public @Nullable Object getEditableValue() {
    return null;
  }

  @Override
  public IPropertyDescriptor[] getPropertyDescriptors() {
    return descriptors.clone();
  }

  @Override
  public @Nullable Object getPropertyValue(Object id) {
    return values.get(String.valueOf(id));
  }

  @Override
  public boolean isPropertySet(Object id) {
    return values.containsKey(String.valueOf(id));
  }

  @Override
  public void resetPropertyValue(Object id) {}

  @Override
  public void setPropertyValue(Object id, Object value) {}
}
