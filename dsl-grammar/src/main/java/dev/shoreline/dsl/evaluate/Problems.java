package dev.shoreline.dsl.evaluate;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.diagnostic.Suggestion;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects diagnostics; one place says one thing once, however often it is elaborated. */
public final class Problems {
  private record Key(String code, Span span) {}

  private final List<Diagnostic> list = new ArrayList<>();
  private final Set<Key> seen = new HashSet<>();

  /** Adds a message unless its place has one of the same code. */
  public void add(Diagnostic diagnostic) {
    if (seen.add(new Key(diagnostic.code().id(), diagnostic.span()))) {
      list.add(diagnostic);
    }
  }

  /** Adds a message and gives the value of what is wrong. */
  public Value poison(Diagnostic diagnostic) {
    add(diagnostic);
    return Value.Poison.POISON;
  }

  /** Adds a plain message. */
  public void add(DiagnosticCode code, Span span, String message) {
    add(Diagnostic.of(code, span, message));
  }

  /** A message about a word that is not among the known ones, with the nearest one as a hint. */
  public static Diagnostic unknown(
      DiagnosticCode code, Span span, String message, String word, Collection<String> known) {
    Diagnostic plain = Diagnostic.of(code, span, message);
    return Suggestion.nearest(word, known)
        .map(near -> plain.withHint("did you mean `" + near + "`?"))
        .orElse(plain);
  }

  /** All messages in the order of their places. */
  public List<Diagnostic> sorted() {
    return list.stream().sorted().toList();
  }
}
