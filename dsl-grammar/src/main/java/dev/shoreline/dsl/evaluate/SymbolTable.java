package dev.shoreline.dsl.evaluate;

import dev.shoreline.netlist.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a text stand for and what its expressions are worth, as elaboration found it.
 * Filled while a program is elaborated and never changed after; what was not elaborated, such as a
 * branch that is not taken, is not in it.
 */
public final class SymbolTable {
  /**
   * What an expression or a declared name is worth.
   *
   * @param value the first value that was met
   * @param isVarying whether it has others elsewhere: in other passes of a loop or other instances
   */
  public record Worth(Value value, boolean isVarying) {}

  private final Map<Span, Span> declarations = new HashMap<>();
  private final Map<Span, Worth> values = new HashMap<>();

  /** Notes what a word stands for; of several declarations the first. */
  public void use(Span word, @Nullable Span declaration) {
    if (declaration != null) {
      declarations.putIfAbsent(word, declaration);
    }
  }

  /** Notes what an expression or a declared name is worth. */
  void value(Span place, Value value) {
    if (value instanceof Value.Poison) {
      return;
    }
    Worth known = values.get(place);
    if (known == null) {
      values.put(place, new Worth(value, false));
    } else if (!known.isVarying && !known.value.equals(value)) {
      values.put(place, new Worth(known.value, true));
    }
  }

  /** The declared name that a word stands for. */
  public Optional<Span> declaration(Span word) {
    return Optional.ofNullable(declarations.get(word));
  }

  /** The words that stand for a declared name, sorted; the declaration itself is not among them. */
  public List<Span> uses(Span declaration) {
    return declarations.entrySet().stream()
        .filter(use -> use.getValue().equals(declaration))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** What an expression, a parameter, a value or a loop's variable is worth. */
  public Optional<Worth> worth(Span place) {
    return Optional.ofNullable(values.get(place));
  }

  /** All words and the declared names that they stand for. */
  public Map<Span, Span> declarations() {
    return Map.copyOf(declarations);
  }
}
