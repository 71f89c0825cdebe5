package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.BinaryOperator;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.FunctionDeclaration;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.Statement.LetStatement;
import dev.shoreline.dsl.syntax.Statement.ObjectStatement;
import dev.shoreline.netlist.diagnostic.RuleCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Call;
import dev.shoreline.netlist.model.DerivedLayer;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.LayerValue;
import dev.shoreline.netlist.model.ListValue;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Operation;
import dev.shoreline.netlist.model.Rule;
import dev.shoreline.netlist.model.RuleDeck;
import dev.shoreline.netlist.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds rule decks. A layer of the deck is written as its number; a derived layer is referred to
 * as {@code layer("name")}.
 */
final class RuleElaborator {
  private static final List<String> KINDS = List.of("layer", "rule");

  private final Session session;
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;
  private final Literals literals = new Literals(List.of());
  private final DeckNames names;

  RuleElaborator(Session session) {
    this.session = session;
    this.names = new DeckNames(session);
  }

  /** The deck of a definition; empty if it has no rules. */
  Optional<RuleDeck> deck(Definition definition, Scope outer) {
    RuleDeck deck = factory.createRuleDeck();
    deck.setName(definition.name().text());
    deck.setDoc(definition.doc());
    deck.setSpan(definition.name().span());
    boolean plain = definition.kind() == DefinitionKind.RULES;
    Scope scope = outer.inner();
    for (Statement statement : definition.block().statements()) {
      switch (statement) {
        case ObjectStatement object when isKind(object, "rule", plain) ->
            deck.getRules().add(rule(object, scope));
        case ObjectStatement object when plain && isKind(object, "layer", true) ->
            addLayer(deck, object, scope);
        case LetStatement let when plain -> addLet(deck, let, scope);
        case FunctionDeclaration function when plain -> scope.declare(function);
        case Statement.ErrorStatement error -> {}
        case Statement other when plain ->
            session.problems.add(
                VocabularyCode.MISPLACED,
                other.span(),
                "a rule deck holds layers, lets and rules only");
        default -> {}
      }
    }
    return deck.getRules().isEmpty() && deck.getLayers().isEmpty()
        ? Optional.empty()
        : Optional.of(deck);
  }

  /** Whether an object is of a kind, or of one that is unknown and nearly that one. */
  private boolean isKind(ObjectStatement object, String kind, boolean report) {
    if (object.kind().text().equals(kind)) {
      return true;
    }
    boolean meant = report && kind.equals(Spelling.meant(object.kind(), KINDS));
    if (meant) {
      session.problems.add(Spelling.unknownKind(object.kind(), "a rule deck has no", KINDS));
    }
    return meant;
  }

  private void addLayer(RuleDeck deck, ObjectStatement object, Scope scope) {
    Settings settings = Settings.of(session, "layer", object, scope);
    int[] gds = new TechnologyElaborator(session).gds(settings);
    LayerValue value = factory.createLayerValue();
    value.setGdsLayer(gds[0]);
    value.setGdsDatatype(gds[1]);
    value.setSpan(object.span());
    DerivedLayer layer = factory.createDerivedLayer();
    settings.describe(layer, object.name().name().text(), object.name().span(), object.doc());
    layer.setValue(value);
    deck.getLayers().add(layer);
    names.add(layer);
  }

  /** A let of layers becomes a derived layer, any other one a value. */
  private void addLet(RuleDeck deck, LetStatement let, Scope scope) {
    if (!names.areKnown(let.value(), scope)) {
      names.markBroken(let.name().text());
      return;
    }
    if (!names.isLayer(let.value(), scope)) {
      scope.declare(let);
      session.evaluator.evaluate(let, scope);
      return;
    }
    dev.shoreline.netlist.model.Expression value = expression(let.value(), scope);
    if (value == null) {
      return;
    }
    DerivedLayer layer = factory.createDerivedLayer();
    layer.setName(let.name().text());
    layer.setDoc(let.doc());
    layer.setSpan(let.name().span());
    layer.setValue(value);
    deck.getLayers().add(layer);
    names.add(layer);
  }

  private Rule rule(ObjectStatement object, Scope scope) {
    Settings settings = Settings.of(session, "rule", object, scope);
    Rule rule = factory.createRule();
    settings.describe(rule, object.name().name().text(), object.name().span(), object.doc());
    rule.setSeverity(
        settings
            .word("severity")
            .map(w -> Severity.valueOf(w.toUpperCase(Locale.ROOT)))
            .orElse(Severity.ERROR));
    rule.setMessage(settings.text("message"));
    rule.setReference(settings.text("reference"));
    rule.setTolerance(settings.number("tolerance", 0));
    rule.setAngleLimit(Math.toDegrees(settings.number("angle_limit", 0)));
    settings
        .expression("check")
        .ifPresent(
            check -> {
              if (!isCheck(check)) {
                session.problems.add(
                    RuleCode.NOT_A_CHECK,
                    check.span(),
                    "expected a check of layers, such as `width(core) >= 70nm`");
                return;
              }
              if (names.areKnown(check, scope)) {
                rule.setCheck(expression(check, scope));
              }
            });
    return rule;
  }

