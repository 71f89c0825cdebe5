package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Arguments;
import dev.shoreline.dsl.evaluate.Builtins;
import dev.shoreline.dsl.evaluate.Evaluator;
import dev.shoreline.dsl.evaluate.Figures;
import dev.shoreline.dsl.evaluate.Mismatches;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.BinaryOperator;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.FunctionDeclaration;
import dev.shoreline.dsl.syntax.IndexItem;
import dev.shoreline.dsl.syntax.UnaryOperator;
import dev.shoreline.netlist.diagnostic.ContractCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.measure.MeasureSignature;
import dev.shoreline.netlist.measure.Measures;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Operation;
import dev.shoreline.netlist.model.SelectionValue;
import dev.shoreline.netlist.quantity.Arithmetic;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Result;
import dev.shoreline.netlist.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns conditions on measured quantities into checked trees; what is constant is folded. */
final class Conditions {
  /** Functions of measures inside each other; bounds the stack. */
  private static final int DEEPEST = 64;

  private final Session session;
  private final Evaluator evaluator;
  private final Literals literals;
  private final MeasureCalls calls;
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;
  private int depth;

  Conditions(Session session, Literals literals) {
    this.session = session;
    this.evaluator = session.evaluator;
    this.literals = literals;
    this.calls = new MeasureCalls(session, literals, this);
  }

  /** A condition; null with a message if the expression is none. */
  @Nullable Made condition(Expression expression, Scope scope) {
    Made made = build(expression, scope);
    if (made != null && made.kind() != Made.Kind.CONDITION) {
      session.problems.add(
          Diagnostic.of(
                  ContractCode.NOT_A_CONDITION,
                  expression.span(),
                  "a contract needs something that is true or false")
              .withHint("compare with a limit, such as `… <= 4dB`"));
      return null;
    }
    return made;
  }

  /** Any expression; null where it is wrong, which has been reported. */
  @Nullable Made build(Expression expression, Scope scope) {
    Made made = tree(expression, scope);
    if (made != null) {
      made.expression().setSpan(expression.span());
      if (made.expression() instanceof SelectionValue selection) {
        selection.setText(session.text(expression.span()));
      }
      Quantity sample = made.sample();
      if (sample != null) {
        made.expression().setDimension(sample.dimension().name());
      }
    }
    return made;
  }

  private @Nullable Made tree(Expression expression, Scope scope) {
    if (expression instanceof Expression.Binary binary
        && (binary.operator().isComparison() || isLogical(binary.operator()))) {
      return binary(binary, scope);
    }
    if (!isMeasured(expression, scope)) {
      return literals.of(evaluator.evaluate(expression, scope));
    }
    return switch (expression) {
      case Expression.Binary binary -> arithmetic(binary, scope);
      case Expression.Unary unary -> unary(unary, scope);
      case Expression.Conditional choice -> choice(choice, scope);
      case Expression.CallExpression call -> call(call, scope);
      case Expression.RangeExpression range ->
          operation(
              Made.Kind.OTHER,
              range.inclusive() ? ".." : "..<",
              null,
              build(range.first(), scope),
              build(range.last(), scope));
      case Expression.ListExpression list -> list(list, scope);
      default -> literals.of(evaluator.evaluate(expression, scope));
    };
  }

  private @Nullable Made list(Expression.ListExpression list, Scope scope) {
    var items = factory.createListValue();
    Quantity sample = null;
    for (Expression item : list.items()) {
      Made made = build(item, scope);
      if (made == null) {
        return null;
      }
      sample = sample == null ? made.sample() : sample;
      items.getItems().add(made.expression());
    }
    return new Made(items, Made.Kind.OTHER, sample);
  }

  private static boolean isLogical(BinaryOperator operator) {
    return operator == BinaryOperator.AND
        || operator == BinaryOperator.OR
        || operator == BinaryOperator.XOR;
  }

