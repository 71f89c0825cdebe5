package dev.shoreline.dsl.evaluate;

import dev.shoreline.netlist.cancel.Cancellation;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is left of the passes and calls that a text may ask for. */
final class Budget {
  private final Problems problems;
  private final Limits limits;
  private int spent;
  private boolean exhausted;

  Budget(Problems problems, Limits limits) {
    this.problems = problems;
    this.limits = limits;
  }

  /** The whole numbers of a range; null where it has none or too many, which has been reported. */
  @Nullable List<Value> numbers(Value.Range range, Span span) {
    if (!range.first().isCount() || !range.last().isNumber()) {
      problems.add(
          TypeCode.WRONG_TYPE,
          span,
          "only whole numbers can be counted through, this range starts with " + range.first());
      return null;
    }
    double last = range.last().value();
    long size =
        range.inclusive()
            ? (long) Math.floor(last - range.first().value()) + 1
            : (long) Math.ceil(last - range.first().value());
    if (!passes(size, span)) {
      return null;
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(new Value.Amount(Quantity.number(range.first().value() + i)));
    }
    return values;
  }

  /** Counts passes; false with one message for the whole text where they are too many. */
  boolean passes(long iterations, Span span) {
    Cancellation.check();
    if (exhausted) {
      return false;
    }
    if (spent + iterations <= limits.iterations()) {
      spent += (int) Math.max(0, iterations);
      return true;
    }
    exhausted = true;
    problems.add(
        Diagnostic.of(
                EvaluationCode.LIMIT,
                span,
                String.format(
                    Locale.ROOT,
                    "this asks for %,d passes; a text may ask for %,d in all",
                    iterations,
                    limits.iterations()))
            .withHint("use an array with a lattice: `array (columns, rows) pitch (x, y)`"));
    return false;
  }

  /**
   * Counts one call of a function or one occurrence of a contract like a pass.
   *
   * @param what what happens too often, for the message
   */
  boolean once(String what, Span span) {
    Cancellation.check();
    if (spent < limits.iterations()) {
      spent++;
      return true;
    }
    if (!exhausted) {
      exhausted = true;
      problems.add(
          EvaluationCode.LIMIT,
          span,
          String.format(
              Locale.ROOT,
              "%s too often; a text may ask for %,d calls and passes in all",
              what,
              limits.iterations()));
    }
    return false;
  }

  /** How deep functions may call each other. */
  int depth() {
    return limits.depth();
  }
}
