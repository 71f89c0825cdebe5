package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.RateQualifier;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.quantity.Convention;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Units;
import java.util.Optional;

/** The values of numbers and quantities as they are written. */
final class Constants {
  private final Problems problems;

  Constants(Problems problems) {
    this.problems = problems;
  }

  /** The quantity of a literal alone, with its qualifiers. */
  Value quantity(Expression.QuantityLiteral literal) {
    String unit = literal.unit().text();
    Optional<Quantity> plain = Units.quantity(Double.parseDouble(literal.number()), unit);
    if (plain.isEmpty()) {
      return problems.poison(
          Problems.unknown(
              TypeCode.UNKNOWN_UNIT,
              literal.unit().span(),
              "there is no unit `" + unit + "`",
              unit,
              Units.words()));
    }
    Quantity quantity = plain.get();
    if (literal.qualifiers().isEmpty()) {
      return new Value.Amount(quantity);
    }
    if (!quantity.dimension().hasConvention()) {
      return problems.poison(
          Diagnostic.of(
              TypeCode.BAD_QUALIFIER,
              literal.span(),
              "`"
                  + literal.qualifiers().getFirst().word()
                  + "` qualifies bit rates, this is "
                  + Phrases.withArticle(quantity.dimension().name())));
    }
    boolean both = literal.qualifiers().contains(RateQualifier.BOTH_DIRECTIONS);
    boolean raw = literal.qualifiers().contains(RateQualifier.RAW);
    return new Value.Amount(
        new Quantity(quantity.value(), quantity.dimension(), new Convention(both, raw)));
  }

  Value number(Expression.NumberLiteral number) {
    double value = Double.parseDouble(number.text());
    return Double.isInfinite(value)
        ? problems.poison(
            Diagnostic.of(EvaluationCode.UNDEFINED, number.span(), "this number is too large"))
        : new Value.Amount(Quantity.number(value));
  }
}
