package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Phrases;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.SymbolTable;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.model.Technology;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Objects of technologies by name; a plain name works while only one technology has it. */
final class TechnologyNames {
  private record Home(Technology technology, Named object) {}

  private final Problems problems;
  private final SymbolTable symbols;
  private final Map<String, Set<String>> known;
  private final Map<String, Technology> technologies = new LinkedHashMap<>();
  private final Map<String, List<Home>> objects = new LinkedHashMap<>();
  private @Nullable Technology current;

  /**
   * Without any technology.
   *
   * @param known for each file, the files whose technologies it knows
   */
  TechnologyNames(Problems problems, SymbolTable symbols, Map<String, Set<String>> known) {
    this.problems = problems;
    this.symbols = symbols;
    this.known = known;
  }

  /** Enters a technology: its own names come before those of others until {@link #leave}. */
  void enter(Technology technology) {
    technologies.put(technology.getName(), technology);
    current = technology;
  }

  void leave() {
    current = null;
  }

  /** Adds an object to the technology that has been entered. */
  void add(Named object) {
    Technology home = current;
    if (home == null) {
      throw new IllegalStateException("no technology to add to");
    }
    List<Home> family = objects.computeIfAbsent(object.getName(), n -> new ArrayList<>());
    for (Home other : family) {
      if (other.technology.equals(home) && other.object.eClass().equals(object.eClass())) {
        problems.add(
            Diagnostic.of(
                    NameCode.DUPLICATE_NAME,
                    object.getSpan(),
                    "`" + object.getName() + "` is declared twice in `" + home.getName() + "`")
                .withNote(other.object.getSpan(), "declared here first"));
        return;
      }
    }
    family.add(new Home(home, object));
  }

  /** Whether a technology has that name. */
  boolean isTechnology(String name) {
    return technologies.containsKey(name);
  }

  /** Whether some technology has an object of that name. */
  boolean knows(String name) {
    return objects.containsKey(name);
  }

  /** The object of a kind that an expression names; null with a message if there is none. */
  <T extends Named> @Nullable T find(Class<T> type, Expression expression) {
    if (expression instanceof Expression.NameReference reference) {
      return find(type, reference.name(), null, reference.span());
    }
    if (expression instanceof Expression.Member member
        && member.object() instanceof Expression.NameReference home) {
      Technology technology = technologies.get(home.name());
      if (technology == null) {
        problems.add(
            Problems.unknown(
                NameCode.UNKNOWN_NAME,
                home.span(),
                "there is no technology `" + home.name() + "`",
                home.name(),
                technologies.keySet()));
        return null;
      }
      symbols.use(home.span(), technology.getSpan());
      return find(type, member.name().text(), technology, member.name().span());
    }
    if (!(expression instanceof Expression.ErrorExpression)) {
      problems.add(NameCode.WRONG_KIND, expression.span(), "expected the name of " + noun(type));
    }
    return null;
  }

  private <T extends Named> @Nullable T find(
      Class<T> type, String name, @Nullable Technology home, Span span) {
    T found = name.isEmpty() ? null : search(type, name, home, span);
    if (found != null) {
      symbols.use(span, found.getSpan());
    }
    return found;
  }

  private <T extends Named> @Nullable T search(
      Class<T> type, String name, @Nullable Technology home, Span span) {
    List<Home> found = new ArrayList<>();
    Home other = null;
    for (Home candidate : objects.getOrDefault(name, List.of())) {
      if (home != null && !candidate.technology.equals(home)) {
        continue;
      }
      if (!type.isInstance(candidate.object)) {
        other = candidate;
      } else if (candidate.technology.equals(current)) {
        return type.cast(candidate.object);
      } else {
        found.add(candidate);
      }
    }
    keepKnown(found, span);
    if (found.size() == 1) {
      return type.cast(found.getFirst().object);
    }
    problems.add(
        found.isEmpty()
            ? unknown(type, name, home, other, span)
            : ambiguous(type, name, found, span));
    return null;
  }

  /** A text means what its own imports give it, whatever else the design imports. */
  private void keepKnown(List<Home> found, Span span) {
    Set<String> files = known.getOrDefault(span.file(), Set.of());
    if (found.stream().anyMatch(home -> files.contains(home.technology.getSpan().file()))) {
      found.removeIf(home -> !files.contains(home.technology.getSpan().file()));
    }
  }

  private Diagnostic unknown(
      Class<?> type, String name, @Nullable Technology home, @Nullable Home other, Span span) {
    String place = home == null ? "" : " in `" + home.getName() + "`";
    if (other != null) {
      return Diagnostic.of(
              NameCode.WRONG_KIND,
              span,
              "expected " + noun(type) + ", `" + name + "` is " + noun(other.object))
          .withNote(other.object.getSpan(), "declared here");
    }
    Set<String> known = new TreeSet<>();
    objects.forEach(
        (word, family) -> {
          if (family.stream()
              .anyMatch(
                  h -> type.isInstance(h.object) && (home == null || h.technology.equals(home)))) {
            known.add(word);
          }
        });
    String kind = noun(type);
    return Problems.unknown(
        NameCode.UNKNOWN_NAME,
        span,
        "there is no " + kind.substring(kind.indexOf(' ') + 1) + " `" + name + "`" + place,
        name,
        known);
  }

  private static Diagnostic ambiguous(Class<?> type, String name, List<Home> found, Span span) {
    Diagnostic diagnostic =
        Diagnostic.of(
                NameCode.AMBIGUOUS_NAME,
                span,
                "`" + name + "` is " + noun(type) + " of " + found.size() + " technologies")
            .withHint("write `" + found.getFirst().technology.getName() + "." + name + "`");
    for (Home home : found) {
      diagnostic =
          diagnostic.withNote(
              home.object.getSpan(), "declared in `" + home.technology.getName() + "`");
    }
    return diagnostic;
  }

  private static String noun(Named object) {
    return noun(object.eClass().getInstanceClass());
  }

  /** {@code a cross section}, {@code a via kind}. */
  private static String noun(Class<?> type) {
    StringBuilder words = new StringBuilder();
    for (char c : type.getSimpleName().toCharArray()) {
      words.append(Character.isUpperCase(c) && !words.isEmpty() ? " " : "").append(c);
    }
    return Phrases.withArticle(words.toString());
  }
}
