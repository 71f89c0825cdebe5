package dev.shoreline.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The nodes directly below a node, in the order of the text; for passes that treat most kinds
 * alike.
 */
public final class SyntaxChildren {
  private final List<SyntaxNode> children = new ArrayList<>();

  private SyntaxChildren() {}

  /** The nodes directly below. */
  public static List<SyntaxNode> of(SyntaxNode node) {
    SyntaxChildren collector = new SyntaxChildren();
    switch (node) {
      case SourceFile n -> collector.all(n.imports()).all(n.declarations());
      case ImportDeclaration n -> collector.add(n.path()).add(n.name()).add(n.guide());
      case Definition n ->
          collector.add(n.name()).all(n.indices()).all(n.parameters()).add(n.of()).add(n.block());
      case Statement n -> collector.statement(n);
      case Expression n -> collector.expression(n);
      case Block n -> collector.all(n.statements());
      case Name _ -> {}
      case DeclaredName n -> collector.add(n.name()).all(n.indices());
      case Parameter n -> collector.add(n.name()).add(n.type()).add(n.value()).add(n.bounds());
      case TypeName n -> collector.add(n.name());
      case IterationBinding n -> collector.add(n.name()).add(n.values());
      case IndexItem.All _ -> {}
      case IndexItem.At n -> collector.add(n.value());
      case Argument n -> collector.add(n.name()).add(n.value());
    }
    return collector.children;
  }

  /** Calls a visitor with a node and all below it, parents first. */
  public static void walk(SyntaxNode node, Consumer<SyntaxNode> visitor) {
    visitor.accept(node);
    of(node).forEach(child -> walk(child, visitor));
  }

  private void statement(Statement statement) {
    switch (statement) {
      case FunctionDeclaration n -> add(n.name()).all(n.parameters()).add(n.result()).add(n.body());
      case Statement.LetStatement n -> add(n.name()).add(n.type()).add(n.value());
      case Statement.ForStatement n -> all(n.bindings()).add(n.body());
      case Statement.IfStatement n -> add(n.condition()).add(n.then()).add(n.otherwise());
      case Statement.RequireStatement n ->
          add(n.failReason()).add(n.label()).add(n.condition()).add(n.because());
      case Statement.SetStatement n -> add(n.target()).add(n.value());
      case Statement.PlaceStatement n -> add(n.name()).add(n.component()).configuration(n);
      case Statement.StackStatement n -> add(n.target()).configuration(n);
      case Statement.ConnectStatement n -> add(n.from()).add(n.to()).configuration(n);
      case Statement.NetStatement n -> add(n.name()).add(n.members()).configuration(n);
      case Statement.RouteStatement n -> add(n.name()).add(n.from()).add(n.to()).configuration(n);
      case Statement.PortStatement n ->
          add(n.kind()).add(n.name()).all(n.indices()).add(n.target()).configuration(n);
      case Statement.DrawStatement n -> add(n.layer()).add(n.shape());
      case Statement.WaiveStatement n -> add(n.rule()).add(n.block());
      case Statement.ApplyStatement n -> add(n.profile());
      case Statement.ObjectStatement n ->
          add(n.kind()).add(n.name()).add(n.block()).all(n.clauses()).add(n.tail());
      case Statement.Setting n -> add(n.key()).all(n.values());
      case Statement.ErrorStatement n -> all(n.inner());
    }
  }

  private void expression(Expression expression) {
    switch (expression) {
      case Expression.QuantityLiteral n -> add(n.unit());
      case Expression.NumberLiteral _,
          Expression.StringLiteral _,
          Expression.BooleanLiteral _,
          Expression.NameReference _,
          Expression.ErrorExpression _ -> {}
      case Expression.Anywhere n -> add(n.name());
      case Expression.Member n -> add(n.object()).add(n.name());
      case Expression.Index n -> add(n.object()).all(n.items());
      case Expression.CallExpression n -> add(n.callee()).all(n.arguments());
      case Expression.Unary n -> add(n.operand());
      case Expression.Binary n -> add(n.left()).add(n.right());
      case Expression.Conditional n -> add(n.condition()).add(n.then()).add(n.otherwise());
      case Expression.ListExpression n -> all(n.items());
      case Expression.TupleExpression n -> all(n.items());
      case Expression.RangeExpression n -> add(n.first()).add(n.last());
    }
  }

  private void configuration(Configured statement) {
    all(statement.clauses()).all(statement.blocks());
  }

  private SyntaxChildren add(@Nullable SyntaxNode node) {
    if (node != null) {
      children.add(node);
    }
    return this;
  }

  private SyntaxChildren all(List<? extends SyntaxNode> nodes) {
    children.addAll(nodes);
    return this;
  }
}
