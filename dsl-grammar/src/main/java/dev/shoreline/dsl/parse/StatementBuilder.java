package dev.shoreline.dsl.parse;

import dev.shoreline.dsl.syntax.Block;
import dev.shoreline.dsl.syntax.DeclaredName;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.IndexItem;
import dev.shoreline.dsl.syntax.IterationBinding;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.netlist.diagnostic.SyntaxCode;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Makes statements and blocks of parsed rules. */
final class StatementBuilder {
  private static final int MAX_BRANCHES = 100;

  private final Places places;
  private final SyntaxMessages messages;
  private final ExpressionBuilder expressions;
  private final DeclarationBuilder declarations;

  StatementBuilder(
      Places places,
      SyntaxMessages messages,
      ExpressionBuilder expressions,
      DeclarationBuilder declarations) {
    this.places = places;
    this.messages = messages;
    this.expressions = expressions;
    this.declarations = declarations;
  }

  /** A block; where the parser found none, an empty one. */
  Block block(ShorelineParser.@Nullable BlockContext context, ParserRuleContext owner) {
    if (context == null) {
      return new Block(places.missingName(owner).span(), List.of());
    }
    List<Statement> statements = new ArrayList<>();
    for (ParseTree child : children(context)) {
      switch (child) {
        case ShorelineParser.ClauseContext clause -> statements.add(clause(clause));
        case ShorelineParser.StatementContext statement -> addStatement(statement, statements);
        case ShorelineParser.BlockContext loose ->
            statements.add(
                new Statement.ErrorStatement(places.span(loose), block(loose, loose).statements()));
        default -> {}
      }
    }
    return new Block(places.span(context), statements);
  }

  private @Nullable Block optionalBlock(ShorelineParser.@Nullable BlockContext context) {
    return context == null ? null : block(context, context);
  }

  private static List<ParseTree> children(ParserRuleContext context) {
    return context.children == null ? List.of() : context.children;
  }

  private void addStatement(ShorelineParser.StatementContext context, List<Statement> statements) {
    if (context.exception != null) {
      statements.add(failed(context));
      return;
    }
    ParseTree first = context.getChild(0);
    if (first instanceof ParserRuleContext inner) {
      statement(inner, statements);
    }
    context.clause().forEach(clause -> statements.add(clause(clause)));
  }

  /** What is left of a statement that could not be read: the blocks in it. */
  private Statement failed(ShorelineParser.StatementContext context) {
    List<Statement> inner = new ArrayList<>();
    for (ParseTree child : children(context)) {
      if (child instanceof ShorelineParser.BlockContext block) {
        inner.addAll(block(block, context).statements());
      } else if (child instanceof ParserRuleContext rule) {
        rule.getRuleContexts(ShorelineParser.BlockContext.class)
            .forEach(block -> inner.addAll(block(block, context).statements()));
      }
    }
    return new Statement.ErrorStatement(places.span(context), inner);
  }

  private void statement(ParserRuleContext context, List<Statement> out) {
    switch (context) {
      case ShorelineParser.FunctionDeclarationContext c -> out.add(declarations.function(c));
      case ShorelineParser.LetStatementContext c -> out.add(declarations.let(c));
      case ShorelineParser.ForStatementContext c -> forStatement(c, out);
      case ShorelineParser.IfStatementContext c -> out.add(ifStatement(c, 0));
      case ShorelineParser.RequireStatementContext c -> out.add(require(c));
      case ShorelineParser.SetStatementContext c -> out.add(set(c));
      case ShorelineParser.PlaceStatementContext c -> out.add(place(c));
      case ShorelineParser.StackStatementContext c -> out.add(stack(c));
      case ShorelineParser.ConnectStatementContext c -> out.add(connect(c));
      case ShorelineParser.NetStatementContext c -> net(c, out);
      case ShorelineParser.RouteStatementContext c -> out.add(route(c));
      case ShorelineParser.PortStatementContext c -> out.add(port(c));
      case ShorelineParser.DrawStatementContext c -> out.add(draw(c));
      case ShorelineParser.WaiveStatementContext c -> out.add(waive(c));
      case ShorelineParser.ApplyStatementContext c ->
          out.add(
              new Statement.ApplyStatement(places.span(c), expressions.path(c.expression(), c)));
      case ShorelineParser.ObjectOrSettingContext c -> objectOrSetting(c, out);
      default -> out.add(new Statement.ErrorStatement(places.span(context), List.of()));
    }
  }

