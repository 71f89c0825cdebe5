package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls functions: those of the text, shapes and built-in ones. */
final class Calls {
  private final Evaluator evaluator;
  private final Problems problems;
  private final Budget budget;
  private int depth;

  Calls(Evaluator evaluator, Budget budget) {
    this.evaluator = evaluator;
    this.problems = evaluator.problems();
    this.budget = budget;
  }

  /** The value of a call. */
  Value call(Expression.CallExpression call, Scope scope) {
    if (!(call.callee() instanceof Expression.NameReference callee)) {
      if (!(evaluator.evaluate(call.callee(), scope) instanceof Value.Poison)) {
        problems.add(
            TypeCode.WRONG_TYPE, call.callee().span(), "only a function's name can be called");
      }
      return Value.Poison.POISON;
    }
    if (scope.find(callee.name()) instanceof Scope.Binding.Function function) {
      evaluator.symbols().use(callee.span(), function.declaration().name().span());
      return apply(function, call, callee.name(), scope);
    }
    if (Figures.isShape(callee.name())) {
      return new Figures(evaluator, scope).draw(callee.name(), call);
    }
    if (Builtins.isFunction(callee.name())) {
      return builtin(callee.name(), call, scope);
    }
    return problems.poison(
        Problems.unknown(
            NameCode.UNKNOWN_NAME,
            callee.span(),
            "there is no function `" + callee.name() + "` whose value is known here",
            callee.name(),
            Builtins.names()));
  }

  private Value builtin(String name, Expression.CallExpression call, Scope scope) {
    List<Value> values = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      Value value = evaluator.evaluate(argument.value(), scope);
      if (value instanceof Value.Poison) {
        return value;
      }
      values.add(value);
    }
    return new Builtins(problems).apply(name, values, call.span());
  }

  private Value apply(
      Scope.Binding.Function function, Expression.CallExpression call, String name, Scope scope) {
    Map<String, Value> bound =
        new Arguments(evaluator)
            .bind(
                function.declaration().parameters(),
                function.scope(),
                call.arguments(),
                scope,
                call.span(),
                name);
    if (bound == null) {
      return Value.Poison.POISON;
    }
    if (!budget.once("functions are called", call.span())) {
      return Value.Poison.POISON;
    }
    if (++depth > budget.depth()) {
      depth--;
      return problems.poison(
          Diagnostic.of(
                  EvaluationCode.RECURSION,
                  call.span(),
                  "`" + name + "` calls itself more than " + budget.depth() + " levels deep")
              .withNote(function.declaration().name().span(), "declared here"));
    }
    Scope inside = function.scope().inner();
    function
        .declaration()
        .parameters()
        .forEach(p -> evaluator.define(inside, p.name(), bound.get(p.name().text())));
    Value value = evaluator.evaluate(function.declaration().body(), inside);
    depth--;
    if (function.declaration().result() != null) {
      Optional<Diagnostic> mismatch =
          Types.mismatch(
              function.declaration().result(), value, function.declaration().body().span());
      return mismatch.map(problems::poison).orElse(value);
    }
    return value;
  }
}
