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
import dev.shoreline.netlist.model.Material;
import dev.shoreline.netlist.model.MicroChannels;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what heat meets at the faces of a package: {@code top coldplate(h = 25 kW/m2/K, …)}. */
final class Boundaries {
  private static final String TOWARDS = "towards";
  private static final String MATERIAL = "material";
  private static final String EMISSIVITY = "emissivity";
  private static final String CHANNELS = "microchannels";
  private static final String PLATE_HINT =
      "coldplate(h = 25 kW/m2/K, coolant = 35degC, flow = 70 W/K, towards = east)";
  private static final String CHANNELS_HINT =
      "microchannels(width = 50um, depth = 300um, wall = 50um, material = si, coolant = 25degC,"
          + " flow = 36 W/K, towards = east)";

  /**
   * What a kind of boundary takes; the first so many are needed. Air has the scenario's ambient
   * temperature where nothing is said.
   */
  private record Form(BoundaryType type, int needed, List<String> parameters) {}

  private static final Map<String, Form> FORMS = forms();

  private static Map<String, Form> forms() {
    List<String> coldPlate = List.of("h", "coolant", "flow", TOWARDS);
    List<String> channels = List.of("width", "depth", "wall", MATERIAL, "coolant", "flow", TOWARDS);
    Map<String, Form> forms = new LinkedHashMap<>();
    List<String> convection = List.of("h", "temperature", EMISSIVITY);
    List<String> radiation = List.of(EMISSIVITY, "surroundings");
    forms.put("convection", new Form(BoundaryType.CONVECTION, 1, convection));
    forms.put("radiation", new Form(BoundaryType.CONVECTION, 1, radiation));
    forms.put("coldplate", new Form(BoundaryType.COLDPLATE, 2, coldPlate));
    forms.put(CHANNELS, new Form(BoundaryType.COLDPLATE, 5, channels));
    forms.put("fixed", new Form(BoundaryType.FIXED, 1, List.of("temperature")));
    forms.put("adiabatic", new Form(BoundaryType.ADIABATIC, 0, List.of()));
    return forms;
  }

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
    Form form = FORMS.get(word);
    if (form == null) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.UNKNOWN_WORD,
                  callee.span(),
                  "a boundary is one of " + String.join(", ", FORMS.keySet()))
              .withHint("top coldplate(h = 25 kW/m2/K, coolant = 35degC)"));
      return Optional.empty();
    }
    Boundary boundary = NetlistFactory.eINSTANCE.createBoundary();
    boundary.setFace(face);
    boundary.setSpan(expression.span());
    boundary.setType(form.type());
    surroundings(boundary, form, word, arguments, expression);
    return Optional.of(boundary);
  }

  /** Reads the transfer to the surroundings and their temperature. */
  private void surroundings(
      Boundary boundary, Form form, String word, List<Argument> arguments, Expression expression) {
    Map<String, Argument> given = given(word, arguments, form.parameters());
    Map<String, Quantity> values = values(given);
    Quantity h = values.get("h");
    Quantity t =
        Stream.of("coolant", "temperature", "surroundings")
            .map(values::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (h != null) {
      boundary.setCoefficient(h.value());
    }
    boundary.setTemperature(t == null ? Double.NaN : t.value());
    Quantity emissivity = values.get(EMISSIVITY);
    if (emissivity != null) {
      boundary.setEmissivity(emissivity(emissivity.value(), expression));
    }
    Quantity flow = values.get("flow");
    if (flow != null) {
      boundary.setFlow(flow.value());
      boundary.setTowards(towards(given.get(TOWARDS), expression, form));
    }
    if (word.equals(CHANNELS)) {
      boundary.setChannels(channels(values, given.get(MATERIAL), expression));
    }
    if (given.size() == arguments.size()) {
      missing(word, form.parameters().subList(0, form.needed()), given, expression);
    }
  }

  /** The argument of each parameter; those of none are reported. */
  private Map<String, Argument> given(
      String word, List<Argument> arguments, List<String> parameters) {
    Map<String, Argument> given = new LinkedHashMap<>();
    int position = 0;
    for (Argument argument : arguments) {
      String name =
          argument.name() != null
              ? argument.name().text()
              : position < parameters.size() ? parameters.get(position++) : "";
      if (parameters.contains(name)) {
        given.put(name, argument);
      } else {
        session.problems.add(
            EvaluationCode.UNKNOWN_ARGUMENT,
            argument.span(),
            "`" + word + "` takes (" + String.join(", ", parameters) + ")");
      }
    }
    return given;
  }

  private Map<String, Quantity> values(Map<String, Argument> given) {
    Map<String, Quantity> values = new HashMap<>();
    given.forEach(
        (name, argument) -> {
          String type =
              switch (name) {
                case TOWARDS, MATERIAL -> "";
                case "h" -> "heat_transfer";
                case EMISSIVITY -> "number";
                case "flow" -> "heat_capacity_rate";
                case "width", "depth", "wall" -> "length";
                default -> "temperature";
              };
          if (!type.isEmpty()
              && session.evaluator.evaluate(argument.value(), scope, type)
                  instanceof Value.Amount(Quantity quantity)) {
            values.put(name, quantity);
          }
        });
    return values;
  }

  private void missing(
      String word, List<String> needed, Map<String, Argument> given, Expression expression) {
    for (String parameter : needed) {
      if (!given.containsKey(parameter)) {
        session.problems.add(
            EvaluationCode.MISSING_ARGUMENT,
            expression.span(),
            "`" + word + "` needs its argument `" + parameter + "`");
      }
    }
  }

  private double emissivity(double value, Expression expression) {
    if (!(value > 0) || value > 1) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.BAD_VALUE,
                  expression.span(),
                  "an emissivity must be above 0 and at most 1")
              .withHint("radiation(emissivity = 0.9, surroundings = 25degC)"));
    }
    return value;
  }

  private MicroChannels channels(
      Map<String, Quantity> values, @Nullable Argument material, Expression expression) {
    MicroChannels channels = NetlistFactory.eINSTANCE.createMicroChannels();
    channels.setWidth(length(values, "width", expression));
    channels.setDepth(length(values, "depth", expression));
    channels.setWall(length(values, "wall", expression));
    if (material != null) {
      channels.setMaterial(session.technologies.find(Material.class, material.value()));
    }
    return channels;
  }

  /** A length that must be positive; 0 where it is not given. */
  private double length(Map<String, Quantity> values, String name, Expression expression) {
    Quantity length = values.get(name);
    if (length != null && !(length.value() > 0)) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.BAD_VALUE,
                  expression.span(),
                  "`" + name + "` of channels must be above 0")
              .withHint(CHANNELS_HINT));
    }
    return length == null ? 0 : length.value();
  }

  /** {@code towards = east}: the side at which a coolant leaves. */
  private Face towards(@Nullable Argument argument, Expression boundary, Form form) {
    if (argument != null && argument.value() instanceof Expression.NameReference side) {
      Face face = Face.get(side.name());
      if (face != null && face != Face.TOP && face != Face.BOTTOM) {
        return face;
      }
    }
    session.problems.add(
        Diagnostic.of(
                EvaluationCode.MISSING_ARGUMENT,
                boundary.span(),
                "a coolant that flows needs its argument `towards`: north, east, south or west")
            .withHint(form.parameters().contains(MATERIAL) ? CHANNELS_HINT : PLATE_HINT));
    return Face.EAST;
  }
}