  private void forStatement(ShorelineParser.ForStatementContext c, List<Statement> out) {
    List<Statement> behind = new ArrayList<>();
    Block body;
    if (c.statement() != null) {
      List<Statement> repeated = new ArrayList<>();
      addStatement(c.statement(), repeated);
      body = new Block(places.span(c.statement()), repeated);
    } else {
      body = block(c.block(), c);
      c.clause().forEach(clause -> behind.add(clause(clause)));
    }
    List<IterationBinding> bindings = new ArrayList<>(bindings(List.of(c.binding())));
    boolean nested = c.statement() != null && c.statement().forStatement() != null;
    if (nested
        && body.statements().size() == 1
        && body.statements().getFirst() instanceof Statement.ForStatement inner) {
      bindings.addAll(inner.bindings());
      body = inner.body();
    }
    out.add(new Statement.ForStatement(places.span(c), bindings, body));
    out.addAll(behind);
  }

  /** The bindings in brackets behind a name, if there are any. */
  List<IterationBinding> indices(ShorelineParser.@Nullable IndicesContext c) {
    return c == null ? List.of() : bindings(c.binding());
  }

  private List<IterationBinding> bindings(List<ShorelineParser.BindingContext> contexts) {
    return contexts.stream()
        .map(
            c ->
                new IterationBinding(
                    places.span(c),
                    places.name(c.name(), c),
                    expressions.expression(c.expression(), c)))
        .toList();
  }

  private Statement.IfStatement ifStatement(ShorelineParser.IfStatementContext c, int branch) {
    if (branch == MAX_BRANCHES) {
      throw new GuardedParser.TooDeepException(c.expression(branch).getStart());
    }
    Expression condition = expressions.expression(c.expression(branch), c);
    Block then = block(c.block(branch), c);
    Block otherwise = null;
    if (branch + 1 < c.expression().size()) {
      Statement.IfStatement next = ifStatement(c, branch + 1);
      otherwise = new Block(next.span(), List.of(next));
    } else if (c.block().size() > c.expression().size()) {
      otherwise = block(c.block(branch + 1), c);
    }
    Span span = branch == 0 ? places.span(c) : places.between(condition.span(), places.span(c));
    return new Statement.IfStatement(span, condition, then, otherwise);
  }

  private Statement require(ShorelineParser.RequireStatementContext c) {
    Expression first = expressions.expression(c.expression(0), c);
    boolean labelled = c.expression().size() > 1;
    return new Statement.RequireStatement(
        places.span(c),
        places.doc(c),
        string(c.reason),
        labelled ? expressions.plainName(first, "a contract's label") : null,
        labelled ? expressions.expression(c.expression(1), c) : first,
        string(c.because));
  }

  private Expression.@Nullable StringLiteral string(@Nullable Token token) {
    return token == null ? null : expressions.string(token);
  }

  private Statement set(ShorelineParser.SetStatementContext c) {
    return new Statement.SetStatement(
        places.span(c),
        expressions.path(c.expression(0), c),
        expressions.expression(c.expression(1), c));
  }

  private Statement place(ShorelineParser.PlaceStatementContext c) {
    return new Statement.PlaceStatement(
        places.span(c),
        places.doc(c),
        declaredName(c.declaredName(), c),
        expressions.path(c.expression(), c),
        clauses(c.clause()),
        optionalBlock(c.block()));
  }

  private Statement stack(ShorelineParser.StackStatementContext c) {
    return new Statement.StackStatement(
        places.span(c),
        places.doc(c),
        expressions.path(c.expression(), c),
        clauses(c.clause()),
        optionalBlock(c.block()));
  }

  private Statement connect(ShorelineParser.ConnectStatementContext c) {
    return new Statement.ConnectStatement(
        places.span(c),
        places.doc(c),
        expressions.path(c.expression(0), c),
        expressions.path(c.expression(1), c),
        clauses(c.clause()),
        optionalBlock(c.block()));
  }

  private void net(ShorelineParser.NetStatementContext c, List<Statement> out) {
    if (c.STRING() == null) {
      out.add(
          new Statement.NetStatement(
              places.span(c),
              places.doc(c),
              declaredName(c.declaredName(), c),
              expressions.expression(c.expression(), c),
              clauses(c.clause()),
              optionalBlock(c.block())));
      return;
    }
    Expression name = expressions.string(c.STRING().getSymbol());
    Name key = new Name(places.span(c.getStart()), c.getStart().getText());
    out.add(
        new Statement.Setting(
            places.between(key.span(), name.span()), places.doc(c), key, List.of(name)));
    out.addAll(clauses(c.clause()));
  }

