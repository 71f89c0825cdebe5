package dev.shoreline.drc.translate;

import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.EdgeExpression;
import dev.shoreline.drc.rule.Geometry;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.TextPattern;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.region.BooleanOperation;
import dev.shoreline.layout.region.Count;
import dev.shoreline.layout.region.Selection;
import dev.shoreline.netlist.model.Call;
import dev.shoreline.netlist.model.DerivedLayer;
import dev.shoreline.netlist.model.Expression;
import dev.shoreline.netlist.model.LayerValue;
import dev.shoreline.netlist.model.Operation;
import dev.shoreline.netlist.model.TextValue;
import dev.shoreline.netlist.rule.RuleFunction;
import dev.shoreline.netlist.rule.RuleFunctions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads layer expressions of a deck. */
final class Layers {
  /** A derived layer by name, as the front end writes references to it. */
  private static final String BY_NAME = "layer";

  private static final String NEGATED = "not_";

  /** Polygons by a measure, such as {@code with_area}. */
  private static final String BY_MEASURE = "with_";

  private final Map<String, Expression> derived = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  Layers(List<DerivedLayer> layers) {
    for (DerivedLayer layer : layers) {
      derived.put(layer.getName(), layer.getValue());
    }
  }

  /** A layer of polygons. */
  LayerExpression read(Expression expression) throws Untranslatable {
    if (geometry(expression) instanceof LayerExpression layer) {
      return layer;
    }
    throw new Untranslatable("edges stand where a layer is needed: extended(…) makes one of them");
  }

  /** A layer of polygons or edges. */
  Geometry geometry(Expression expression) throws Untranslatable {
    return switch (expression) {
      case LayerValue layer -> drawn(layer);
      case Operation operation -> combined(operation);
      case Call call -> call(call);
      case null, default -> throw new Untranslatable("a layer is missing");
    };
  }

  private static LayerExpression drawn(LayerValue value) {
    return value.getLayer() == null
        ? new LayerExpression.Drawn(new LayerKey(value.getGdsLayer(), value.getGdsDatatype()))
        : new LayerExpression.Drawn(
            new LayerKey(value.getLayer().getGdsLayer(), value.getLayer().getGdsDatatype()));
  }

  private Geometry combined(Operation operation) throws Untranslatable {
    BooleanOperation kind =
        switch (operation.getOperator()) {
          case "and" -> BooleanOperation.AND;
          case "or", "+" -> BooleanOperation.OR;
          case "xor" -> BooleanOperation.XOR;
          case "-" -> BooleanOperation.NOT;
          case "<" ->
              throw new Untranslatable(
                  "a distance below a limit is pairs of edges: pair_areas(…), first_edges(…)");
          default ->
              throw new Untranslatable("layers have no operator `" + operation.getOperator() + "`");
        };
    List<Expression> operands = operation.getOperands();
    if (operands.size() != 2) {
      throw new Untranslatable("`" + operation.getOperator() + "` combines two layers");
    }
    if (kind == BooleanOperation.OR
        && geometry(operands.get(0)) instanceof EdgeExpression first
        && geometry(operands.get(1)) instanceof EdgeExpression second) {
      return new EdgeExpression.Joined(first, second);
    }
    return new LayerExpression.Combined(kind, read(operands.get(0)), read(operands.get(1)));
  }

  private Geometry call(Call call) throws Untranslatable {
    if (isName(call)) {
      return byName(call, this::geometry);
    }
    Optional<RuleFunction> ofEdges = RuleFunctions.edges(call.getFunction());
    if (ofEdges.isPresent()
        && (RuleFunctions.layer(call.getFunction()).isEmpty() || isEdges(call))) {
      return new EdgeReader(this, new CallReader(call, ofEdges.get())).read();
    }
    RuleFunction function =
        RuleFunctions.layer(call.getFunction())
            .orElseThrow(() -> new Untranslatable("`" + call.getFunction() + "` makes no layer"));
    CallReader arguments = new CallReader(call, function);
    return switch (function.name()) {
      case "extended" -> extended(arguments);
      case "pair_areas" -> new LayerExpression.PairAreas(pairs(arguments.expression("pairs")));
      default -> made(function, arguments, read(arguments.layer(0)));
    };
  }

  private static boolean isName(Call call) {
    return call.getFunction().equals(BY_NAME)
        && call.getArguments().size() == 1
        && call.getArguments().get(0).getValue() instanceof TextValue;
  }

  /** Whether the first argument is edges. */
  private boolean isEdges(Call call) throws Untranslatable {
    return !call.getArguments().isEmpty()
        && geometry(call.getArguments().get(0).getValue()) instanceof EdgeExpression;
  }

  /** The pairs of edges that a distance below a limit finds. */
  Check.Distance pairs(Expression expression) throws Untranslatable {
    return switch (expression) {
      case Operation operation -> new Checks(this, 0, 0).pairs(operation);
      case Call call when isName(call) -> byName(call, this::pairs);
      default -> throw new Untranslatable("pairs are a distance below a limit: width(…) < …");
    };
  }

