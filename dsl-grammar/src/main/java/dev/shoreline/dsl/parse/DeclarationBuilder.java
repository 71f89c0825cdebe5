package dev.shoreline.dsl.parse;

import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.FunctionDeclaration;
import dev.shoreline.dsl.syntax.Parameter;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Makes what declares values: {@code let}, functions and parameters with their types. */
final class DeclarationBuilder {
  private final Places places;
  private final ExpressionBuilder expressions;

  DeclarationBuilder(Places places, ExpressionBuilder expressions) {
    this.places = places;
    this.expressions = expressions;
  }

  FunctionDeclaration function(ShorelineParser.FunctionDeclarationContext c) {
    return new FunctionDeclaration(
        places.span(c),
        places.doc(c),
        places.name(c.name(), c),
        parameters(c.parameters()),
        type(c.typeName()),
        expressions.expression(c.expression(), c));
  }

  List<Parameter> parameters(ShorelineParser.@Nullable ParametersContext context) {
    if (context == null) {
      return List.of();
    }
    expressions.checkCommas(context);
    List<Parameter> parameters = new ArrayList<>();
    for (ShorelineParser.ParameterContext c : context.parameter()) {
      TypeName type = type(c.typeName());
      if (c.exception == null && type != null) {
        parameters.add(
            new Parameter(
                places.span(c),
                places.doc(c),
                places.name(c.name(), c),
                type,
                optional(c.value, c),
                optional(c.bounds, c)));
      }
    }
    return parameters;
  }

  private @Nullable Expression optional(
      ShorelineParser.@Nullable ExpressionContext context, ParserRuleContext owner) {
    return context == null ? null : expressions.expression(context, owner);
  }

  private @Nullable TypeName type(ShorelineParser.@Nullable TypeNameContext context) {
    if (context == null) {
      return null;
    }
    boolean list = context.getStart().getType() == ShorelineParser.LBRACKET;
    return new TypeName(places.span(context), places.name(context.name(), context), list);
  }

  Statement.LetStatement let(ShorelineParser.LetStatementContext c) {
    return new Statement.LetStatement(
        places.span(c),
        places.doc(c),
        places.name(c.name(), c),
        type(c.typeName()),
        expressions.expression(c.expression(), c));
  }
}
