package dev.shoreline.dsl.format;

import dev.shoreline.dsl.syntax.Block;
import dev.shoreline.dsl.syntax.Configured;
import dev.shoreline.dsl.syntax.DeclaredName;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.FunctionDeclaration;
import dev.shoreline.dsl.syntax.IndexItem;
import dev.shoreline.dsl.syntax.SourceFile;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.SyntaxChildren;
import dev.shoreline.dsl.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the tree knows about tokens, by their offsets. */
final class TokenRoles {
  private final String text;
  private final Map<Integer, Integer> statementLevels = new HashMap<>();
  private final Map<Integer, Integer> blockLevels = new HashMap<>();
  private final Set<Integer> clauses = new HashSet<>();
  private final Set<Integer> attachedOpeners = new HashSet<>();
  private final Set<Integer> tightSigns = new HashSet<>();

  TokenRoles(String text, SourceFile file) {
    this.text = text;
    file.imports().forEach(node -> statementLevels.put(node.span().start(), 0));
    file.declarations()
        .forEach(
            node -> {
              statementLevels.put(node.span().start(), 0);
              visit(node, 0);
            });
  }

  /** The indentation level of the statement that starts at an offset, or -1 if none does. */
  int statementLevel(int offset) {
    return statementLevels.getOrDefault(offset, -1);
  }

  /** The level of the statement whose block opens at an offset. */
  int blockLevel(int offset) {
    return blockLevels.getOrDefault(offset, 0);
  }

  /** Whether a clause starts at an offset. */
  boolean isClause(int offset) {
    return clauses.contains(offset);
  }

  /** Whether a bracket belongs to the name before it. */
  boolean isAttached(int offset) {
    return attachedOpeners.contains(offset);
  }

  /**
   * Whether a sign stands before its operand, or a star for everything, so that no blank follows.
   */
  boolean isTight(int offset) {
    return tightSigns.contains(offset);
  }

  private void visit(SyntaxNode node, int level) {
    switch (node) {
      case Block block -> {
        visitBlock(block, level);
        return;
      }
      case Statement.ForStatement loop when !startsWithBrace(loop.body()) -> {
        loop.bindings().forEach(binding -> visit(binding, level));
        loop.body().statements().forEach(statement -> visitStatement(statement, level + 1));
        return;
      }
      case Statement.IfStatement choice -> {
        visitIf(choice, level);
        return;
      }
      case Definition definition ->
          attach(
              definition.name(),
              !definition.indices().isEmpty() || !definition.parameters().isEmpty());
      case FunctionDeclaration function -> attach(function.name(), true);
      case DeclaredName name -> attach(name.name(), !name.indices().isEmpty());
      case Statement.PortStatement port -> attach(port.name(), !port.indices().isEmpty());
      case Expression.CallExpression call -> attach(call.callee(), true);
      case Expression.Index index -> attach(index.object(), true);
      case Expression.Unary unary when Character.isLetter(text.charAt(unary.span().start())) -> {}
      case Expression.Unary unary -> tightSigns.add(unary.span().start());
      case IndexItem.All star -> tightSigns.add(star.span().start());
      case Expression.Anywhere star -> tightSigns.add(star.span().start());
      default -> {}
    }
    if (node instanceof Configured configured) {
      configured.clauses().forEach(clause -> clauses.add(clause.span().start()));
    }
    SyntaxChildren.of(node).forEach(child -> visit(child, level));
  }

  /** {@code else if} nests in the tree but not on the page. */
  private void visitIf(Statement.IfStatement choice, int level) {
    visit(choice.condition(), level);
    visit(choice.then(), level);
    Block otherwise = choice.otherwise();
    if (otherwise != null && !startsWithBrace(otherwise)) {
      otherwise.statements().forEach(statement -> visit(statement, level));
    } else if (otherwise != null) {
      visit(otherwise, level);
    }
  }

  private void visitBlock(Block block, int level) {
    blockLevels.put(block.span().start(), level);
    block.statements().forEach(statement -> visitStatement(statement, level + 1));
  }

  private void visitStatement(Statement statement, int level) {
    statementLevels.put(statement.span().start(), level);
    visit(statement, level);
  }

  private boolean startsWithBrace(Block block) {
    return text.startsWith("{", block.span().start());
  }

  /** Notes the bracket behind a node as its own. */
  private void attach(SyntaxNode node, boolean hasBracket) {
    if (!hasBracket) {
      return;
    }
    for (int i = node.span().end(); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        attachedOpeners.add(i);
        return;
      }
      if (c != ')' && !Character.isWhitespace(c)) {
        return;
      }
    }
  }
}
