package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.IndexItem;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes elements out of lists and arrays. */
final class Elements {
  private final Evaluator evaluator;
  private final Problems problems;

  Elements(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.problems = evaluator.problems();
  }

  Value index(Expression.Index index, Scope scope) {
    Value object = evaluator.evaluate(index.object(), scope);
    List<@Nullable Value> items = new ArrayList<>();
    for (IndexItem item : index.items()) {
      Value value = item instanceof IndexItem.At at ? evaluator.evaluate(at.value(), scope) : null;
      if (value instanceof Value.Poison) {
        return Value.Poison.POISON;
      }
      items.add(value);
    }
    return switch (object) {
      case Value.Thing thing -> thing.index(items, index.span(), problems);
      case Value.Items list when items.size() == 1 -> element(list, items.getFirst(), index);
      case Value.Poison poison -> poison;
      default ->
          problems.poison(
              Diagnostic.of(
                  TypeCode.WRONG_TYPE,
                  index.object().span(),
                  "expected a list or an array, found " + object.describe()));
    };
  }

  private Value element(Value.Items list, @Nullable Value at, Expression.Index index) {
    if (at == null) {
      return list;
    }
    Span span = index.items().getFirst().span();
    Optional<Diagnostic> mismatch = Types.mismatch("count", at, span);
    if (mismatch.isPresent() || !(at instanceof Value.Amount amount)) {
      return mismatch.map(problems::poison).orElse(Value.Poison.POISON);
    }
    int position = (int) amount.quantity().value();
    if (position < 0 || position >= list.items().size()) {
      return problems.poison(
          Diagnostic.of(
              NameCode.NOTHING_SELECTED,
              span,
              "the list has " + list.items().size() + " items, there is none at " + position));
    }
    return list.items().get(position);
  }
}
