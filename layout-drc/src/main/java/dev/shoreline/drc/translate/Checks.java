package dev.shoreline.drc.translate;

import dev.shoreline.drc.check.AllowedSides;
import dev.shoreline.drc.check.Border;
import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.Metric;
import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.EdgeExpression;
import dev.shoreline.drc.rule.Facing;
import dev.shoreline.drc.rule.Geometry;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.PortMeasure;
import dev.shoreline.drc.rule.Wiring;
import dev.shoreline.layout.region.BooleanOperation;
import dev.shoreline.netlist.model.Call;
import dev.shoreline.netlist.model.Expression;
import dev.shoreline.netlist.model.NumberValue;
import dev.shoreline.netlist.model.Operation;
import dev.shoreline.netlist.rule.RuleFunction;
import dev.shoreline.netlist.rule.RuleFunctions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the condition of one rule. */
final class Checks {
  private final Layers layers;
  private final double tolerance;
  private final double angleLimit;

  /**
   * Reads conditions.
   *
   * @param tolerance of the rule, SI
   * @param angleLimit of the rule, degrees; 0 for none
   */
  Checks(Layers layers, double tolerance, double angleLimit) {
    this.layers = layers;
    this.tolerance = tolerance;
    this.angleLimit = angleLimit == 0 ? 90 : angleLimit;
  }

  Check read(Expression condition) throws Untranslatable {
    return switch (condition) {
      case Operation operation when operation.getOperator().equals("and") -> every(operation);
      case Operation operation -> comparison(operation);
      case Call call -> condition(call);
      case null, default -> throw new Untranslatable("the rule has no check");
    };
  }

  private Check every(Operation operation) throws Untranslatable {
    List<Check> parts = new ArrayList<>();
    for (Expression operand : operation.getOperands()) {
      Check part = read(operand);
      if (part instanceof Check.Objects) {
        throw new Untranslatable("conditions on objects of a design stand alone");
      }
      parts.add(part);
    }
    return new Check.Every(parts);
  }