  private static boolean isCheck(Expression check) {
    return switch (check) {
      case Expression.Binary binary ->
          binary.operator().isComparison()
              || ((binary.operator() == BinaryOperator.AND
                      || binary.operator() == BinaryOperator.OR)
                  && isCheck(binary.left())
                  && isCheck(binary.right()));
      case Expression.Unary unary -> isCheck(unary.operand());
      case Expression.CallExpression call -> true;
      case Expression.ErrorExpression error -> true;
      default -> false;
    };
  }

  private dev.shoreline.netlist.model.@Nullable Expression expression(
      Expression expression, Scope scope) {
    if (!names.isLayer(expression, scope)) {
      return constant(expression, scope);
    }
    dev.shoreline.netlist.model.Expression made =
        switch (expression) {
          case Expression.NameReference name -> layer(name);
          case Expression.Member member -> technologyLayer(member);
          case Expression.Binary binary ->
              operation(binary.operator().symbol(), scope, binary.left(), binary.right());
          case Expression.Unary unary -> operation("not", scope, unary.operand());
          case Expression.CallExpression call -> call(call, scope);
          default -> null;
        };
    if (made != null) {
      made.setSpan(expression.span());
    }
    return made;
  }

  private dev.shoreline.netlist.model.@Nullable Expression layer(Expression.NameReference name) {
    DerivedLayer derived = names.layer(name.name());
    if (derived == null) {
      return technologyLayer(name);
    }
    if (derived.getValue() instanceof LayerValue plain) {
      LayerValue value = factory.createLayerValue();
      value.setGdsLayer(plain.getGdsLayer());
      value.setGdsDatatype(plain.getGdsDatatype());
      return value;
    }
    Call call = factory.createCall();
    call.setFunction("layer");
    call.getArguments().add(argument(null, literals.text(name.name())));
    return call;
  }

  private @Nullable LayerValue technologyLayer(Expression expression) {
    Layer layer = session.technologies.find(Layer.class, expression);
    if (layer == null) {
      return null;
    }
    LayerValue value = factory.createLayerValue();
    value.setLayer(layer);
    value.setGdsLayer(layer.getGdsLayer());
    value.setGdsDatatype(layer.getGdsDatatype());
    return value;
  }

  private @Nullable Operation operation(String operator, Scope scope, Expression... operands) {
    Operation operation = factory.createOperation();
    operation.setOperator(operator);
    for (Expression operand : operands) {
      dev.shoreline.netlist.model.Expression made = expression(operand, scope);
      if (made == null) {
        return null;
      }
      operation.getOperands().add(made);
    }
    return operation;
  }

  private @Nullable Call call(Expression.CallExpression expression, Scope scope) {
    if (!(expression.callee() instanceof Expression.NameReference callee)) {
      return null;
    }
    Call call = factory.createCall();
    call.setFunction(callee.name());
    for (Argument argument : expression.arguments()) {
      dev.shoreline.netlist.model.Expression value = expression(argument.value(), scope);
      if (value == null) {
        return null;
      }
      call.getArguments()
          .add(argument(argument.name() == null ? null : argument.name().text(), value));
    }
    return call;
  }

  private dev.shoreline.netlist.model.Argument argument(
      @Nullable String name, dev.shoreline.netlist.model.Expression value) {
    dev.shoreline.netlist.model.Argument argument = factory.createArgument();
    argument.setName(name);
    argument.setValue(value);
    return argument;
  }

  private dev.shoreline.netlist.model.@Nullable Expression constant(
      Expression expression, Scope scope) {
    if (expression instanceof Expression.CallExpression call && DeckNames.asksObjects(call)) {
      return call(call, scope);
    }
    if (expression instanceof Expression.Binary binary && binary.operator().isComparison()) {
      return operation(binary.operator().symbol(), scope, binary.left(), binary.right());
    }
    return literal(session.evaluator.evaluate(expression, scope), expression);
  }

  private dev.shoreline.netlist.model.@Nullable Expression literal(
      Value value, Expression expression) {
    if (value instanceof Value.Truth || value instanceof Selection) {
      return null;
    }
    Made made = literals.of(value);
    if (made == null) {
      return null;
    }
    made.expression().setSpan(expression.span());
    if (made.expression() instanceof ListValue list) {
      list.getItems().forEach(item -> item.setSpan(expression.span()));
    }
    return made.expression();
  }
}
