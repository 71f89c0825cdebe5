package dev.shoreline.drc.translate;

import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.PortMeasure;
import dev.shoreline.drc.rule.TextPattern;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.region.BooleanOperation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads checks of ports, routes and couplers. */
final class PortChecks {
  /** Ports further apart were not meant to meet, metres. */
  private static final double REACH = 1e-6;

  private final Layers layers;
  private final CallReader arguments;

  PortChecks(Layers layers, CallReader arguments) {
    this.layers = layers;
    this.arguments = arguments;
  }

  /** The measure of a function, if it is one of ports. */
  static Optional<PortMeasure> measure(String function) {
    return Arrays.stream(PortMeasure.values())
        .filter(m -> m.name().toLowerCase(Locale.ROOT).equals(function))
        .findFirst();
  }

  /**
   * Reads a check.
   *
   * @param least smallest value, SI
   * @param most largest value, SI
   */
  Check read(PortMeasure measure, double least, double most) throws Untranslatable {
    return new Check.Ports(
        measure,
        drawn(layers.read(arguments.layer(0))).drawn(),
        drawn(layers.read(arguments.layer(1))).drawn(),
        arguments.has("reach") ? arguments.positive("reach") : REACH,
        new TextPattern(arguments.word("device").orElse("*")),
        labels(),
        new TextPattern(arguments.word("name").orElse("*")),
        least,
        most);
  }

  private @Nullable LayerKey labels() throws Untranslatable {
    if (!arguments.has("labels")) {
      return null;
    }
    if (layers.read(arguments.expression("labels")) instanceof LayerExpression.Drawn drawn) {
      return drawn.key();
    }
    throw new Untranslatable("only drawn layers have labels");
  }

  /** A drawn layer, or several. */
  private static LayerExpression drawn(LayerExpression layer) throws Untranslatable {
    return switch (layer) {
      case LayerExpression.Drawn drawn -> drawn;
      case LayerExpression.Combined c when c.operation() == BooleanOperation.OR -> {
        drawn(c.first());
        drawn(c.second());
        yield c;
      }
      default -> throw new Untranslatable("pins and devices are marked on drawn layers");
    };
  }
}