  private Check condition(Call call) throws Untranslatable {
    RuleFunction function =
        RuleFunctions.condition(call.getFunction())
            .orElseThrow(
                () ->
                    new Untranslatable(
                        RuleFunctions.measure(call.getFunction()).isPresent()
                            ? "`" + call.getFunction() + "` is compared with no limit"
                            : "there is no condition `" + call.getFunction() + "`"));
    CallReader arguments = new CallReader(call, function);
    if (function.ofObjects()) {
      return new Check.Objects(function.name(), arguments.words(), Double.NaN, Double.NaN);
    }
    if (function.name().equals("ports_joined")) {
      return new PortChecks(layers, arguments)
          .read(PortMeasure.PORTS_JOINED, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    if (function.name().equals("empty")) {
      return new Check.Empty(layers.geometry(arguments.layer(0)));
    }
    LayerExpression layer = layers.read(arguments.layer(0));
    return switch (function.name()) {
      case "inside" -> new Check.Inside(layer, layers.read(arguments.layer(1)));
      case "outside" ->
          new Check.Empty(
              new LayerExpression.Combined(
                  BooleanOperation.AND, layer, layers.read(arguments.layer(1))));
      case "no_overlap" -> new Check.NoOverlap(drawn(layer));
      case "circles" -> new Check.Circles(layer);
      case "no_holes" -> new Check.NoHoles(layer);
      case "on_grid" -> new Check.Grid(layer, arguments.positive("grid"));
      case "angles" -> new Check.Angles(layer, Math.toDegrees(arguments.positive("step")));
      default -> throw new Untranslatable("`" + function.name() + "` is not carried out yet");
    };
  }

  private static LayerExpression.Drawn drawn(LayerExpression layer) throws Untranslatable {
    if (layer instanceof LayerExpression.Drawn drawn) {
      return drawn;
    }
    throw new Untranslatable("shapes of a derived layer do not overlap each other");
  }

  private Check comparison(Operation operation) throws Untranslatable {
    List<Expression> operands = operation.getOperands();
    if (operands.size() != 2) {
      throw new Untranslatable("no check with `" + operation.getOperator() + "` is known");
    }
    boolean turned = operands.get(1) instanceof Call;
    Expression measure = operands.get(turned ? 1 : 0);
    Expression limit = operands.get(turned ? 0 : 1);
    if (!(measure instanceof Call call)) {
      throw new Untranslatable("nothing of a layer is compared");
    }
    RuleFunction function =
        RuleFunctions.measure(call.getFunction())
            .orElseThrow(
                () ->
                    new Untranslatable(
                        "rules on layers have no measure `" + call.getFunction() + "`"));
    return measured(
        function,
        new CallReader(call, function),
        Bounds.of(operation.getOperator(), limit, turned));
  }

  private Check measured(RuleFunction function, CallReader arguments, Bounds bounds)
      throws Untranslatable {
    if (function.ofObjects()) {
      return new Check.Objects(function.name(), arguments.words(), bounds.least(), bounds.most());
    }
    Optional<PortMeasure> ofPorts = PortChecks.measure(function.name());
    if (ofPorts.isPresent()) {
      return new PortChecks(layers, arguments)
          .read(ofPorts.get(), bounds.least() - tolerance, bounds.most() + tolerance);
    }
    return layers.geometry(arguments.layer(0)) instanceof EdgeExpression edges
        ? ofEdges(function, edges, arguments, bounds)
        : ofPolygons(function, layers.read(arguments.layer(0)), arguments, bounds);
  }

  private Check ofEdges(
      RuleFunction function, EdgeExpression edges, CallReader arguments, Bounds bounds)
      throws Untranslatable {
    if (function.name().equals("edge_length")) {
      return new Check.EdgeLength(edges, bounds.least(), bounds.most());
    }
    return switch (relation(function).orElse(EdgeRelation.NOTCH)) {
      case WIDTH, SPACE, SEPARATION, OVERLAP, ENCLOSURE ->
          distance(function, edges, arguments, bounds, 0);
      default -> throw new Untranslatable("edges have no measure `" + function.name() + "`");
    };
  }

  private Check ofPolygons(
      RuleFunction function, LayerExpression layer, CallReader arguments, Bounds bounds)
      throws Untranslatable {
    return switch (function.name()) {
      case "area",
          "perimeter",
          "hole_area",
          "hole_count",
          "box_width",
          "box_height",
          "box_min",
          "box_max",
          "area_ratio",
          "box_ratio",
          "relative_height",
          "edge_length",
          "diagonal_length",
          "jog_length",
          "corner_angle" ->
          new Check.Polygons(
              PolygonMeasure.valueOf(function.name().toUpperCase(Locale.ROOT)),
              layer,
              bounds.least(),
              bounds.most());
      case "density" -> density(layer, arguments, bounds);
      case "bend_radius" -> bendRadius(layer, arguments, bounds);
      case "antenna" -> antenna(layer, arguments, bounds);
      default -> distance(function, layer, arguments, bounds, -1);
    };
  }

  private static Optional<EdgeRelation> relation(RuleFunction function) {
    return Arrays.stream(EdgeRelation.values())
        .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(function.name()))
        .findFirst();
  }

  /** The pairs of edges that a distance below a limit finds, as drawn. */
  Check.Distance pairs(Operation operation) throws Untranslatable {
    List<Expression> operands = operation.getOperands();
    if (operation.getOperator().equals("<")
        && operands.size() == 2
        && operands.get(0) instanceof Call call) {
      RuleFunction function =
          RuleFunctions.measure(call.getFunction())
              .filter(f -> relation(f).isPresent())
              .orElseThrow(() -> new Untranslatable("`" + call.getFunction() + "` is no distance"));
      CallReader arguments = new CallReader(call, function);
      Bounds bounds = Bounds.of(">=", operands.get(1), false);
      Geometry first = layers.geometry(arguments.layer(0));
      if (distance(function, first, arguments, bounds, 0) instanceof Check.Distance pairs) {
        return pairs;
      }
      throw new Untranslatable("pairs of edges do not know nets");
    }
    throw new Untranslatable("pairs are a distance below a limit: width(…) < …");
  }

  private Check density(LayerExpression layer, CallReader arguments, Bounds bounds)
      throws Untranslatable {
    double window = arguments.positive("window");
    double step = arguments.number("step", window);
    if (!(step > 0 && step <= window)) {
      throw new Untranslatable("argument `step` must be positive and no more than the window");
    }
    LayerExpression frame =
        arguments.has("frame") ? layers.read(arguments.expression("frame")) : null;
    String border = arguments.word("border").orElse("omit");
    for (Border known : Border.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(border)) {
        return new Check.Density(layer, window, step, frame, known, bounds.least(), bounds.most());
      }
    }
    throw new Untranslatable("there is no border \"" + border + "\"");
  }

