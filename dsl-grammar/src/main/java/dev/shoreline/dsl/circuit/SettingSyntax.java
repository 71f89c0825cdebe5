package dev.shoreline.dsl.circuit;

import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Parameter;
import dev.shoreline.dsl.syntax.UnaryOperator;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.gdsfactory.PicYaml;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a netlist's instances as arguments of the component that a text defines. A plain
 * number for a length is in micrometres and for an angle in degrees, as in all circuit formats that
 * are read.
 */
final class SettingSyntax {
  private final List<Diagnostic> diagnostics;
  private final Set<String> told = new HashSet<>();

  SettingSyntax(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The arguments for one instance; settings without a parameter are told once a component. */
  List<Argument> arguments(Instance instance, Span place, Definition component) {
    List<Argument> arguments = new ArrayList<>();
    for (Attribute attribute : instance.getAttributes()) {
      String name = String.valueOf(attribute.getName());
      Span span = attribute.getSpan() == null ? place : attribute.getSpan();
      if (name.startsWith(PicYaml.INSTANCE) || name.startsWith(PicYaml.PLACEMENT)) {
        continue;
      }
      Optional<Parameter> parameter =
          component.parameters().stream().filter(p -> p.name().text().equals(name)).findFirst();
      if (parameter.isEmpty()) {
        unused(name, span, component);
      } else {
        value(attribute, span, parameter.get())
            .ifPresent(value -> arguments.add(new Argument(span, new Name(span, name), value)));
      }
    }
    return arguments;
  }

  private void unused(String name, Span span, Definition component) {
    if (told.add(component.name().text() + " " + name)) {
      diagnostics.add(
          Diagnostic.of(
                  NetlistFormatCode.SETTING_UNUSED,
                  span,
                  "`" + component.name().text() + "` has no parameter `" + name + "`")
              .withNote(component.name().span(), "declared here"));
    }
  }

  private Optional<Expression> value(Attribute attribute, Span span, Parameter parameter) {
    String type = parameter.type().name().text();
    String text = attribute.getText();
    if (text != null) {
      return text(text, attribute.getDimension(), span, parameter);
    }
    boolean isLength = "length".equals(attribute.getDimension());
    String unit =
        switch (type) {
          case "length" -> "um";
          case "angle" -> "deg";
          case "number", "count" -> "";
          default -> null;
        };
    if (unit == null) {
      diagnostics.add(noUnit(digits(attribute.getValue()), span, parameter));
      return Optional.empty();
    }
    double value = isLength ? Micron.microns(attribute.getValue()) : attribute.getValue();
    return Optional.of(quantity(span, value, unit));
  }

  private static Diagnostic noUnit(String number, Span span, Parameter parameter) {
    return Diagnostic.of(
            NetlistFormatCode.SETTING_UNIT,
            span,
            "the unit of "
                + number
                + " is not known, `"
                + parameter.name().text()
                + "` is of type "
                + parameter.type().name().text())
        .withNote(parameter.span(), "declared here")
        .withHint("make the parameter a number and give it its unit in the component");
  }

  private Optional<Expression> text(
      String text, @Nullable String dimension, Span span, Parameter parameter) {
    if (!Settings.JSON.equals(dimension)) {
      return Optional.of(new Expression.StringLiteral(span, text));
    }
    return switch (text) {
      case "true", "false" ->
          Optional.of(new Expression.BooleanLiteral(span, Boolean.parseBoolean(text)));
      case "null" -> Optional.empty();
      default -> {
        diagnostics.add(noUnit(text, span, parameter));
        yield Optional.empty();
      }
    };
  }

  private static String digits(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  /** A number with its unit, or without where the unit is empty. */
  static Expression quantity(Span span, double value, String unit) {
    String digits = digits(Math.abs(value));
    Expression amount =
        unit.isEmpty()
            ? new Expression.NumberLiteral(span, digits)
            : new Expression.QuantityLiteral(span, digits, new Name(span, unit), List.of());
    return value < 0 ? new Expression.Unary(span, UnaryOperator.MINUS, amount) : amount;
  }
}
