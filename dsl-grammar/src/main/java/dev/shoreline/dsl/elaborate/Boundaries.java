package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Boundary;
import dev.shoreline.netlist.model.BoundaryType;
import dev.shoreline.netlist.model.Face;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what heat meets at the faces of a package: {@code top coldplate(h = 25 kW/m2/K, …)}. */
final class Boundaries {
  private static final List<String> TYPES =
      List.of("convection", "coldplate", "fixed", "adiabatic");
  private static final String TOWARDS = "towards";

  private final Session session;
  private final Scope scope;

  Boundaries(Session session, Scope scope) {
    this.session = session;
    this.scope = scope;
  }

  /** Reads the boundary of a face; nothing, with a message, where it is none. */
  Optional<Boundary> read(Face face, Expression expression) {
    Expression callee = expression;
    List<Argument> arguments = List.of();
    if (expression instanceof Expression.CallExpression call) {
      callee = call.callee();
      arguments = call.arguments();
    }
    String word = callee instanceof Expression.NameReference name ? name.name() : "";
    if (!TYPES.contains(word)) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.UNKNOWN_WORD,
                  callee.span(),
                  "a boundary is one of " + String.join(", ", TYPES))
              .withHint("top coldplate(h = 25 kW/m2/K, coolant = 35degC)"));
      return Optional.empty();
    }
    Boundary boundary = NetlistFactory.eINSTANCE.createBoundary();
    boundary.setFace(face);
    boundary.setSpan(expression.span());
    boundary.setType(BoundaryType.valueOf(word.toUpperCase(Locale.ROOT)));
    surroundings(boundary, word, arguments, expression);
    return Optional.of(boundary);
  }

  /** Reads the transfer to the surroundings and their temperature. */
  private void surroundings(
      Boundary boundary, String word, List<Argument> arguments, Expression expression) {
    String temperature = word.equals("coldplate") ? "coolant" : "temperature";
    List<String> parameters =
        switch (word) {
          case "adiabatic" -> List.of();
          case "fixed" -> List.of(temperature);
          case "coldplate" -> List.of("h", temperature, "flow", TOWARDS);
          default -> List.of("h", temperature);
        };
    Map<String, Quantity> values = values(word, arguments, parameters);
    Quantity h = values.get("h");
    Quantity t = values.get(temperature);
    if (h != null) {
      boundary.setCoefficient(h.value());
    }
    boundary.setTemperature(t == null ? Double.NaN : t.value());
    Quantity flow = values.get("flow");
    if (flow != null) {
      boundary.setFlow(flow.value());
      boundary.setTowards(towards(arguments, expression));
    }
    if (arguments.stream().allMatch(a -> isKnown(a, parameters))) {
      List<String> needed = parameters.subList(0, Math.min(2, parameters.size()));
      missing(word, needed, values, arguments, expression);
    }
  }

  /** {@code towards = east}: the side at which a coolant leaves. */
  private Face towards(List<Argument> arguments, Expression boundary) {
    for (Argument argument : arguments) {
      boolean named = argument.name() != null && argument.name().text().equals(TOWARDS);
      if (named && argument.value() instanceof Expression.NameReference side) {
        Face face = Face.get(side.name());
        if (face != null && face != Face.TOP && face != Face.BOTTOM) {
          return face;
        }
      }
    }
    session.problems.add(
        Diagnostic.of(
                EvaluationCode.MISSING_ARGUMENT,
                boundary.span(),
                "a coolant that flows needs its argument `towards`: north, east, south or west")
            .withHint(
                "coldplate(h = 25 kW/m2/K, coolant = 35degC, flow = 70 W/K, towards = east)"));
    return Face.EAST;
  }

  private static boolean isKnown(Argument argument, List<String> parameters) {
    return argument.name() == null || parameters.contains(argument.name().text());
  }

  private void missing(
      String word,
      List<String> parameters,
      Map<String, Quantity> values,
      List<Argument> arguments,
      Expression expression) {
    long given = arguments.stream().filter(a -> isKnown(a, parameters)).count();
    // Air has the scenario's ambient where nothing is said.
    for (String parameter : parameters) {
      boolean needed = !(word.equals("convection") && parameter.equals("temperature"));
      if (needed && !values.containsKey(parameter) && given < parameters.size()) {
        session.problems.add(
            EvaluationCode.MISSING_ARGUMENT,
            expression.span(),
            "`" + word + "` needs its argument `" + parameter + "`");
      }
    }
  }

  private Map<String, Quantity> values(
      String word, List<Argument> arguments, List<String> parameters) {
    Map<String, Quantity> values = new HashMap<>();
    int position = 0;
    for (Argument argument : arguments) {
      String name =
          argument.name() != null
              ? argument.name().text()
              : position < parameters.size() ? parameters.get(position++) : "";
      if (!parameters.contains(name)) {
        session.problems.add(
            EvaluationCode.UNKNOWN_ARGUMENT,
            argument.span(),
            "`" + word + "` takes (" + String.join(", ", parameters) + ")");
        continue;
      }
      if (name.equals(TOWARDS)) {
        continue;
      }
      String type =
          switch (name) {
            case "h" -> "heat_transfer";
            case "flow" -> "heat_capacity_rate";
            default -> "temperature";
          };
      if (session.evaluator.evaluate(argument.value(), scope, type)
          instanceof Value.Amount(Quantity quantity)) {
        values.put(name, quantity);
      }
    }
    return values;
  }
}
