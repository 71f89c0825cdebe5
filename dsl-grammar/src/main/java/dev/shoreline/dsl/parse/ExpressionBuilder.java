package dev.shoreline.dsl.parse;

import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.BinaryOperator;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.IndexItem;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.RateQualifier;
import dev.shoreline.dsl.syntax.UnaryOperator;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.SyntaxCode;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes expressions of parsed rules. */
final class ExpressionBuilder {
  /** Operators in a row, too, make a deep tree. */
  private static final int MAX_DEPTH = 500;

  private static final Map<String, BinaryOperator> BINARY =
      Stream.of(BinaryOperator.values())
          .collect(Collectors.toMap(BinaryOperator::symbol, operator -> operator));

  private final Places places;
  private final SyntaxMessages messages;
  private int depth;

  ExpressionBuilder(Places places, SyntaxMessages messages) {
    this.places = places;
    this.messages = messages;
  }

  /** The expression of a rule, or an error expression where the parser gave up. */
  Expression expression(
      ShorelineParser.@Nullable ExpressionContext context, ParserRuleContext owner) {
    if (context == null) {
      return new Expression.ErrorExpression(places.missingName(owner).span());
    }
    if (context.exception != null) {
      return new Expression.ErrorExpression(places.span(context));
    }
    if (depth >= MAX_DEPTH) {
      throw new GuardedParser.TooDeepException(context.getStart());
    }
    depth++;
    Expression result = dispatch(context);
    depth--;
    return result;
  }

  /** The same, reporting what cannot name an object. */
  Expression path(ShorelineParser.@Nullable ExpressionContext context, ParserRuleContext owner) {
    Expression result = expression(context, owner);
    switch (result) {
      case Expression.NameReference _,
          Expression.Member _,
          Expression.Index _,
          Expression.Anywhere _,
          Expression.CallExpression _,
          Expression.ErrorExpression _ -> {}
      default -> {
        messages.add(
            SyntaxCode.PATH_EXPECTED,
            result.span(),
            "this names no object; a path such as a.b[0] is expected");
        return new Expression.ErrorExpression(result.span());
      }
    }
    return result;
  }

  List<Expression> expressions(
      List<ShorelineParser.ExpressionContext> contexts, ParserRuleContext owner) {
    return contexts.stream().map(context -> expression(context, owner)).toList();
  }

  private Expression dispatch(ShorelineParser.ExpressionContext context) {
    Span span = places.span(context);
    return switch (context) {
      case ShorelineParser.PlainContext c -> primary(c.primary(), c);
      case ShorelineParser.MemberContext c ->
          new Expression.Member(
              span, expression(c.expression(), c), places.name(c.memberName(), c));
      case ShorelineParser.IndexContext c ->
          new Expression.Index(span, expression(c.expression(), c), indexItems(c));
      case ShorelineParser.CallContext c ->
          new Expression.CallExpression(span, expression(c.expression(), c), arguments(c));
      case ShorelineParser.UnaryContext c -> unary(c);
      case ShorelineParser.BinaryContext c -> binary(c);
      case ShorelineParser.RangeContext c ->
          new Expression.RangeExpression(
              span,
              expression(c.expression(0), c),
              expression(c.expression(1), c),
              c.getChild(1).getText().equals(".."));
      case ShorelineParser.ConditionalContext c ->
          new Expression.Conditional(
              span,
              expression(c.expression(0), c),
              expression(c.expression(1), c),
              expression(c.expression(2), c));
      default -> new Expression.ErrorExpression(span);
    };
  }

  private Expression unary(ShorelineParser.UnaryContext context) {
    UnaryOperator operator =
        switch (context.getStart().getType()) {
          case ShorelineParser.NOT -> UnaryOperator.NOT;
          case ShorelineParser.MINUS -> UnaryOperator.MINUS;
          default -> UnaryOperator.PLUS;
        };
    return new Expression.Unary(
        places.span(context), operator, expression(context.expression(), context));
  }

  private Expression binary(ShorelineParser.BinaryContext context) {
    Expression left = expression(context.expression(0), context);
    Expression right = expression(context.expression(1), context);
    Token symbol = ((TerminalNode) context.getChild(1)).getSymbol();
    BinaryOperator operator = BINARY.get(String.valueOf(KeywordTokens.text(symbol.getType())));
    if (operator == null) {
      throw new IllegalStateException("operator " + symbol.getText());
    }
    if (operator.isComparison()
        && left instanceof Expression.Binary inner
        && inner.operator().isComparison()
        && !startsWithParenthesis(context.expression(0))) {
      messages.add(
          Diagnostic.of(
                  SyntaxCode.CHAINED_COMPARISON, places.span(symbol), "comparisons do not chain")
              .withNote(inner.operatorSpan(), "the first comparison")
              .withHint("write `b within a .. c`, or `a < b and b < c`"));
    }
    return new Expression.Binary(places.span(context), operator, places.span(symbol), left, right);
  }

  private static boolean startsWithParenthesis(ShorelineParser.ExpressionContext context) {
    return context instanceof ShorelineParser.PlainContext;
  }

  private List<IndexItem> indexItems(ShorelineParser.IndexContext context) {
    List<IndexItem> items = new ArrayList<>();
    for (ShorelineParser.IndexItemContext item : context.indexItem()) {
      items.add(
          item.expression() == null
              ? new IndexItem.All(places.span(item))
              : new IndexItem.At(expression(item.expression(), item)));
    }
    checkCommas(context);
    return items;
  }

