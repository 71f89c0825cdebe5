package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.dsl.vocabulary.PlacementClauses;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.List;

/** What the clauses of a placement say, in a scope. */
record ClauseValues(Session session, Scope scope, Clauses clauses) {
  /** The quantity of a clause, SI units; 0 if there is no such clause. */
  double quantity(String key) {
    Setting clause = clauses.get(key);
    return clause != null
            && session.evaluator.evaluate(clause.value(), scope, PlacementClauses.type(key))
                instanceof Value.Amount(Quantity quantity)
        ? quantity.value()
        : 0;
  }

  /** A bare word of a clause, one of a few; the first if there is no such clause. */
  String word(String key, List<String> words) {
    Setting clause = clauses.get(key);
    if (clause == null) {
      return words.getFirst();
    }
    String found = clause.value() instanceof Expression.NameReference name ? name.name() : "";
    if (!words.contains(found)) {
      session.problems.add(
          VocabularyCode.UNKNOWN_WORD,
          clause.value().span(),
          "`" + key + "` is one of " + String.join(", ", words));
      return words.getFirst();
    }
    return found;
  }

  /** The coordinates that a clause gives, metres. */
  double[] point(Setting at) {
    return point(session.evaluator.evaluate(at.value(), scope, "point"));
  }

  /** The coordinates of a point; the origin where the value is none. */
  static double[] point(Value value) {
    if (value instanceof Value.Items items
        && items.items().size() == 2
        && items.items().get(0) instanceof Value.Amount(Quantity x)
        && items.items().get(1) instanceof Value.Amount(Quantity y)) {
      return new double[] {x.value(), y.value()};
    }
    return new double[] {0, 0};
  }

  Value evaluate(Setting clause) {
    return session.evaluator.evaluate(clause.value(), scope);
  }
}
