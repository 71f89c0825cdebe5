package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Curve;
import dev.shoreline.netlist.model.Shape;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Why a shape of the netlist cannot be drawn, whatever the grid. */
final class ShapeFlaws {
  private static final Set<String> OPERATORS = Set.of("or", "size", "and", "not", "xor");

  private ShapeFlaws() {}

  static Optional<String> of(Shape shape) {
    if (!shape.getCoordinates().stream().allMatch(c -> Math.abs(c) <= Curve.LONGEST)) {
      return Optional.of("a coordinate is no number or beyond 1e9 m");
    }
    return switch (shape.getType()) {
      case RECT -> coordinates(shape, 4);
      case POLYGON -> polygon(shape);
      case CIRCLE -> coordinates(shape, 2).or(() -> length("radius", shape.getRadius()));
      case RING -> ring(shape);
      case ARC -> arc(shape);
      case PATH -> path(shape);
      case BOOLEAN -> combined(shape);
      case TEXT -> coordinates(shape, 2);
      case IMPORT -> Optional.of("a layout file is imported as a cell, not as a shape");
    };
  }

  /** How a boolean combines its operands; they are joined if it does not say. */
  static String operator(Shape shape) {
    return Objects.requireNonNullElse(shape.getOperator(), "or");
  }

  private static Optional<String> coordinates(Shape shape, int needed) {
    int there = shape.getCoordinates().size();
    return there < needed
        ? Optional.of("it has " + there + " coordinates, too few")
        : Optional.empty();
  }

  private static Optional<String> length(String name, double value) {
    return Optional.ofNullable(Curve.flawOfLength(name, value));
  }

  private static Optional<String> polygon(Shape shape) {
    return shape.getCoordinates().size() % 2 != 0
        ? Optional.of("it has half a vertex")
        : coordinates(shape, 6);
  }

  private static Optional<String> ring(Shape shape) {
    return coordinates(shape, 2)
        .or(() -> length("radius", shape.getRadius()))
        .or(() -> length("width", shape.getWidth()));
  }

  private static Optional<String> arc(Shape shape) {
    double turn = Math.toRadians(shape.getEndAngle() - shape.getStartAngle());
    return ring(shape).or(() -> Optional.ofNullable(Curve.flawOfTurn(turn)));
  }

  private static Optional<String> path(Shape shape) {
    int count = shape.getCoordinates().size();
    return count < 4 || count % 2 != 0 || !(shape.getWidth() > 0)
        ? Optional.of("a path needs two points or more and a width above 0")
        : length("width", shape.getWidth());
  }

  private static Optional<String> combined(Shape shape) {
    if (shape.getOperands().isEmpty()) {
      return Optional.of("it has no operands");
    }
    String operator = operator(shape);
    return OPERATORS.contains(operator)
        ? shape.getOperands().stream().flatMap(o -> of(o).stream()).findFirst()
        : Optional.of("its operator is " + operator);
  }
}
