package dev.shoreline.flow.contract;

import dev.shoreline.flow.contract.Outcome.Item;
import dev.shoreline.flow.contract.Outcome.Quantities;
import dev.shoreline.flow.contract.Outcome.Truth;
import dev.shoreline.flow.contract.Outcome.Unknown;
import dev.shoreline.flow.measure.Display;
import dev.shoreline.flow.result.Comparison;
import dev.shoreline.flow.result.Provenance;
import java.util.ArrayList;
import java.util.List;

/** Compares quantities object by object and keeps the comparison with the smallest margin. */
final class Conditions {
  /** Rounding that a condition forgives, relative to the larger side. */
  private static final double ROUNDING = 1e-9;

  private Conditions() {}

  static Outcome compare(String relation, Outcome left, Outcome right) {
    if (!(left instanceof Quantities x) || !(right instanceof Quantities y)) {
      return Arithmetic.notNumbers(left, right);
    }
    if (!x.isSingle() && !y.isSingle() && x.items().size() != y.items().size()) {
      return new Unknown("the two sides select different numbers of objects");
    }
    boolean holds = true;
    Truth worst = null;
    for (int i = 0; i < Math.max(x.items().size(), y.items().size()); i++) {
      Item p = x.items().get(x.isSingle() ? 0 : i);
      Item q = y.items().get(y.isSingle() ? 0 : i);
      Truth one = compare(relation, p, q, x.dimension(), y.dimension());
      holds &= one.holds();
      if (worst == null || margin(one) < margin(worst)) {
        worst = one;
      }
    }
    return worst == null
        ? new Unknown("nothing to compare")
        : new Truth(holds, worst.comparison(), worst.provenance());
  }

  private static double margin(Truth truth) {
    Comparison comparison = truth.comparison();
    return comparison == null ? Double.NEGATIVE_INFINITY : comparison.margin();
  }

  private static Truth compare(
      String relation, Item left, Item right, String dimension, String limitDimension) {
    double measured = left.value().value();
    double limit = right.value().value();
    double slack = ROUNDING * Math.max(Math.abs(measured), Math.abs(limit));
    double difference = measured - limit;
    boolean equal = Math.abs(difference) <= slack;
    boolean holds =
        switch (relation) {
          case "==" -> equal;
          case "!=" -> !equal;
          case "<" -> difference < -slack;
          case "<=" -> difference <= slack;
          case ">" -> difference > slack;
          default -> difference >= -slack;
        };
    double margin =
        switch (relation) {
          case "==" -> equal ? 0 : -Math.abs(difference);
          case "!=" -> Math.abs(difference);
          case "<", "<=" -> -difference;
          default -> difference;
        };
    String unit = dimension.equals("number") ? limitDimension : dimension;
    Comparison comparison =
        new Comparison(
            left.object().isEmpty() ? right.object() : left.object(),
            relation,
            unit,
            measured,
            limit,
            margin,
            Display.of(measured, unit),
            Display.of(limit, unit),
            Display.signedDifference(margin, unit));
    List<Provenance> provenance = new ArrayList<>(left.value().provenance());
    provenance.addAll(right.value().provenance());
    return new Truth(holds, comparison, provenance);
  }
}
