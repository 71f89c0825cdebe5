package dev.shoreline.dsl.service;

import dev.shoreline.netlist.source.Span;
import java.util.Comparator;
import java.util.List;

/** The declarations of a file as a tree. */
public final class Outline {
  private Outline() {}

  /**
   * A declaration.
   *
   * @param name the word
   * @param kind what it stands for
   * @param span the declaration as a whole
   * @param nameSpan the word's place
   * @param children the declarations inside, by place
   */
  public record Item(String name, SymbolKind kind, Span span, Span nameSpan, List<Item> children) {
    /** Copies the list. */
    public Item {
      children = List.copyOf(children);
    }
  }

  /** The outline of a file; empty if it does not belong to the design. */
  public static List<Item> of(Analysis analysis, String file) {
    Scope scope = analysis.scopeAt(file, 0);
    while (scope != null && scope.parent() != null) {
      scope = scope.parent();
    }
    return scope == null ? List.of() : items(scope);
  }

  private static List<Item> items(Scope scope) {
    return scope.locals().stream()
        .filter(symbol -> symbol.kind() != SymbolKind.LOOP_VARIABLE)
        .map(Outline::item)
        .sorted(Comparator.comparing(Item::span))
        .toList();
  }

  private static Item item(Symbol symbol) {
    Scope members = symbol.members();
    List<Item> children = members == null ? List.of() : items(members);
    return new Item(symbol.name(), symbol.kind(), symbol.span(), symbol.nameSpan(), children);
  }
}