  private List<Argument> arguments(ShorelineParser.CallContext context) {
    checkCommas(context);
    return context.argument().stream().map(this::argument).toList();
  }

  private Argument argument(ShorelineParser.ArgumentContext context) {
    Expression first = expression(context.expression(0), context);
    if (context.expression().size() < 2) {
      return new Argument(places.span(context), null, first);
    }
    Expression value = expression(context.expression(1), context);
    return new Argument(places.span(context), plainName(first, "an argument's name"), value);
  }

  /** The name that an expression consists of; reports anything else. */
  Name plainName(Expression expression, String what) {
    return switch (expression) {
      case Expression.NameReference(Span span, String name) -> new Name(span, name);
      case Expression.ErrorExpression(Span span) -> new Name(span, "");
      default -> {
        messages.add(SyntaxCode.NAME_EXPECTED, expression.span(), what + " is a plain name");
        yield new Name(expression.span(), "");
      }
    };
  }

  private Expression primary(ShorelineParser.PrimaryContext context, ParserRuleContext owner) {
    if (context == null || context.exception != null) {
      return new Expression.ErrorExpression(places.span(owner));
    }
    Span span = places.span(context);
    return switch (context) {
      case ShorelineParser.QuantityContext c -> quantity(c);
      case ShorelineParser.NumberContext c ->
          new Expression.NumberLiteral(span, c.getText().replace("_", ""));
      case ShorelineParser.StringContext c -> string(c.STRING().getSymbol());
      case ShorelineParser.TruthContext c ->
          new Expression.BooleanLiteral(span, c.getStart().getType() == ShorelineParser.TRUE);
      case ShorelineParser.ReferenceContext c -> new Expression.NameReference(span, c.getText());
      case ShorelineParser.AnywhereContext c ->
          new Expression.Anywhere(span, places.name(c.memberName(), c));
      case ShorelineParser.GroupOrTupleContext c -> groupOrTuple(c, span);
      case ShorelineParser.ListContext c -> {
        checkCommas(c);
        yield new Expression.ListExpression(span, expressions(c.expression(), c));
      }
      default -> new Expression.ErrorExpression(span);
    };
  }

  private Expression groupOrTuple(ShorelineParser.GroupOrTupleContext context, Span span) {
    checkCommas(context);
    List<Expression> items = expressions(context.expression(), context);
    return items.size() == 1 ? items.getFirst() : new Expression.TupleExpression(span, items);
  }

  /** Reports two commas in a row. */
  void checkCommas(ParserRuleContext context) {
    Token last = null;
    for (int i = 0; i < context.getChildCount(); i++) {
      Token token = context.getChild(i) instanceof TerminalNode node ? node.getSymbol() : null;
      if (isComma(last) && isComma(token) && token != null) {
        messages.add(
            SyntaxCode.MISSING_ITEM, places.span(token), "an item is missing before this `,`");
      }
      last = token;
    }
  }

  private static boolean isComma(@Nullable Token token) {
    return token != null && token.getType() == ShorelineParser.COMMA;
  }

  private Expression quantity(ShorelineParser.QuantityContext context) {
    Token token = context.QUANTITY().getSymbol();
    String text = token.getText();
    int digits = digits(text);
    int unit = digits;
    while (unit < text.length() && Character.isWhitespace(text.charAt(unit))) {
      unit++;
    }
    List<RateQualifier> qualifiers =
        context.qualifier().stream()
            .map(word -> RateQualifier.valueOf(word.getText().toUpperCase(Locale.ROOT)))
            .toList();
    return new Expression.QuantityLiteral(
        places.span(context),
        text.substring(0, digits).replace("_", ""),
        new Name(places.inside(token, unit, text.length()), text.substring(unit)),
        qualifiers);
  }

  /** The length of the number at the start of a quantity; an exponent needs its digits. */
  private static int digits(String text) {
    int i = 0;
    while (i < text.length() && isNumberPart(text.charAt(i))) {
      i++;
    }
    if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      int j = i + 1;
      if (j < text.length() && (text.charAt(j) == '+' || text.charAt(j) == '-')) {
        j++;
      }
      if (j < text.length() && Character.isDigit(text.charAt(j))) {
        while (j < text.length() && Character.isDigit(text.charAt(j))) {
          j++;
        }
        return j;
      }
    }
    return i;
  }

  private static boolean isNumberPart(char c) {
    return (c >= '0' && c <= '9') || c == '_' || c == '.';
  }

  /** The value of a string token; reports unknown escapes. */
  Expression.StringLiteral string(Token token) {
    String text = token.getText();
    boolean closed = text.length() > 1 && text.endsWith("\"");
    int end = closed ? text.length() - 1 : text.length();
    StringBuilder value = new StringBuilder(text.length());
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < end) {
        i++;
        value.append(unescape(token, i));
      } else {
        value.append(c);
      }
    }
    return new Expression.StringLiteral(places.span(token), value.toString());
  }

  private char unescape(Token token, int index) {
    char c = token.getText().charAt(index);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"', '\\' -> c;
      default -> {
        messages.add(
            Diagnostic.of(
                    SyntaxCode.UNKNOWN_ESCAPE,
                    places.inside(token, index - 1, index + 1),
                    "unknown escape `\\" + c + "` in a string")
                .withHint("write `\\\\` for a backslash"));
        yield c;
      }
    };
  }
}