  private static Check bendRadius(LayerExpression layer, CallReader arguments, Bounds bounds)
      throws Untranslatable {
    double width = arguments.positive("width");
    double limit = lowerLimit("bend_radius", bounds);
    double recommended = arguments.number("recommended", 0);
    double grid = arguments.has("grid") ? arguments.positive("grid") : 0;
    if (!(limit >= width)) {
      throw new Untranslatable("a radius below the width of the waveguide cannot be checked");
    }
    if (recommended != 0 && !(recommended > limit)) {
      throw new Untranslatable("argument `recommended` must be above the limit");
    }
    return new Check.BendRadius(layer, width, limit, recommended, grid);
  }

  private static double lowerLimit(String measure, Bounds bounds) throws Untranslatable {
    if (bounds.most() != Double.POSITIVE_INFINITY || !(bounds.least() >= 0)) {
      throw new Untranslatable("distances have a lower limit only: " + measure + "(…) >= …");
    }
    return bounds.least();
  }

  private Check distance(
      RuleFunction function, Geometry layer, CallReader arguments, Bounds bounds, double usualGrid)
      throws Untranslatable {
    double limit = lowerLimit(function.name(), bounds);
    EdgeRelation relation = EdgeRelation.valueOf(function.name().toUpperCase(Locale.ROOT));
    Geometry second = relation.needsTwo() ? second(layer, arguments.layer(1)) : null;
    Geometry first = layer;
    double wider = function.parameter("wider").isPresent() ? arguments.number("wider", 0) : 0;
    if (wider > 0) {
      relation = EdgeRelation.PART_SPACE;
      first = Layers.wider(polygons(layer), wider);
      second = layer;
    }
    AllowedSides allowed = allowed(function, layer, arguments);
    double drawn = allowed == AllowedSides.NONE ? usualGrid : 0;
    double grid = arguments.has("grid") ? Math.max(0, arguments.number("grid", 0)) : drawn;
    Facing facing = facing(arguments, allowed);
    Check.Distance check =
        new Check.Distance(relation, first, second, limit, tolerance, facing, grid);
    if (function.parameter("nets").isEmpty() || !arguments.has("nets")) {
      return check;
    }
    if (wider > 0) {
      throw new Untranslatable("arguments `wider` and `nets` do not go together");
    }
    String between = arguments.word("between").orElse("different");
    if (!between.equals("different") && !between.equals("same")) {
      throw new Untranslatable("nets are \"different\" or the \"same\", not \"" + between + "\"");
    }
    LayerExpression wired = polygons(layer);
    return new Check.NetSpace(check, wiring(arguments, wired), between.equals("same"));
  }

  private static LayerExpression polygons(Geometry geometry) throws Untranslatable {
    if (geometry instanceof LayerExpression layer) {
      return layer;
    }
    throw new Untranslatable(
        "arguments `wider`, `nets` and `sides_allowed` are for layers, not for edges");
  }

  /** What a layer is compared with, or edges. */
  private Geometry second(Geometry first, Expression expression) throws Untranslatable {
    return first instanceof EdgeExpression ? layers.edges(expression) : layers.read(expression);
  }

