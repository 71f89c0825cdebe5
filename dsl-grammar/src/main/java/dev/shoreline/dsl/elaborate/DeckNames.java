package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Types;
import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.netlist.diagnostic.RuleCode;
import dev.shoreline.netlist.model.DerivedLayer;
import dev.shoreline.netlist.rule.RuleFunction;
import dev.shoreline.netlist.rule.RuleFunctions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The layers of a rule deck and what is known of the other names in its expressions. */
final class DeckNames {
  private final Session session;
  private final Map<String, DerivedLayer> layers = new HashMap<>();
  private final Set<String> broken = new HashSet<>();

  DeckNames(Session session) {
    this.session = session;
  }

  void add(DerivedLayer layer) {
    layers.put(layer.getName(), layer);
  }

  /** The deck's own layer of that name; null if there is none. */
  @Nullable DerivedLayer layer(String name) {
    return layers.get(name);
  }

  /** Remembers a name whose declaration is wrong, which has been reported. */
  void markBroken(String name) {
    broken.add(name);
  }

  /** Whether an expression is made of layers. */
  boolean isLayer(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.NameReference name ->
          layers.containsKey(name.name())
              || (!scope.names().contains(name.name()) && session.technologies.knows(name.name()));
      case Expression.Member member ->
          member.object() instanceof Expression.NameReference home
              && session.technologies.isTechnology(home.name());
      case Expression.Binary binary ->
          isLayer(binary.left(), scope) || isLayer(binary.right(), scope);
      case Expression.Unary unary -> isLayer(unary.operand(), scope);
      case Expression.CallExpression call ->
          call.callee() instanceof Expression.NameReference
              && call.arguments().stream().anyMatch(a -> isLayer(a.value(), scope));
      default -> false;
    };
  }

  /**
   * Whether all names of an expression are known. An unknown one is reported; one whose declaration
   * is wrong has been.
   */
  boolean areKnown(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.NameReference name -> isKnown(name, scope);
      case Expression.Binary binary -> {
        boolean left = areKnown(binary.left(), scope);
        boolean right = areKnown(binary.right(), scope);
        yield left && right;
      }
      case Expression.Unary unary -> areKnown(unary.operand(), scope);
      case Expression.CallExpression call when asksObjects(call) -> true;
      case Expression.CallExpression call -> {
        boolean known = true;
        for (Argument argument : call.arguments()) {
          known &= areKnown(argument.value(), scope);
        }
        yield known;
      }
      default -> true;
    };
  }

  private boolean isKnown(Expression.NameReference reference, Scope scope) {
    String name = reference.name();
    if (broken.contains(name)) {
      return false;
    }
    if (isLayer(reference, scope)
        || scope.names().contains(name)
        || Types.WORDS.contains(name)
        || name.equals("pi")) {
      return true;
    }
    session.problems.add(
        Problems.unknown(
            RuleCode.UNKNOWN_LAYER,
            reference.span(),
            "there is no layer `" + name + "`",
            name,
            layers.keySet()));
    return false;
  }

  /** Whether a call is a measure or a condition of a design's objects. */
  static boolean asksObjects(Expression.CallExpression call) {
    return called(call).filter(RuleFunction::ofObjects).isPresent();
  }

  private static Optional<RuleFunction> called(Expression.CallExpression call) {
    return call.callee() instanceof Expression.NameReference name
        ? RuleFunctions.measure(name.name()).or(() -> RuleFunctions.condition(name.name()))
        : Optional.empty();
  }
}
