package dev.shoreline.dsl.service;

import dev.shoreline.dsl.syntax.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names that can be used from a stretch of text. Filled while an analysis is made and never changed
 * after.
 */
final class Scope {
  private final @Nullable Scope parent;
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final List<Scope> fallbacks = new ArrayList<>();
  private final @Nullable Expression base;

  Scope(@Nullable Scope parent) {
    this(parent, null);
  }

  /**
   * A scope inside another.
   *
   * @param base the design whose names can be used too
   */
  Scope(@Nullable Scope parent, @Nullable Expression base) {
    this.parent = parent;
    this.base = base;
  }

  @Nullable Scope parent() {
    return parent;
  }

  @Nullable Expression base() {
    return base;
  }

  /** Declares a name; of several with one name the first stands for all. */
  void declare(Symbol symbol) {
    if (!symbol.name().isEmpty()) {
      symbols.putIfAbsent(symbol.name(), symbol);
    }
  }

  /** Lets names of another scope be used where nothing nearer has them. */
  void addFallback(Scope scope) {
    if (!fallbacks.contains(scope) && scope != this) {
      fallbacks.add(scope);
    }
  }

  List<Scope> fallbacks() {
    return fallbacks;
  }

  @Nullable Symbol local(String name) {
    return symbols.get(name);
  }

  Collection<Symbol> locals() {
    return symbols.values();
  }
}