  /** Edges, which stand where nothing else may. */
  EdgeExpression edges(Expression expression) throws Untranslatable {
    if (geometry(expression) instanceof EdgeExpression edges) {
      return edges;
    }
    throw new Untranslatable("a layer stands where edges are needed: edges(…) are its outlines");
  }

  private LayerExpression extended(CallReader arguments) throws Untranslatable {
    return new LayerExpression.Extended(
        edges(arguments.expression("edges")),
        arguments.number("outward", 0),
        arguments.number("inward", 0),
        arguments.number("along", 0));
  }

  private LayerExpression made(RuleFunction function, CallReader arguments, LayerExpression layer)
      throws Untranslatable {
    return switch (function.name()) {
      case "sized" -> sized(layer, arguments);
      case "labels" -> labels(layer, arguments);
      case "identical" -> new LayerExpression.Identical(layer, read(arguments.layer(1)), false);
      case "not_identical" -> new LayerExpression.Identical(layer, read(arguments.layer(1)), true);
      case "holes" -> new LayerExpression.Holes(layer);
      case "hulls" -> new LayerExpression.Hulls(layer);
      case "extents" -> new LayerExpression.Extents(layer);
      case "rectangles" -> new LayerExpression.Rectangles(layer, false);
      case "squares" -> new LayerExpression.Rectangles(layer, true);
      case "wider_than" -> wider(layer, arguments.number("limit", 0));
      case "connected" -> connected(arguments);
      case "snapped" -> new LayerExpression.Snapped(layer, arguments.positive("grid"));
      case String name when name.startsWith(BY_MEASURE) ->
          new LayerExpression.Measured(
              PolygonMeasure.valueOf(name.substring(BY_MEASURE.length()).toUpperCase(Locale.ROOT)),
              layer,
              arguments.number("least", Double.NEGATIVE_INFINITY),
              arguments.number("most", Double.POSITIVE_INFINITY));
      default -> selected(function, arguments, layer);
    };
  }

  private static LayerExpression sized(LayerExpression layer, CallReader arguments)
      throws Untranslatable {
    double amount = arguments.number("amount", 0);
    return arguments.has("along_y")
        ? new LayerExpression.SizedByAxis(layer, amount, arguments.number("along_y", 0))
        : new LayerExpression.Sized(layer, amount);
  }

  private static LayerExpression labels(LayerExpression layer, CallReader arguments)
      throws Untranslatable {
    if (layer instanceof LayerExpression.Drawn drawn) {
      return new LayerExpression.Labels(
          drawn.key(), new TextPattern(arguments.word("text").orElse("*")));
    }
    throw new Untranslatable("only drawn layers have labels");
  }

  private LayerExpression connected(CallReader arguments) throws Untranslatable {
    List<LayerExpression> stack = new ArrayList<>();
    for (Expression layer : arguments.given()) {
      stack.add(read(layer));
    }
    return new LayerExpression.Connected(stack);
  }

  /** Reads what a name stands for. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(Expression value) throws Untranslatable;
  }

  private <T> T byName(Call call, Reading<T> reading) throws Untranslatable {
    String name = ((TextValue) call.getArguments().get(0).getValue()).getText();
    Expression value = derived.get(name);
    if (value == null) {
      throw new Untranslatable("there is no layer `" + name + "`");
    }
    if (!open.add(name)) {
      throw new Untranslatable("layer `" + name + "` is made from itself");
    }
    try {
      return reading.of(value);
    } finally {
      open.remove(name);
    }
  }

  private LayerExpression selected(
      RuleFunction function, CallReader arguments, LayerExpression layer) throws Untranslatable {
    boolean negated = function.name().startsWith(NEGATED);
    String selection = negated ? function.name().substring(NEGATED.length()) : function.name();
    return new LayerExpression.Selected(
        Selection.valueOf(selection.toUpperCase(Locale.ROOT)),
        count(arguments),
        negated,
        layer,
        read(arguments.layer(1)));
  }

  private static Count count(CallReader arguments) throws Untranslatable {
    double least = arguments.number("least", 1);
    double most = arguments.number("most", Integer.MAX_VALUE);
    if (!(least >= 1 && most >= least && most <= Integer.MAX_VALUE)
        || least != Math.rint(least)
        || most != Math.rint(most)) {
      throw new Untranslatable(
          "arguments `least` and `most` must be whole numbers from 1 on, the larger one second");
    }
    return new Count((int) least, (int) most);
  }

  /** What is left of a layer where it is wider than a limit: shrunk until it is gone, and back. */
  static LayerExpression wider(LayerExpression layer, double limit) {
    return new LayerExpression.Combined(
        BooleanOperation.AND,
        new LayerExpression.Sized(new LayerExpression.Sized(layer, -limit / 2), limit / 2),
        layer);
  }
}
