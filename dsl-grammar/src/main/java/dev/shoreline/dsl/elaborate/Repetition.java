package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.IterationBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Goes through the values of bindings, such as those of {@code line[i in 0 ..< 4, k in (a, b)]}.
 */
final class Repetition {
  private final Session session;
  private final List<IterationBinding> bindings;

  Repetition(Session session, List<IterationBinding> bindings) {
    this.session = session;
    this.bindings = bindings;
  }

  /**
   * Calls a visitor for every combination of values, the last binding fastest, with the texts of
   * the values and a scope that has them.
   *
   * @return false, with a message, where the values of a binding cannot be told
   */
  boolean forEach(Scope scope, BiConsumer<List<String>, Scope> visitor) {
    return forEach(0, List.of(), scope, visitor);
  }

  private boolean forEach(
      int depth, List<String> indices, Scope scope, BiConsumer<List<String>, Scope> visitor) {
    if (depth == bindings.size()) {
      visitor.accept(indices, scope);
      return true;
    }
    IterationBinding binding = bindings.get(depth);
    List<Value> values = session.evaluator.iterate(binding.values(), scope);
    if (values == null) {
      return false;
    }
    boolean all = true;
    for (Value value : values) {
      Scope inner = scope.inner();
      session.evaluator.define(inner, binding.name(), value);
      List<String> longer = new ArrayList<>(indices);
      longer.add(Selection.text(value));
      all &= forEach(depth + 1, longer, inner, visitor);
    }
    return all;
  }
}
