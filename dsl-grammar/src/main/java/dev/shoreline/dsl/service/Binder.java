package dev.shoreline.dsl.service;

import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.DeclaredName;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.SyntaxChildren;
import dev.shoreline.dsl.syntax.SyntaxNode;
import dev.shoreline.netlist.source.Span;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the declaration of each used name. */
final class Binder {
  private static final int MAX_STEPS = 12;

  private final IdentityHashMap<SyntaxNode, Scope> scopes;
  private final Map<Span, Symbol> references = new HashMap<>();
  private int steps;

  Binder(IdentityHashMap<SyntaxNode, Scope> scopes) {
    this.scopes = scopes;
  }

  /** Declarations by the places of the words that use them, declaring words included. */
  Map<Span, Symbol> references() {
    return references;
  }

  void bind(SyntaxNode node, Scope outer) {
    Scope scope = scopes.getOrDefault(node, outer);
    if (node instanceof Expression expression) {
      resolve(expression, scope);
    }
    if (node instanceof Expression.CallExpression call) {
      Symbol callee = resolve(call.callee(), scope);
      call.arguments().forEach(argument -> bindArgument(argument, callee));
    }
    if (node instanceof DeclaredName declared) {
      bindDeclaration(declared.name(), scope);
    }
    for (SyntaxNode child : SyntaxChildren.of(node)) {
      bind(child, scope);
    }
  }

  /** A further element of an array is a use of the first. */
  private void bindDeclaration(Name name, Scope scope) {
    Symbol symbol = lookup(name.text(), scope);
    if (symbol != null && !name.isMissing()) {
      references.put(name.span(), symbol);
    }
  }

  private void bindArgument(Argument argument, @Nullable Symbol callee) {
    Name name = argument.name();
    if (name != null && callee != null && callee.members() != null) {
      Symbol parameter = callee.members().local(name.text());
      if (parameter != null && parameter.kind() == SymbolKind.PARAMETER) {
        references.put(name.span(), parameter);
      }
    }
  }

  /** What an expression names, noting each word on the way. */
  @Nullable Symbol resolve(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.NameReference e -> note(e.span(), lookup(e.name(), scope));
      case Expression.Index e -> resolve(e.object(), scope);
      case Expression.CallExpression e -> resolve(e.callee(), scope);
      case Expression.Member e -> {
        Symbol object = resolve(e.object(), scope);
        Symbol found = object == null ? null : member(object, e.name().text());
        yield note(e.name().span(), found == null ? variable(e.name(), scope) : found);
      }
      default -> null;
    };
  }

  /** In {@code asic.side}, a loop's variable may stand for the member. */
  private @Nullable Symbol variable(Name name, Scope scope) {
    Symbol symbol = lookup(name.text(), scope);
    return symbol != null && symbol.kind() == SymbolKind.LOOP_VARIABLE ? symbol : null;
  }

  private @Nullable Symbol note(Span span, @Nullable Symbol symbol) {
    if (symbol != null) {
      references.put(span, symbol);
    }
    return symbol;
  }

  /** The nearest declaration of a name. */
  @Nullable Symbol lookup(String name, Scope scope) {
    for (Scope at = scope; at != null; at = at.parent()) {
      Symbol local = at.local(name);
      Symbol found = local != null ? local : inBase(name, at);
      if (found != null) {
        return found;
      }
      for (Scope fallback : at.fallbacks()) {
        Symbol other = fallback.local(name);
        if (other != null) {
          return other;
        }
      }
    }
    return null;
  }

  private @Nullable Symbol inBase(String name, Scope scope) {
    Expression base = scope.base();
    Scope parent = scope.parent();
    if (base == null || parent == null) {
      return null;
    }
    Symbol design = resolve(base, parent);
    return design == null ? null : member(design, name);
  }

  /** A member of what a symbol stands for. */
  @Nullable Symbol member(Symbol symbol, String name) {
    for (Scope scope : memberScopes(symbol)) {
      Symbol found = scope.local(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * The scopes whose names are members of a symbol: its own, and those of what it is an instance
   * of.
   */
  Set<Scope> memberScopes(Symbol symbol) {
    Set<Scope> found = new LinkedHashSet<>();
    if (steps < MAX_STEPS) {
      steps++;
      if (symbol.members() != null) {
        found.add(symbol.members());
      }
      Expression type = symbol.type();
      Symbol typed = type == null ? null : resolve(type, symbol.declaredIn());
      if (typed != null && typed != symbol) {
        found.addAll(memberScopes(typed));
      }
      steps--;
    }
    return found;
  }
}
