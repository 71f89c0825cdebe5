package dev.shoreline.dsl.service;

import dev.shoreline.dsl.syntax.Block;
import dev.shoreline.dsl.syntax.Configured;
import dev.shoreline.dsl.syntax.Declaration;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.FunctionDeclaration;
import dev.shoreline.dsl.syntax.IterationBinding;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Parameter;
import dev.shoreline.dsl.syntax.SourceFile;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.SyntaxNode;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the declarations of a file and the scopes that they can be used in. */
final class SymbolCollector {
  private final IdentityHashMap<SyntaxNode, Scope> scopes;

  SymbolCollector(IdentityHashMap<SyntaxNode, Scope> scopes) {
    this.scopes = scopes;
  }

  /** The scope of a file; scopes of nodes inside are noted by the way. */
  Scope file(SourceFile file) {
    Scope scope = new Scope(null);
    scopes.put(file, scope);
    for (Declaration declaration : file.declarations()) {
      switch (declaration) {
        case Definition definition -> definition(definition, scope);
        case FunctionDeclaration function -> function(function, scope);
        case Statement.LetStatement let -> let(let, scope);
      }
    }
    return scope;
  }

  private void definition(Definition definition, Scope outer) {
    Scope inner = new Scope(outer, definition.of());
    scopes.put(definition, inner);
    for (IterationBinding index : definition.indices()) {
      declare(SymbolKind.LOOP_VARIABLE, index.name(), index, null, inner, null, null);
    }
    declare(
        SymbolKind.valueOf(definition.kind().name()),
        definition.name(),
        definition,
        definition.doc(),
        outer,
        inner,
        null);
    parameters(definition.parameters(), inner);
    statements(definition.block(), inner, inner);
  }

  private void function(FunctionDeclaration function, Scope outer) {
    Scope inner = new Scope(outer);
    scopes.put(function, inner);
    declare(SymbolKind.FUNCTION, function.name(), function, function.doc(), outer, inner, null);
    parameters(function.parameters(), inner);
  }

  private void parameters(List<Parameter> parameters, Scope scope) {
    for (Parameter p : parameters) {
      declare(SymbolKind.PARAMETER, p.name(), p, p.doc(), scope, null, null);
    }
  }

  private void let(Statement.LetStatement let, Scope scope) {
    declare(SymbolKind.VALUE, let.name(), let, let.doc(), scope, null, let.value());
  }

  /**
   * Declares what stands in a block.
   *
   * @param local where values go
   * @param owner where objects go: those of a loop belong to what the loop stands in
   */
  private void statements(Block block, Scope local, Scope owner) {
    for (Statement statement : block.statements()) {
      statement(statement, local, owner);
    }
  }

  private void statement(Statement statement, Scope local, Scope owner) {
    switch (statement) {
      case Statement.LetStatement let -> let(let, local);
      case FunctionDeclaration function -> function(function, local);
      case Statement.ForStatement loop -> {
        Scope inner = bindings(loop, loop.bindings(), local);
        statements(loop.body(), inner, owner);
      }
      case Statement.IfStatement choice -> {
        branch(choice.then(), local, owner);
        branch(choice.otherwise(), local, owner);
      }
      case Statement.RequireStatement require when require.label() != null ->
          declare(SymbolKind.CONTRACT, require.label(), require, require.doc(), owner, null, null);
      case Statement.ErrorStatement error ->
          error.inner().forEach(inner -> statement(inner, local, owner));
      case Statement.WaiveStatement waive -> statements(waive.block(), new Scope(local), owner);
      case Configured configured -> configured(configured, local, owner);
      default -> {}
    }
  }

  private void branch(@Nullable Block block, Scope local, Scope owner) {
    if (block != null) {
      Scope inner = new Scope(local);
      scopes.put(block, inner);
      statements(block, inner, owner);
    }
  }

  private Scope bindings(SyntaxNode node, List<IterationBinding> bindings, Scope outer) {
    Scope inner = new Scope(outer);
    scopes.put(node, inner);
    for (IterationBinding b : bindings) {
      declare(SymbolKind.LOOP_VARIABLE, b.name(), b, null, inner, null, null);
    }
    return inner;
  }

  private void configured(Configured statement, Scope local, Scope owner) {
    Scope outer = local;
    if (statement instanceof Statement.PortStatement port && !port.indices().isEmpty()) {
      outer = bindings(port, port.indices(), local);
    }
    Scope inner = new Scope(outer);
    for (Block block : statement.blocks()) {
      scopes.put(block, inner);
      statements(block, inner, inner);
    }
    switch (statement) {
      case Statement.PlaceStatement s ->
          declare(SymbolKind.INSTANCE, s.name().name(), s, s.doc(), owner, inner, s.component());
      case Statement.ObjectStatement s ->
          declare(SymbolKind.OBJECT, s.name().name(), s, s.doc(), owner, inner, null);
      case Statement.PortStatement s ->
          declare(SymbolKind.PORT, s.name(), s, s.doc(), owner, inner, s.target());
      case Statement.NetStatement s ->
          declare(SymbolKind.NET, s.name().name(), s, s.doc(), owner, inner, null);
      case Statement.RouteStatement s when s.name() != null ->
          declare(SymbolKind.ROUTE, s.name().name(), s, s.doc(), owner, inner, null);
      default -> {}
    }
  }

  private static void declare(
      SymbolKind kind,
      @Nullable Name name,
      SyntaxNode node,
      @Nullable String doc,
      Scope scope,
      @Nullable Scope members,
      @Nullable Expression type) {
    if (name != null) {
      scope.declare(new Symbol(kind, name, node, doc, scope, members, type));
    }
  }
}
