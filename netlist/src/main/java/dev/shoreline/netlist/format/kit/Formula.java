package dev.shoreline.netlist.format.kit;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums and products of numbers and named values, as in {@code -0.5*(width + 2)}. */
final class Formula {
  private static final int DEEPEST = 64;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|\\.\\d+)|([A-Za-z_]\\w*)|([-+*/()]))");

  private final String text;
  private final Map<String, Double> values;
  private int at;
  private int depth;

  private Formula(String text, Map<String, Double> values) {
    this.text = text;
    this.values = values;
  }

  /** The value of a formula; empty where it is none, or names what has no value. */
  static OptionalDouble value(String text, Map<String, Double> values) {
    Formula formula = new Formula(text.strip(), values);
    double value = formula.sum();
    return formula.at == formula.text.length() && Double.isFinite(value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  private double sum() {
    double sum = product();
    while (true) {
      if (accept('+')) {
        sum += product();
      } else if (accept('-')) {
        sum -= product();
      } else {
        return sum;
      }
    }
  }

  private double product() {
    double product = factor();
    while (true) {
      if (accept('*')) {
        product *= factor();
      } else if (accept('/')) {
        product /= factor();
      } else {
        return product;
      }
    }
  }

  /** A factor; not a number where there is none. */
  private double factor() {
    if (++depth > DEEPEST) {
      return Double.NaN;
    }
    double value = Double.NaN;
    if (accept('-')) {
      value = -factor();
    } else if (accept('(')) {
      value = sum();
      value = accept(')') ? value : Double.NaN;
    } else {
      Matcher token = TOKEN.matcher(text).region(at, text.length());
      if (token.lookingAt() && token.group(3) == null) {
        at = token.end();
        value =
            token.group(1) != null
                ? Double.parseDouble(token.group(1))
                : values.getOrDefault(token.group(2), Double.NaN);
      }
    }
    depth--;
    return value;
  }

  private boolean accept(char sign) {
    Matcher token = TOKEN.matcher(text).region(at, text.length());
    if (token.lookingAt() && token.group(3) != null && token.group(3).charAt(0) == sign) {
      at = token.end();
      return true;
    }
    return false;
  }
}