  /** The wiring that nets are made of; the layers must be part of it. */
  private LayerExpression wiring(CallReader arguments, LayerExpression... needed)
      throws Untranslatable {
    LayerExpression expression = layers.read(arguments.expression("nets"));
    Wiring wiring = Wiring.of(expression);
    if (wiring.layers().isEmpty()) {
      throw new Untranslatable("nets are made by connected(…), and several of them by `or`");
    }
    if (!wiring.layers().containsAll(List.of(needed))) {
      throw new Untranslatable("argument `nets` does not connect all layers of the rule");
    }
    return expression;
  }

  private Check antenna(LayerExpression metal, CallReader arguments, Bounds bounds)
      throws Untranslatable {
    if (bounds.least() != Double.NEGATIVE_INFINITY || !(bounds.most() > 0)) {
      throw new Untranslatable("ratios of antennas have an upper limit only: antenna(…) <= …");
    }
    LayerExpression gate = layers.read(arguments.layer(1));
    LayerExpression diode =
        arguments.has("diode") ? layers.read(arguments.expression("diode")) : null;
    return new Check.Antenna(
        metal,
        gate,
        diode == null ? wiring(arguments, metal, gate) : wiring(arguments, metal, gate, diode),
        diode,
        arguments.number("per_diode", 0),
        arguments.number("thickness", 0),
        arguments.number("gate_thickness", 0),
        bounds.most());
  }

  private static AllowedSides allowed(RuleFunction function, Geometry layer, CallReader arguments)
      throws Untranslatable {
    if (function.parameter("sides_allowed").isEmpty() || !arguments.has("sides_allowed")) {
      return AllowedSides.NONE;
    }
    polygons(layer);
    String word = arguments.word("sides_allowed").orElse("");
    for (AllowedSides known : AllowedSides.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(word)) {
        return known;
      }
    }
    throw new Untranslatable("there are no sides \"" + word + "\"");
  }

  private Facing facing(CallReader arguments, AllowedSides allowed) throws Untranslatable {
    double run = arguments.number("run", 0);
    double longest = arguments.number("run_most", Double.POSITIVE_INFINITY);
    double diagonal = arguments.number("diagonal", -1);
    boolean runs = run > 0 || arguments.has("run_most");
    String metric = arguments.word("metric").orElse(runs ? "projection" : "euclidian");
    String shielded = arguments.word("shielded").orElse("yes");
    if (!shielded.equals("yes") && !shielded.equals("no")) {
      throw new Untranslatable("argument `shielded` is \"yes\" or \"no\"");
    }
    for (Metric known : Metric.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(metric)) {
        boolean transparent = shielded.equals("no");
        return new Facing(known, angleLimit, run, diagonal, longest, transparent, allowed);
      }
    }
    throw new Untranslatable("there is no metric \"" + metric + "\"");
  }

  /** Between which values a measure has to lie. */
  private record Bounds(double least, double most) {
    static Bounds of(String operator, Expression limit, boolean turned) throws Untranslatable {
      if (operator.equals("within") && limit instanceof Operation range) {
        return new Bounds(number(range.getOperands().get(0)), number(range.getOperands().get(1)));
      }
      double value = number(limit);
      return switch (operator) {
        case ">=" -> turned ? atMost(value) : atLeast(value);
        case "<=" -> turned ? atLeast(value) : atMost(value);
        case "==" -> new Bounds(value, value);
        default -> throw new Untranslatable("limits are given with >=, <=, == or within");
      };
    }

    private static Bounds atLeast(double value) {
      return new Bounds(value, Double.POSITIVE_INFINITY);
    }

    private static Bounds atMost(double value) {
      return new Bounds(Double.NEGATIVE_INFINITY, value);
    }

    private static double number(Expression expression) throws Untranslatable {
      if (expression instanceof NumberValue number) {
        return number.getValue();
      }
      throw new Untranslatable("the limit is no number");
    }
  }
}
