package dev.shoreline.dsl.service;

import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.SyntaxNode;
import dev.shoreline.netlist.source.Span;
import org.jspecify.annotations.Nullable;

/** A declared name. Two symbols are the same only if they are the same object. */
public final class Symbol {
  private final SymbolKind kind;
  private final Name name;
  private final SyntaxNode node;
  private final @Nullable String doc;
  private final Scope declaredIn;
  private final @Nullable Scope members;
  private final @Nullable Expression type;

  Symbol(
      SymbolKind kind,
      Name name,
      SyntaxNode node,
      @Nullable String doc,
      Scope declaredIn,
      @Nullable Scope members,
      @Nullable Expression type) {
    this.kind = kind;
    this.name = name;
    this.node = node;
    this.doc = doc;
    this.declaredIn = declaredIn;
    this.members = members;
    this.type = type;
  }

  /** What it stands for. */
  public SymbolKind kind() {
    return kind;
  }

  /** The word. */
  public String name() {
    return name.text();
  }

  /** Where the word is declared. */
  public Span nameSpan() {
    return name.span();
  }

  /** The declaration as a whole. */
  public Span span() {
    return node.span();
  }

  /** The text of the {@code ///} lines before the declaration. */
  public @Nullable String doc() {
    return doc;
  }

  SyntaxNode node() {
    return node;
  }

  Scope declaredIn() {
    return declaredIn;
  }

  /** The names inside it. */
  @Nullable Scope members() {
    return members;
  }

  /** The component that an instance is of, the port that a port stands for, or what a value is. */
  @Nullable Expression type() {
    return type;
  }
}
