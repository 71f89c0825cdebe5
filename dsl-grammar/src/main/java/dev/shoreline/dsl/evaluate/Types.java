package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.TypeName;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Types as they are written: dimensions and a few words. */
public final class Types {
  private static final Set<String> OBJECTS =
      Set.of("instances", "ports", "routes", "nets", "arrays", "objects");

  /** The edges of a body. */
  public static final Set<String> EDGES = Set.of("north", "east", "south", "west");

  /** The edges of a body, and its faces. */
  public static final Set<String> SIDES = and(EDGES, "top", "bottom");

  /** Words that need no declaration. */
  public static final Set<String> WORDS = and(SIDES, "center");

  private static final List<String> PLAIN =
      List.of("count", "number", "boolean", "string", "edge", "point", "shape");

  private Types() {}

  private static Set<String> and(Set<String> words, String... more) {
    Set<String> all = new TreeSet<>(words);
    all.addAll(List.of(more));
    return Collections.unmodifiableSet(all);
  }

  /** All type names. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(PLAIN);
    names.addAll(OBJECTS);
    Dimension.names().forEach(names::add);
    names.sort(null);
    return names;
  }

  /** Reports a type that does not exist. */
  static void checkDeclared(TypeName type, Problems problems) {
    String name = type.name().text();
    if (!name.isEmpty()
        && !PLAIN.contains(name)
        && !OBJECTS.contains(name)
        && Dimension.named(name).isEmpty()) {
      problems.add(
          Problems.unknown(
              TypeCode.UNKNOWN_TYPE,
              type.name().span(),
              "there is no type `" + name + "`",
              name,
              names()));
    }
  }

  /** Why a value is not of a type, as a message at a place; empty if it is. */
  static Optional<Diagnostic> mismatch(TypeName type, Value value, Span span) {
    if (value instanceof Value.Poison) {
      return Optional.empty();
    }
    String name = type.name().text();
    if (!type.list()) {
      return mismatch(name, value, span);
    }
    if (!(value instanceof Value.Items items)) {
      return Optional.of(wrong("a list", value, span));
    }
    return items.items().stream().flatMap(i -> mismatch(name, i, span).stream()).findFirst();
  }

  /** The same for a plain type. */
  public static Optional<Diagnostic> mismatch(String type, Value value, Span span) {
    boolean fits =
        switch (type) {
          case "" -> true;
          case "count" -> value instanceof Value.Amount a && a.quantity().isCount();
          case "number" -> value instanceof Value.Amount a && a.quantity().isNumber();
          case "boolean" -> value instanceof Value.Truth;
          case "string" -> value instanceof Value.Text;
          case "edge" -> value instanceof Value.Word w && EDGES.contains(w.text());
          case "shape" -> value instanceof Value.Figure;
          case "point" -> isPoint(value);
          default ->
              OBJECTS.contains(type) ? value instanceof Value.Thing : hasDimension(type, value);
        };
    return fits || value instanceof Value.Poison
        ? Optional.empty()
        : Optional.of(explain(type, value, span));
  }

  private static boolean isPoint(Value value) {
    return value instanceof Value.Items items
        && items.items().size() == 2
        && items.items().stream().allMatch(v -> hasDimension("length", v));
  }

  private static boolean hasDimension(String name, Value value) {
    Optional<Dimension> dimension = Dimension.named(name);
    return dimension.isEmpty()
        || (value instanceof Value.Amount a && a.quantity().dimension().equals(dimension.get()));
  }

  private static Diagnostic explain(String type, Value value, Span span) {
    if (type.equals("count") && value instanceof Value.Amount a && a.quantity().isNumber()) {
      return Diagnostic.of(
          TypeCode.WRONG_TYPE, span, "expected a whole number, found " + a.quantity());
    }
    Optional<Dimension> dimension = Dimension.named(type);
    if (dimension.isEmpty() || !(value instanceof Value.Amount amount)) {
      return wrong(Phrases.withArticle(type), value, span);
    }
    Diagnostic plain =
        Diagnostic.of(
            TypeCode.DIMENSION_MISMATCH,
            span,
            "expected "
                + Phrases.withArticle(type)
                + ", found "
                + value.describe()
                + " ("
                + amount.quantity()
                + ")");
    return Dimensions.hint(dimension.get()).map(plain::withHint).orElse(plain);
  }

  private static Diagnostic wrong(String expected, Value value, Span span) {
    return Diagnostic.of(
        TypeCode.WRONG_TYPE, span, "expected " + expected + ", found " + value.describe());
  }
}
