package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.BinaryOperator;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Statement.LetStatement;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Result;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions. */
public final class Evaluator {
  /** Expressions inside expressions, values that they use among them; bounds the stack. */
  private static final int DEEPEST = 1000;

  private final Problems problems;
  private final SymbolTable symbols;
  private final Budget budget;
  private final Operators operators;
  private final Constants constants;
  private final Elements elements;
  private final Calls calls;
  private int nesting;
  private boolean tooDeep;

  /**
   * An evaluator.
   *
   * @param problems where mistakes go
   * @param symbols where it is noted what names stand for and what they are worth
   */
  public Evaluator(Problems problems, Limits limits, SymbolTable symbols) {
    this.problems = problems;
    this.symbols = symbols;
    this.budget = new Budget(problems, limits);
    this.operators = new Operators(problems);
    this.constants = new Constants(problems);
    this.elements = new Elements(this);
    this.calls = new Calls(this, budget);
  }

  /** Where mistakes go. */
  public Problems problems() {
    return problems;
  }

  /** What names stand for. */
  public SymbolTable symbols() {
    return symbols;
  }

  /** Binds a name to a value where it is declared: a parameter, or the variable of a loop. */
  public void define(Scope scope, Name name, @Nullable Value value) {
    if (value != null) {
      scope.define(name, value);
      symbols.value(name.span(), value);
    }
  }

  /** The value of an expression; poison where it has none, which has then been reported. */
  public Value evaluate(Expression expression, Scope scope) {
    if (nesting >= DEEPEST) {
      if (tooDeep) {
        return Value.Poison.POISON;
      }
      tooDeep = true;
      return problems.poison(
          Diagnostic.of(
                  EvaluationCode.RECURSION,
                  expression.span(),
                  "values are made from each other more than " + DEEPEST + " levels deep")
              .withHint("declare values before those that are made from them"));
    }
    nesting++;
    Value value = valueOf(expression, scope);
    nesting--;
    symbols.value(expression.span(), value);
    return value;
  }

  private Value valueOf(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.QuantityLiteral literal -> constants.quantity(literal);
      case Expression.NumberLiteral number -> constants.number(number);
      case Expression.StringLiteral string -> new Value.Text(string.value());
      case Expression.BooleanLiteral truth -> new Value.Truth(truth.value());
      case Expression.NameReference reference -> name(reference, scope);
      case Expression.Anywhere anywhere -> anywhere(anywhere, scope);
      case Expression.Member member -> member(member, scope);
      case Expression.Index index -> elements.index(index, scope);
      case Expression.CallExpression call -> calls.call(call, scope);
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

  /** Counts one occurrence of contracts; false with one message for the text if too many. */
  public boolean isJudgeable(Span span) {
    return budget.once("contracts are judged", span);
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

  private Value name(Expression.NameReference reference, Scope scope) {
    Scope.Binding binding = scope.find(reference.name());
    symbols.use(reference.span(), scope.place(reference.name()));
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
    if (Types.WORDS.contains(name)) {
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
    symbols.value(later.let.name().span(), value);
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
      Value found =
          thing.member(new Name(member.name().span(), word(member.name().text(), scope)), problems);
      symbols.use(member.name().span(), found instanceof Value.Thing part ? part.place() : null);
      return found;
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

  /**
   * What a loop runs over: the items of a list or the whole numbers of a range.
   *
   * @return null where nothing can be iterated or the limit is exceeded, which has been reported
   */
  public @Nullable List<Value> iterate(Expression expression, Scope scope) {
    return switch (evaluate(expression, scope)) {
      case Value.Items items ->
          budget.passes(items.items().size(), expression.span()) ? items.items() : null;
      case Value.Range range -> budget.numbers(range, expression.span());
      case Value.Poison poison -> null;
      case Value other -> {
        problems.add(
            TypeCode.WRONG_TYPE,
            expression.span(),
            "a loop runs over a range or a list, found " + other.describe());
        yield null;
      }
    };
  }
}
