package dev.shoreline.netlist.quantity;

import dev.shoreline.netlist.quantity.Result.Mismatch;
import dev.shoreline.netlist.quantity.Result.Value;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of quantities.
 *
 * <p>Temperatures: T − T is a difference, T ± difference is a temperature, all else with T is a
 * mistake. Levels: dBm ± dB is a level, dBm − dBm is a ratio in dB. Bit rates of different
 * conventions neither add nor compare; a product keeps the convention of the factor that has one.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** {@code a + b}. */
  public static Result add(Quantity a, Quantity b) {
    Scale left = a.dimension().scale();
    Scale right = b.dimension().scale();
    if (left != Scale.LINEAR && right != Scale.LINEAR) {
      return new Mismatch(
          "cannot add two " + plural(a.dimension()),
          left == Scale.TEMPERATURE
              ? "write the second one as a difference in K"
              : "add a gain or a loss in dB");
    }
    if (left == Scale.LINEAR && right == Scale.LINEAR) {
      Mismatch mismatch = unlike("add", a, b);
      return mismatch == null ? new Value(a.withValue(a.value() + b.value())) : mismatch;
    }
    Quantity point = left == Scale.LINEAR ? b : a;
    Quantity step = left == Scale.LINEAR ? a : b;
    if (!step.dimension().equals(point.dimension().difference())) {
      return unlikeDimensions("add", a, b);
    }
    return new Value(point.withValue(a.value() + b.value()));
  }

  /** {@code a - b}. */
  public static Result subtract(Quantity a, Quantity b) {
    boolean pointLeft = a.dimension().scale() != Scale.LINEAR;
    boolean pointRight = b.dimension().scale() != Scale.LINEAR;
    if (pointLeft && pointRight) {
      return a.dimension().equals(b.dimension())
          ? new Value(Quantity.of(a.value() - b.value(), a.dimension().difference()))
          : unlikeDimensions("subtract", a, b);
    }
    if (pointRight) {
      return new Mismatch(
          "cannot subtract " + words(b.dimension()) + " from " + words(a.dimension()), "");
    }
    if (pointLeft) {
      return b.dimension().equals(a.dimension().difference())
          ? new Value(a.withValue(a.value() - b.value()))
          : unlikeDimensions("subtract", a, b);
    }
    Mismatch mismatch = unlike("subtract", a, b);
    return mismatch == null ? new Value(a.withValue(a.value() - b.value())) : mismatch;
  }

  /** {@code a * b}. */
  public static Result multiply(Quantity a, Quantity b) {
    Mismatch point = notLinear("multiply", a, b);
    if (point != null) {
      return point;
    }
    Convention convention = joint(a, b);
    if (convention == null) {
      return unlikeConventions("multiply", a, b);
    }
    return new Value(
        new Quantity(a.value() * b.value(), a.dimension().times(b.dimension()), convention));
  }

  /** {@code a / b}; a quotient by zero is infinite or NaN, as in IEEE 754. */
  public static Result divide(Quantity a, Quantity b) {
    Mismatch point = notLinear("divide", a, b);
    if (point != null) {
      return point;
    }
    Convention convention = joint(a, b);
    if (convention == null) {
      return unlikeConventions("divide", a, b);
    }
    return new Value(
        new Quantity(a.value() / b.value(), a.dimension().over(b.dimension()), convention));
  }

  /** {@code a % b}, with the sign of {@code a}. */
  public static Result remainder(Quantity a, Quantity b) {
    Mismatch point = notLinear("take the remainder of", a, b);
    if (point == null) {
      point = unlike("take the remainder of", a, b);
    }
    return point == null ? new Value(a.withValue(a.value() % b.value())) : point;
  }

  /** {@code a ^ n}: a number with any exponent, other quantities with whole ones up to ±12. */
  public static Result power(Quantity a, Quantity n) {
    if (!n.isNumber()) {
      return new Mismatch("an exponent is a number, this one is " + words(n.dimension()), "");
    }
    if (a.isNumber()) {
      return new Value(Quantity.number(Math.pow(a.value(), n.value())));
    }
    if (a.dimension().scale() != Scale.LINEAR) {
      return new Mismatch(words(a.dimension()) + " has no powers", "");
    }
    if (!n.isCount() || Math.abs(n.value()) > 12) {
      return new Mismatch(words(a.dimension()) + " takes a whole exponent up to 12", "");
    }
    return new Value(
        new Quantity(
            Math.pow(a.value(), n.value()), a.dimension().power((int) n.value()), a.convention()));
  }

  /** {@code -a}. */
  public static Result negate(Quantity a) {
    if (a.dimension().scale() == Scale.TEMPERATURE) {
      // -40degC reads as the temperature below zero, not as minus 313 K.
      return new Value(a.withValue(2 * Units.ZERO_CELSIUS - a.value()));
    }
    return new Value(a.withValue(-a.value()));
  }

  /** The sign of {@code a - b} as a number, where the two can be compared. */
  public static Result compare(Quantity a, Quantity b) {
    Mismatch mismatch = unlike("compare", a, b);
    return mismatch == null
        ? new Value(Quantity.number(Double.compare(a.value() + 0.0, b.value() + 0.0)))
        : mismatch;
  }

  private static @Nullable Mismatch unlike(String verb, Quantity a, Quantity b) {
    if (!a.dimension().equals(b.dimension())) {
      return unlikeDimensions(verb, a, b);
    }
    return a.convention().equals(b.convention()) ? null : unlikeConventions(verb, a, b);
  }

  private static Mismatch unlikeDimensions(String verb, Quantity a, Quantity b) {
    String hint = "";
    if (a.dimension().difference().equals(b.dimension().difference())) {
      hint =
          a.dimension().decibel() == 0
              ? "degC writes a temperature, K a difference"
              : "dBm writes a level, dB a ratio";
    }
    return new Mismatch(
        "cannot " + verb + " " + words(a.dimension()) + " and " + words(b.dimension()), hint);
  }

  private static Mismatch unlikeConventions(String verb, Quantity a, Quantity b) {
    return new Mismatch(
        "cannot " + verb + " a rate " + a.convention() + " and one " + b.convention(),
        a.convention().bothDirections() != b.convention().bothDirections()
            ? "both(rate) sums the directions, per_direction(rate) halves the sum"
            : "net(rate, overhead) and raw(rate, overhead) convert");
  }

  private static @Nullable Mismatch notLinear(String verb, Quantity a, Quantity b) {
    Quantity point = a.dimension().scale() != Scale.LINEAR ? a : b;
    if (point.dimension().scale() == Scale.LINEAR) {
      return null;
    }
    return new Mismatch(
        "cannot " + verb + " " + words(point.dimension()) + ": its zero is a convention",
        point.dimension().scale() == Scale.TEMPERATURE ? "a difference is written in K" : "");
  }

  private static @Nullable Convention joint(Quantity a, Quantity b) {
    if (!a.dimension().hasConvention()) {
      return b.convention();
    }
    if (!b.dimension().hasConvention() || a.convention().equals(b.convention())) {
      return a.convention();
    }
    return null;
  }

  private static String words(Dimension dimension) {
    String words = dimension.name().replace('_', ' ');
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }

  private static String plural(Dimension dimension) {
    return dimension.scale() == Scale.TEMPERATURE ? "temperatures" : "power levels";
  }
}
