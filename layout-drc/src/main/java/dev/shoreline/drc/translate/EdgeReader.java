package dev.shoreline.drc.translate;

import dev.shoreline.drc.rule.EdgeExpression;
import dev.shoreline.layout.region.EdgePart;
import dev.shoreline.netlist.model.Expression;

/** Reads a call that makes edges. */
final class EdgeReader {
  private final Layers layers;
  private final CallReader arguments;

  EdgeReader(Layers layers, CallReader arguments) {
    this.layers = layers;
    this.arguments = arguments;
  }

  EdgeExpression read() throws Untranslatable {
    return switch (arguments.function()) {
      case "edges" -> new EdgeExpression.Outlines(layers.read(arguments.layer(0)));
      case "first_edges" -> ofPairs(false);
      case "second_edges" -> ofPairs(true);
      case "with_length" -> new EdgeExpression.WithLength(edges(), least(), most());
      case "with_angle" ->
          new EdgeExpression.WithAngle(edges(), Math.toDegrees(least()), Math.toDegrees(most()));
      case "interacting" -> interacting(false);
      case "not_interacting" -> interacting(true);
      case "inside_part" -> part(EdgePart.INSIDE);
      case "outside_part" -> part(EdgePart.OUTSIDE);
      case "border_part" -> part(EdgePart.BORDER);
      case "centers" -> segments(false);
      case "ends" -> segments(true);
      case String other -> throw new Untranslatable("`" + other + "` is not carried out yet");
    };
  }

  private EdgeExpression edges() throws Untranslatable {
    return layers.edges(first());
  }

  private Expression first() throws Untranslatable {
    return arguments.layer(0);
  }

  private double least() throws Untranslatable {
    return arguments.number("least", Double.NEGATIVE_INFINITY);
  }

  private double most() throws Untranslatable {
    return arguments.number("most", Double.POSITIVE_INFINITY);
  }

  private EdgeExpression ofPairs(boolean second) throws Untranslatable {
    return new EdgeExpression.OfPairs(layers.pairs(first()), second);
  }

  private EdgeExpression interacting(boolean negated) throws Untranslatable {
    return new EdgeExpression.Interacting(edges(), layers.read(arguments.layer(1)), negated);
  }

  private EdgeExpression part(EdgePart part) throws Untranslatable {
    return new EdgeExpression.Part(part, edges(), layers.read(arguments.layer(1)));
  }

  private EdgeExpression segments(boolean ends) throws Untranslatable {
    double length = arguments.number("length", 0);
    double share = arguments.number("share", 0);
    if (!(length >= 0 && share >= 0 && share <= 1)) {
      throw new Untranslatable("parts of edges have a length of 0 or more and a share from 0 to 1");
    }
    return new EdgeExpression.Segments(edges(), ends, length, share);
  }
}