  /** Whether the value is known only when the design is measured. */
  boolean isMeasured(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.NameReference name -> evaluator.isThing(name.name(), scope);
      case Expression.Anywhere anywhere -> true;
      case Expression.Member member -> isMeasured(member.object(), scope);
      case Expression.Index index ->
          isMeasured(index.object(), scope)
              || index.items().stream()
                  .anyMatch(i -> i instanceof IndexItem.At at && isMeasured(at.value(), scope));
      case Expression.CallExpression call -> isMeasured(call, scope);
      case Expression.Unary unary -> isMeasured(unary.operand(), scope);
      case Expression.Binary binary ->
          isMeasured(binary.left(), scope) || isMeasured(binary.right(), scope);
      case Expression.Conditional choice ->
          isMeasured(choice.then(), scope) || isMeasured(choice.otherwise(), scope);
      case Expression.ListExpression list ->
          list.items().stream().anyMatch(i -> isMeasured(i, scope));
      case Expression.TupleExpression tuple ->
          tuple.items().stream().anyMatch(i -> isMeasured(i, scope));
      case Expression.RangeExpression range ->
          isMeasured(range.first(), scope) || isMeasured(range.last(), scope);
      default -> false;
    };
  }

  private boolean isMeasured(Expression.CallExpression call, Scope scope) {
    if (call.arguments().stream().anyMatch(a -> isMeasured(a.value(), scope))) {
      return true;
    }
    return call.callee() instanceof Expression.NameReference callee
        && !scope.isFunction(callee.name())
        && !Builtins.isFunction(callee.name())
        && !Figures.isShape(callee.name());
  }

  private @Nullable Made binary(Expression.Binary binary, Scope scope) {
    Made left = build(binary.left(), scope);
    Made right = build(binary.right(), scope);
    if (left == null || right == null) {
      return null;
    }
    if (isLogical(binary.operator())) {
      return isCondition(left, binary.left()) && isCondition(right, binary.right())
          ? operation(Made.Kind.CONDITION, binary.operator().symbol(), null, left, right)
          : null;
    }
    if (binary.operator() == BinaryOperator.WITHIN) {
      return within(binary, left, right);
    }
    if (left.kind() == Made.Kind.OTHER && right.kind() == Made.Kind.OTHER) {
      return literals.of(evaluator.evaluate(binary, scope));
    }
    Quantity a = quantity(left, binary.left().span());
    Quantity b = quantity(right, binary.right().span());
    if (a == null || b == null || !comparable(a, b, binary.operatorSpan())) {
      return null;
    }
    return operation(Made.Kind.CONDITION, binary.operator().symbol(), null, left, right);
  }

  private @Nullable Made within(Expression.Binary binary, Made left, Made right) {
    Quantity value = quantity(left, binary.left().span());
    if (value == null) {
      return null;
    }
    if (!(right.expression() instanceof Operation range)
        || !range.getOperator().startsWith("..")
        || range.getOperands().size() != 2) {
      session.problems.add(
          TypeCode.WRONG_TYPE, binary.right().span(), "`within` takes a range, such as 1mm .. 2mm");
      return null;
    }
    Quantity bound = literals.sample(range.getOperands().getFirst());
    return comparable(value, bound, binary.operatorSpan())
        ? operation(Made.Kind.CONDITION, "within", null, left, right)
        : null;
  }

  private boolean comparable(Quantity a, Quantity b, Span span) {
    if (Arithmetic.compare(a, b) instanceof Result.Mismatch mismatch) {
      session.problems.add(Mismatches.diagnostic(span, mismatch));
      return false;
    }
    return true;
  }

  /** The dimension of an operand; null with a message if it has none. */
  @Nullable Quantity quantity(Made made, Span span) {
    Quantity sample = made.sample();
    if (sample != null) {
      return sample;
    }
    String message =
        switch (made.kind()) {
          case OBJECTS -> "objects cannot be compared, a quantity of theirs can";
          case CONDITION -> "expected a quantity, found a condition";
          default -> "expected a quantity";
        };
    Diagnostic diagnostic =
        Diagnostic.of(
            made.kind() == Made.Kind.OBJECTS ? ContractCode.NO_VALUE : TypeCode.WRONG_TYPE,
            span,
            message);
    session.problems.add(
        made.kind() == Made.Kind.OBJECTS
            ? diagnostic.withHint("ask for a measure, such as `temperature(…)`")
            : diagnostic);
    return null;
  }

  private boolean isCondition(Made made, Expression place) {
    if (made.kind() == Made.Kind.CONDITION) {
      return true;
    }
    session.problems.add(
        ContractCode.NOT_A_CONDITION, place.span(), "expected something that is true or false");
    return false;
  }

  private @Nullable Made arithmetic(Expression.Binary binary, Scope scope) {
    Made left = build(binary.left(), scope);
    Made right = build(binary.right(), scope);
    if (left == null || right == null) {
      return null;
    }
    Quantity a = quantity(left, binary.left().span());
    Quantity b = quantity(right, binary.right().span());
    if (a == null || b == null) {
      return null;
    }
    return switch (Evaluator.compute(binary.operator(), a, b)) {
      case Result.Mismatch mismatch -> {
        session.problems.add(Mismatches.diagnostic(binary.operatorSpan(), mismatch));
        yield null;
      }
      case Result.Value(Quantity sample) ->
          operation(Made.Kind.QUANTITY, binary.operator().symbol(), sample, left, right);
    };
  }

  private @Nullable Made unary(Expression.Unary unary, Scope scope) {
    Made operand = build(unary.operand(), scope);
    if (operand == null) {
      return null;
    }
    if (unary.operator() == UnaryOperator.NOT) {
      return isCondition(operand, unary.operand())
          ? operation(Made.Kind.CONDITION, "not", null, operand)
          : null;
    }
    Quantity sample = quantity(operand, unary.operand().span());
    if (sample == null || unary.operator() == UnaryOperator.PLUS) {
      return sample == null ? null : operand;
    }
    return operation(Made.Kind.QUANTITY, "neg", sample, operand);
  }

  private @Nullable Made choice(Expression.Conditional choice, Scope scope) {
    Value condition = evaluator.evaluate(choice.condition(), scope, "boolean");
    return condition instanceof Value.Truth(boolean holds)
        ? build(holds ? choice.then() : choice.otherwise(), scope)
        : null;
  }

  private @Nullable Made call(Expression.CallExpression call, Scope scope) {
    if (!(call.callee() instanceof Expression.NameReference callee)) {
      evaluator.evaluate(call, scope);
      return null;
    }
    String name = callee.name();
    Optional<FunctionDeclaration> function = scope.function(name);
    if (function.isPresent()) {
      return inlined(function.get(), call, scope);
    }
    if (Builtins.isFunction(name)) {
      return calls.builtin(name, call, scope);
    }
    Optional<MeasureSignature> signature = Measures.find(name);
    if (signature.isPresent()) {
      return calls.measure(signature.get(), call, scope);
    }
    if (Figures.isShape(name)) {
      evaluator.evaluate(call, scope);
    } else {
      session.problems.add(unknown(callee));
    }
    return null;
  }

  private static Diagnostic unknown(Expression.NameReference callee) {
    Set<String> known = new TreeSet<>(Builtins.names());
    Measures.all().forEach(measure -> known.add(measure.name()));
    return Problems.unknown(
        NameCode.UNKNOWN_NAME,
        callee.span(),
        "there is no measure or function `" + callee.name() + "`",
        callee.name(),
        known);
  }

  /** A function of the text stands for its body with the arguments put in. */
  private @Nullable Made inlined(
      FunctionDeclaration function, Expression.CallExpression call, Scope scope) {
    Map<String, Value> bound =
        new Arguments(evaluator)
            .bind(
                function.parameters(),
                session.global,
                call.arguments(),
                scope,
                call.span(),
                function.name().text());
    if (bound == null) {
      return null;
    }
    Scope inside = scope.functionScope(function.name().text()).inner();
    function
        .parameters()
        .forEach(p -> evaluator.define(inside, p.name(), bound.get(p.name().text())));
    if (depth >= DEEPEST) {
      evaluator
          .problems()
          .add(
              EvaluationCode.RECURSION,
              call.span(),
              "`"
                  + function.name().text()
                  + "` calls itself more than "
                  + DEEPEST
                  + " levels deep");
      return null;
    }
    depth++;
    Made made = build(function.body(), inside);
    depth--;
    return made;
  }

  @Nullable Made operation(
      Made.Kind kind, String operator, @Nullable Quantity sample, @Nullable Made... operands) {
    Operation operation = factory.createOperation();
    operation.setOperator(operator);
    for (Made operand : operands) {
      if (operand == null) {
        return null;
      }
      operation.getOperands().add(operand.expression());
    }
    return new Made(operation, kind, sample);
  }
}