  private Statement route(ShorelineParser.RouteStatementContext c) {
    int from = c.expression().size() > 2 ? 1 : 0;
    return new Statement.RouteStatement(
        places.span(c),
        places.doc(c),
        from == 0 ? null : declared(expressions.expression(c.expression(0), c), "a route's name"),
        expressions.path(c.expression(from), c),
        expressions.path(c.expression(from + 1), c),
        clauses(c.clause()),
        optionalBlock(c.block()));
  }

  /**
   * Names of routes and objects are read as expressions, since only what stands behind them tells.
   */
  private DeclaredName declared(Expression name, String what) {
    if (!(name instanceof Expression.Index(Span span, Expression object, List<IndexItem> items))) {
      return new DeclaredName(name.span(), expressions.plainName(name, what), List.of());
    }
    List<Expression> indices = new ArrayList<>();
    for (IndexItem item : items) {
      if (item instanceof IndexItem.At(Expression value)) {
        indices.add(value);
      } else {
        messages.add(
            SyntaxCode.UNEXPECTED, item.span(), "a name is declared with its index, not with `*`");
      }
    }
    return new DeclaredName(span, expressions.plainName(object, what), indices);
  }

  private Statement port(ShorelineParser.PortStatementContext c) {
    return new Statement.PortStatement(
        places.span(c),
        places.doc(c),
        places.name(c.kind, c),
        places.name(c.port, c),
        indices(c.indices()),
        c.expression() == null ? null : expressions.path(c.expression(), c),
        clauses(c.clause()),
        optionalBlock(c.block()));
  }

  private Statement draw(ShorelineParser.DrawStatementContext c) {
    return new Statement.DrawStatement(
        places.span(c),
        expressions.path(c.expression(0), c),
        expressions.expression(c.expression(1), c));
  }

  private Statement waive(ShorelineParser.WaiveStatementContext c) {
    Name rule;
    if (c.STRING() == null) {
      rule = places.name(c.name(), c);
    } else {
      Expression.StringLiteral text = expressions.string(c.STRING().getSymbol());
      rule = new Name(text.span(), text.value());
    }
    return new Statement.WaiveStatement(places.span(c), places.doc(c), rule, block(c.block(), c));
  }

  private void objectOrSetting(ShorelineParser.ObjectOrSettingContext c, List<Statement> out) {
    Token word = c.IDENTIFIER().getSymbol();
    Name key = new Name(places.span(word), word.getText());
    List<Expression> values = expressions.expressions(c.settingValue().expression(), c);
    if (c.block().isEmpty()) {
      Span span = places.between(key.span(), places.span(c.settingValue()));
      out.add(new Statement.Setting(span, places.doc(c), key, values));
      out.addAll(clauses(c.clause()));
      return;
    }
    if (values.size() > 1) {
      messages.add(
          SyntaxCode.LOOSE_BLOCK,
          places.span(c.block(0).getStart()),
          "a setting takes no block, and an object takes one name before its block");
    }
    out.add(
        new Statement.ObjectStatement(
            places.span(c),
            places.doc(c),
            key,
            declared(values.getFirst(), "an object's name"),
            block(c.block(0), c),
            clauses(c.clause()),
            optionalBlock(c.block(1))));
  }

  private DeclaredName declaredName(
      ShorelineParser.@Nullable DeclaredNameContext context, ParserRuleContext owner) {
    if (context == null) {
      Name missing = places.missingName(owner);
      return new DeclaredName(missing.span(), missing, List.of());
    }
    return new DeclaredName(
        places.span(context),
        places.name(context.name(), context),
        expressions.expressions(context.expression(), context));
  }

  private List<Statement.Setting> clauses(List<ShorelineParser.ClauseContext> contexts) {
    return contexts.stream().map(this::clause).toList();
  }

  private Statement.Setting clause(ShorelineParser.ClauseContext c) {
    ShorelineParser.SettingValueContext value = c.settingValue();
    List<Expression> values =
        value == null || value.expression().isEmpty()
            ? List.of(new Expression.ErrorExpression(places.span(c)))
            : expressions.expressions(value.expression(), c);
    return new Statement.Setting(
        places.span(c), places.doc(c), places.name(c.clauseKey(), c), values);
  }
}
