package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Expression.CallExpression;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.ShapeType;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that draw shapes. */
public final class Figures {
  /** Parameter names and types by function. */
  private static final Map<String, List<String>> SIGNATURES = signatures();

  private final Evaluator evaluator;
  private final Scope scope;

  Figures(Evaluator evaluator, Scope scope) {
    this.evaluator = evaluator;
    this.scope = scope;
  }

  /** Parameters as {@code name: type}, by function. */
  public static Map<String, List<String>> all() {
    return SIGNATURES;
  }

  /** Whether a function draws a shape. */
  public static boolean isShape(String name) {
    return SIGNATURES.containsKey(name);
  }

  private static Map<String, List<String>> signatures() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    map.put("rect", List.of("from: point", "to: point"));
    map.put("polygon", List.of("points: points"));
    map.put("circle", List.of("center: point", "radius: length"));
    map.put("ring", List.of("center: point", "radius: length", "width: length"));
    map.put(
        "arc",
        List.of("center: point", "radius: length", "width: length", "from: angle", "to: angle"));
    map.put("path", List.of("points: points", "width: length"));
    map.put("text", List.of("at: point", "words: string"));
    map.put("layout", List.of("file: string", "cell: string"));
    map.put("sized", List.of("shape: shape", "amount: length"));
    return map;
  }

  Value draw(String name, CallExpression call) {
    Map<String, Value> values = arguments(name, call);
    if (values.isEmpty()) {
      return Value.Poison.POISON;
    }
    Drawing drawing =
        switch (name) {
          case "rect" -> plain(call, ShapeType.RECT, point(values, "from"), point(values, "to"));
          case "polygon" -> plain(call, ShapeType.POLYGON, points(values));
          case "circle" ->
              plain(call, ShapeType.CIRCLE, point(values, "center"))
                  .withRadius(number(values, "radius"), 0);
          case "ring" ->
              plain(call, ShapeType.RING, point(values, "center"))
                  .withRadius(number(values, "radius"), number(values, "width"));
          case "arc" ->
              plain(call, ShapeType.ARC, point(values, "center"))
                  .withRadius(number(values, "radius"), number(values, "width"))
                  .withAngles(
                      Math.toDegrees(number(values, "from")), Math.toDegrees(number(values, "to")));
          case "path" ->
              plain(call, ShapeType.PATH, points(values)).withRadius(0, number(values, "width"));
          case "text" ->
              plain(call, ShapeType.TEXT, point(values, "at")).withText(text(values, "words"));
          case "layout" ->
              plain(call, ShapeType.IMPORT, List.of())
                  .withText(text(values, "file") + "\n" + text(values, "cell"));
          default ->
              Drawing.combined(
                  call.span(),
                  "size",
                  number(values, "amount"),
                  List.of(((Value.Figure) get(values, "shape")).drawing()));
        };
    return checked(call, name, drawing);
  }

  private Value checked(CallExpression call, String name, Drawing drawing) {
    boolean round =
        drawing.type() == ShapeType.CIRCLE
            || drawing.type() == ShapeType.RING
            || drawing.type() == ShapeType.ARC;
    boolean broad =
        drawing.type() == ShapeType.RING
            || drawing.type() == ShapeType.ARC
            || drawing.type() == ShapeType.PATH;
    int few = drawing.type() == ShapeType.POLYGON ? 3 : drawing.type() == ShapeType.PATH ? 2 : 0;
    String wrong =
        round && drawing.radius() <= 0
            ? "radius"
            : broad && drawing.width() <= 0
                ? "width"
                : drawing.coordinates().size() < 2 * few ? "number of points" : "";
    return wrong.isEmpty()
        ? new Value.Figure(drawing)
        : evaluator
            .problems()
            .poison(
                Diagnostic.of(
                    VocabularyCode.BAD_VALUE,
                    call.span(),
                    "the " + wrong + " of a " + name + " is too small"));
  }

  private Map<String, Value> arguments(String name, CallExpression call) {
    List<String> signature = SIGNATURES.getOrDefault(name, List.of());
    Map<String, Value> values = new LinkedHashMap<>();
    int position = 0;
    for (Argument argument : call.arguments()) {
      String wanted = argument.name() == null ? "" : argument.name().text() + ": ";
      String parameter = "";
      if (!wanted.isEmpty()) {
        parameter = signature.stream().filter(p -> p.startsWith(wanted)).findFirst().orElse("");
      } else if (position < signature.size()) {
        parameter = signature.get(position++);
      }
      if (parameter.isEmpty()) {
        evaluator
            .problems()
            .add(
                Diagnostic.of(
                        wanted.isEmpty()
                            ? EvaluationCode.TOO_MANY_ARGUMENTS
                            : EvaluationCode.UNKNOWN_ARGUMENT,
                        argument.span(),
                        "`" + name + "` takes no such argument")
                    .withHint(name + "(" + String.join(", ", signature) + ")"));
        return Map.of();
      }
      Value value = value(argument.value(), parameter.substring(parameter.indexOf(' ') + 1));
      if (value instanceof Value.Poison) {
        return Map.of();
      }
      values.put(parameter.substring(0, parameter.indexOf(':')), value);
    }
    if (name.equals("layout")) {
      values.putIfAbsent("cell", new Value.Text(""));
    }
    return values.size() == signature.size() ? values : missing(name, call, signature);
  }

  private Map<String, Value> missing(String name, CallExpression call, List<String> signature) {
    evaluator
        .problems()
        .add(
            Diagnostic.of(
                    EvaluationCode.MISSING_ARGUMENT,
                    call.span(),
                    "`" + name + "` needs " + signature.size() + " arguments")
                .withHint(name + "(" + String.join(", ", signature) + ")"));
    return Map.of();
  }

  private Value value(Expression expression, String type) {
    if (!type.equals("points")) {
      return evaluator.evaluate(expression, scope, type);
    }
    Value value = evaluator.evaluate(expression, scope);
    if (value instanceof Value.Poison) {
      return value;
    }
    if (!(value instanceof Value.Items items)) {
      return evaluator
          .problems()
          .poison(
              Diagnostic.of(
                  TypeCode.WRONG_TYPE,
                  expression.span(),
                  "expected a list of points, found " + value.describe()));
    }
    for (Value item : items.items()) {
      Optional<Diagnostic> mismatch = Types.mismatch("point", item, expression.span());
      if (mismatch.isPresent()) {
        return evaluator.problems().poison(mismatch.get());
      }
    }
    return value;
  }

  @SafeVarargs
  private static Drawing plain(CallExpression call, ShapeType type, List<Double>... parts) {
    List<Double> coordinates = new ArrayList<>();
    for (List<Double> part : parts) {
      coordinates.addAll(part);
    }
    return Drawing.plain(call.span(), type, coordinates);
  }

  private static Value get(Map<String, Value> values, String name) {
    return values.getOrDefault(name, Value.Poison.POISON);
  }

  private static double number(Map<String, Value> values, String name) {
    return number(get(values, name));
  }

  private static double number(Value value) {
    return value instanceof Value.Amount(Quantity quantity) ? quantity.value() : 0;
  }

  private static String text(Map<String, Value> values, String name) {
    return get(values, name) instanceof Value.Text(String text) ? text : "";
  }

  private static List<Double> point(Map<String, Value> values, String name) {
    return coordinates(get(values, name));
  }

  private static List<Double> points(Map<String, Value> values) {
    List<Double> all = new ArrayList<>();
    if (get(values, "points") instanceof Value.Items items) {
      items.items().forEach(point -> all.addAll(coordinates(point)));
    }
    return all;
  }

  private static List<Double> coordinates(Value value) {
    return value instanceof Value.Items point
        ? List.of(number(point.items().get(0)), number(point.items().get(1)))
        : List.of(0.0, 0.0);
  }
}
