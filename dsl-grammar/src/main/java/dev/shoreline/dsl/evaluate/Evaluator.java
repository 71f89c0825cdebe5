package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.BinaryOperator;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.IndexItem;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.RateQualifier;
import dev.shoreline.dsl.syntax.Statement.LetStatement;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.quantity.Convention;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Result;
import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.netlist.run.Cancellation;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions. */
public final class Evaluator {
  private final Problems problems;
  private final Limits limits;
  private final Operators operators;
  private int spent;
  private int depth;

  /** An evaluator that reports to the given list and counts against the given limits. */
  public Evaluator(Problems problems, Limits limits) {
    this.problems = problems;
    this.limits = limits;
    this.operators = new Operators(problems);
  }

  /** Where mistakes go. */
  public Problems problems() {
    return problems;
  }

  /** The value of an expression; poison where it has none, which has then been reported. */
  public Value evaluate(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.QuantityLiteral literal -> quantity(literal);
      case Expression.NumberLiteral number -> number(number);
      case Expression.StringLiteral string -> new Value.Text(string.value());
      case Expression.BooleanLiteral truth -> new Value.Truth(truth.value());
      case Expression.NameReference reference -> name(reference, scope);
      case Expression.Anywhere anywhere -> anywhere(anywhere, scope);
      case Expression.Member member -> member(member, scope);
      case Expression.Index index -> index(index, scope);
      case Expression.CallExpression call -> call(call, scope);
      case Expression.Unary unary ->
          operators.unary(
              unary.span(), unary.operator(), evaluate(unary.operand(), scope), unary.operand());
      case Expression.Binary binary ->
          operators.binary(binary, evaluate(binary.left(), scope), evaluate(binary.right(), scope));
      case Expression.Conditional conditional -> conditional(conditional, scope);
      case Expression.ListExpression list -> items(list.items(), false, scope);
      case Expression.TupleExpression tuple -> items(tuple.items(), true, scope);
      case Expression.RangeExpression range -> range(range, scope);
      case Expression.ErrorExpression error -> Value.Poison.POISON;
    };
  }

  /** The value of an expression that has to be of a type; poison with a message if it is not. */
  public Value evaluate(Expression expression, Scope scope, String type) {
    Value value = evaluate(expression, scope);
    Optional<Diagnostic> mismatch = Types.mismatch(type, value, expression.span());
    return mismatch.isPresent() ? problems.poison(mismatch.get()) : value;
  }

  /** The value if it is of a type; else poison with a message at the place. */
  public Value check(Value value, String type, Span span) {
    return Types.mismatch(type, value, span).map(problems::poison).orElse(value);
  }

  /** The word that a name holds, or the name itself. */
  private String word(String name, Scope scope) {
    return scope.find(name) instanceof Scope.Binding.Ready(Value.Word(String word)) ? word : name;
  }

  /** Whether a name holds objects of the design. */
  public boolean isThing(String name, Scope scope) {
    return scope.find(name) instanceof Scope.Binding.Ready(Value.Thing thing)
        || (scope.find(name) instanceof Scope.Binding.Later later
            && force(later) instanceof Value.Thing);
  }

  /** An arithmetic operator on quantities. */
  public static Result compute(BinaryOperator operator, Quantity a, Quantity b) {
    return Operators.compute(operator, a, b);
  }

  /** The quantity of a literal alone, with its qualifiers. */
  private Value quantity(Expression.QuantityLiteral literal) {
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
                  + Words.withArticle(quantity.dimension().name())));
    }
    boolean both = literal.qualifiers().contains(RateQualifier.BOTH_DIRECTIONS);
    boolean raw = literal.qualifiers().contains(RateQualifier.RAW);
    return new Value.Amount(
        new Quantity(quantity.value(), quantity.dimension(), new Convention(both, raw)));
  }

  private Value number(Expression.NumberLiteral number) {
    double value = Double.parseDouble(number.text());
    return Double.isInfinite(value)
        ? problems.poison(
            Diagnostic.of(EvaluationCode.UNDEFINED, number.span(), "this number is too large"))
        : new Value.Amount(Quantity.number(value));
  }

  private Value name(Expression.NameReference reference, Scope scope) {
    Scope.Binding binding = scope.find(reference.name());
    return switch (binding) {
      case Scope.Binding.Ready(Value value) -> value;
      case Scope.Binding.Later later -> force(later);
      case Scope.Binding.Function function ->
          problems.poison(
              Diagnostic.of(
                      TypeCode.WRONG_TYPE,
                      reference.span(),
                      "`" + reference.name() + "` is a function, a value is needed")
                  .withHint("call it: " + reference.name() + "(…)"));
      case null -> builtinName(reference, scope);
    };
  }

  private Value builtinName(Expression.NameReference reference, Scope scope) {
    String name = reference.name();
    if (Builtins.WORDS.contains(name)) {
      return new Value.Word(name);
    }
    if (name.equals("pi")) {
      return new Value.Amount(Quantity.number(Math.PI));
    }
    if (name.isEmpty()) {
      return Value.Poison.POISON;
    }
    return problems.poison(
        Problems.unknown(
            NameCode.UNKNOWN_NAME,
            reference.span(),
            "`" + name + "` is not declared",
            name,
            scope.names()));
  }

  /** Evaluates a declared value now, wherever it is used. */
  public Value evaluate(LetStatement let, Scope scope) {
    return scope.find(let.name().text()) instanceof Scope.Binding.Later later
            && later.let.equals(let)
        ? force(later)
        : Value.Poison.POISON;
  }

  private Value force(Scope.Binding.Later later) {
    Value known = later.value;
    if (known != null) {
      return known;
    }
    if (later.busy) {
      return problems.poison(
          Diagnostic.of(
              NameCode.CIRCULAR_VALUE,
              later.let.name().span(),
              "`" + later.let.name().text() + "` depends on itself"));
    }
    later.busy = true;
    Value value = evaluate(later.let.value(), later.scope);
    if (later.let.type() != null) {
      Types.checkDeclared(later.let.type(), problems);
      Optional<Diagnostic> mismatch =
          Types.mismatch(later.let.type(), value, later.let.value().span());
      if (mismatch.isPresent()) {
        value = problems.poison(mismatch.get());
      }
    }
    later.busy = false;
    later.value = value;
    return value;
  }

  private Value anywhere(Expression.Anywhere anywhere, Scope scope) {
    Scope.Binding all = scope.find("*");
    if (all instanceof Scope.Binding.Ready(Value.Thing thing)) {
      return thing.member(anywhere.name(), problems);
    }
    return problems.poison(
        Diagnostic.of(
            NameCode.UNKNOWN_NAME, anywhere.span(), "there are no objects to select from here"));
  }

  private Value member(Expression.Member member, Scope scope) {
    Value object = evaluate(member.object(), scope);
    if (object instanceof Value.Poison || member.name().isMissing()) {
      return Value.Poison.POISON;
    }
    if (object instanceof Value.Thing thing) {
      // `asic.side` in a loop over edges means the edge that `side` holds.
      return thing.member(
          new Name(member.name().span(), word(member.name().text(), scope)), problems);
    }
    if (object instanceof Value.Items point && point.tuple() && point.items().size() == 2) {
      String name = member.name().text();
      if (name.equals("x") || name.equals("y")) {
        return point.items().get(name.equals("x") ? 0 : 1);
      }
    }
    return problems.poison(
        Diagnostic.of(
            NameCode.UNKNOWN_MEMBER,
            member.name().span(),
            object.describe() + " has no `" + member.name().text() + "`"));
  }

  private Value index(Expression.Index index, Scope scope) {
    Value object = evaluate(index.object(), scope);
    List<@Nullable Value> items = new ArrayList<>();
    for (IndexItem item : index.items()) {
      Value value = item instanceof IndexItem.At at ? evaluate(at.value(), scope) : null;
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

  private Value conditional(Expression.Conditional conditional, Scope scope) {
    Value condition = evaluate(conditional.condition(), scope, "boolean");
    return condition instanceof Value.Truth(boolean holds)
        ? evaluate(holds ? conditional.then() : conditional.otherwise(), scope)
        : Value.Poison.POISON;
  }

  private Value items(List<Expression> expressions, boolean tuple, Scope scope) {
    List<Value> values = new ArrayList<>(expressions.size());
    boolean poisoned = false;
    for (Expression expression : expressions) {
      Value value = evaluate(expression, scope);
      poisoned |= value instanceof Value.Poison;
      values.add(value);
    }
    return poisoned ? Value.Poison.POISON : new Value.Items(values, tuple);
  }

  private Value range(Expression.RangeExpression range, Scope scope) {
    Value first = evaluate(range.first(), scope);
    Value last = evaluate(range.last(), scope);
    if (first instanceof Value.Amount a && last instanceof Value.Amount b) {
      if (operators.comparable(range.span(), a.quantity(), b.quantity())) {
        return new Value.Range(a.quantity(), b.quantity(), range.inclusive());
      }
      return Value.Poison.POISON;
    }
    Value wrong = first instanceof Value.Amount ? last : first;
    Expression place = first instanceof Value.Amount ? range.last() : range.first();
    return wrong instanceof Value.Poison
        ? wrong
        : problems.poison(
            Diagnostic.of(
                TypeCode.WRONG_TYPE,
                place.span(),
                "a range goes from number to number, found " + wrong.describe()));
  }

  private Value call(Expression.CallExpression call, Scope scope) {
    if (!(call.callee() instanceof Expression.NameReference callee)) {
      if (!(evaluate(call.callee(), scope) instanceof Value.Poison)) {
        problems.add(
            TypeCode.WRONG_TYPE, call.callee().span(), "only a function's name can be called");
      }
      return Value.Poison.POISON;
    }
    if (scope.find(callee.name()) instanceof Scope.Binding.Function function) {
      return apply(function, call, callee.name(), scope);
    }
    if (Figures.isShape(callee.name())) {
      return new Figures(this, scope).draw(callee.name(), call);
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
      Value value = evaluate(argument.value(), scope);
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
        new Arguments(this)
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
    if (++depth > limits.depth()) {
      depth--;
      return problems.poison(
          Diagnostic.of(
                  EvaluationCode.RECURSION,
                  call.span(),
                  "`" + name + "` calls itself more than " + limits.depth() + " levels deep")
              .withNote(function.declaration().name().span(), "declared here"));
    }
    Scope inside = function.scope().inner();
    bound.forEach(inside::define);
    Value value = evaluate(function.declaration().body(), inside);
    depth--;
    if (function.declaration().result() != null) {
      Optional<Diagnostic> mismatch =
          Types.mismatch(
              function.declaration().result(), value, function.declaration().body().span());
      return mismatch.map(problems::poison).orElse(value);
    }
    return value;
  }

  /**
   * What a loop runs over: the items of a list or the whole numbers of a range.
   *
   * @return empty where nothing can be iterated or the limit is exceeded, which has been reported
   */
  public List<Value> iterate(Expression expression, Scope scope) {
    return switch (evaluate(expression, scope)) {
      case Value.Items items ->
          spend(items.items().size(), expression.span()) ? items.items() : List.of();
      case Value.Range range -> iterate(range, expression.span());
      case Value.Poison poison -> List.of();
      case Value other -> {
        problems.add(
            TypeCode.WRONG_TYPE,
            expression.span(),
            "a loop runs over a range or a list, found " + other.describe());
        yield List.of();
      }
    };
  }

  /** The whole numbers of a range. */
  List<Value> iterate(Value.Range range, Span span) {
    if (!range.first().isCount() || !range.last().isNumber()) {
      problems.add(
          TypeCode.WRONG_TYPE,
          span,
          "only whole numbers can be counted through, this range starts with " + range.first());
      return List.of();
    }
    double last = range.last().value();
    long size =
        range.inclusive()
            ? (long) Math.floor(last - range.first().value()) + 1
            : (long) Math.ceil(last - range.first().value());
    if (!spend(size, span)) {
      return List.of();
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(new Value.Amount(Quantity.number(range.first().value() + i)));
    }
    return values;
  }

  private boolean spend(long iterations, Span span) {
    Cancellation.check();
    if (spent + iterations <= limits.iterations()) {
      spent += (int) Math.max(0, iterations);
      return true;
    }
    problems.add(
        Diagnostic.of(
                EvaluationCode.LIMIT,
                span,
                String.format(
                    java.util.Locale.ROOT,
                    "this asks for %,d passes; a text may ask for %,d in all",
                    iterations,
                    limits.iterations()))
            .withHint("use an array with a lattice: `array (columns, rows) pitch (x, y)`"));
    return false;
  }
}
