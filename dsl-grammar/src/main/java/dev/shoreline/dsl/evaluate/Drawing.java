package dev.shoreline.dsl.evaluate;

import dev.shoreline.netlist.model.ShapeType;
import dev.shoreline.netlist.source.Span;
import java.util.List;

/**
 * A shape as written, in metres and degrees; which fields count depends on the type as in the
 * model's {@code Shape}.
 *
 * @param span where it was written
 * @param operator of a boolean
 * @param amount of a sizing
 */
public record Drawing(
    Span span,
    ShapeType type,
    List<Double> coordinates,
    double radius,
    double width,
    double startAngle,
    double endAngle,
    String text,
    String operator,
    double amount,
    List<Drawing> operands) {
  /** Copies the lists. */
  public Drawing {
    coordinates = List.copyOf(coordinates);
    operands = List.copyOf(operands);
  }

  static Drawing plain(Span span, ShapeType type, List<Double> coordinates) {
    return new Drawing(span, type, coordinates, 0, 0, 0, 0, "", "", 0, List.of());
  }

  static Drawing combined(Span span, String operator, double amount, List<Drawing> operands) {
    return new Drawing(
        span, ShapeType.BOOLEAN, List.of(), 0, 0, 0, 0, "", operator, amount, operands);
  }

  Drawing withRadius(double r, double w) {
    return new Drawing(
        span, type, coordinates, r, w, startAngle, endAngle, text, operator, amount, operands);
  }

  Drawing withAngles(double start, double end) {
    return new Drawing(
        span, type, coordinates, radius, width, start, end, text, operator, amount, operands);
  }

  Drawing withText(String words) {
    return new Drawing(
        span,
        type,
        coordinates,
        radius,
        width,
        startAngle,
        endAngle,
        words,
        operator,
        amount,
        operands);
  }
}
