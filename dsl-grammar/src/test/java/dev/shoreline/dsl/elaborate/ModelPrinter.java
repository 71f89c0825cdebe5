package dev.shoreline.dsl.elaborate;

import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.quantity.QuantityText;
import dev.shoreline.netlist.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A model as indented lines: what was set, contents below, other objects by name. */
final class ModelPrinter {
  private final StringBuilder text = new StringBuilder();
  private final String file;

  private ModelPrinter(String file) {
    this.file = file;
  }

  /** Prints what was written in one file; imported technologies and cells are left out. */
  static String print(EObject model, String file) {
    ModelPrinter printer = new ModelPrinter(file);
    printer.append(model, "");
    return printer.text.toString();
  }

  private void append(EObject object, String indent) {
    text.append(indent).append(object.eClass().getName());
    for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
      if (object.eIsSet(feature) && !isContent(feature) && !isBoring(feature)) {
        text.append(' ').append(feature.getName()).append('=').append(value(object.eGet(feature)));
      }
    }
    text.append('\n');
    for (EObject content : object.eContents()) {
      if (!(content instanceof Named named) || isOwn(named)) {
        append(content, indent + "  ");
      }
    }
  }

  private boolean isOwn(Named named) {
    Span span = named.getSpan();
    return span == null || span.file().equals(file) || !(named.eContainer().eContainer() == null);
  }

  private static boolean isContent(EStructuralFeature feature) {
    return feature instanceof EReference reference && reference.isContainment();
  }

  private static boolean isBoring(EStructuralFeature feature) {
    return List.of("span", "files", "definition").contains(feature.getName());
  }

  private static String value(Object value) {
    return switch (value) {
      case Collection<?> items ->
          items.stream().map(ModelPrinter::value).collect(Collectors.joining(",", "[", "]"));
      case Named named -> named.getName();
      case EObject other -> other.eClass().getName().toLowerCase(Locale.ROOT);
      case Double number -> QuantityText.number(number);
      case String string -> '"' + string + '"';
      default -> String.valueOf(value);
    };
  }
}
