package dev.shoreline.dsl.evaluate;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.diagnostic.Fix;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.RuleCode;
import dev.shoreline.netlist.diagnostic.Suggestion;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects diagnostics; one place says one thing once, however often it is elaborated. */
public final class Problems {
  private record Key(String code, Span span) {}

  /** What is told once in a file; anything but an unknown name is told wherever it stands. */
  private record Unknown(String file, String message, @Nullable Span place) {
    private static final Set<DiagnosticCode> CODES =
        Set.of(NameCode.UNKNOWN_NAME, NameCode.UNKNOWN_MEMBER, RuleCode.UNKNOWN_LAYER);

    static Unknown of(Diagnostic diagnostic) {
      // Several objects may lack the same member.
      String message = diagnostic.message();
      return new Unknown(
          diagnostic.span().file(),
          message.substring(Math.max(0, message.indexOf("has no `"))),
          CODES.contains(diagnostic.code()) ? null : diagnostic.span());
    }
  }

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

  /**
   * A message about a word that is not among the known ones, with the nearest one as a hint, and as
   * a fix where the place is that word alone.
   */
  public static Diagnostic unknown(
      DiagnosticCode code, Span span, String message, String word, Collection<String> known) {
    Diagnostic plain = Diagnostic.of(code, span, message);
    return Suggestion.nearest(word, known)
        .map(near -> suggesting(plain.withHint("did you mean `" + near + "`?"), word, near))
        .orElse(plain);
  }

  private static Diagnostic suggesting(Diagnostic hinted, String word, String near) {
    Span span = hinted.span();
    return span.length() == word.length()
        ? hinted.withFix(Fix.replace("write `" + near + "`", span, near))
        : hinted;
  }

  /**
   * All messages in the order of their places. A name that is unknown in several places of a file
   * is one mistake: the first place has the message, and a note tells of the others.
   */
  public List<Diagnostic> sorted() {
    Map<Unknown, List<Diagnostic>> groups = new LinkedHashMap<>();
    for (Diagnostic diagnostic : list.stream().sorted().toList()) {
      groups.computeIfAbsent(Unknown.of(diagnostic), key -> new ArrayList<>()).add(diagnostic);
    }
    return groups.values().stream().map(Problems::merged).sorted().toList();
  }

  private static Diagnostic merged(List<Diagnostic> same) {
    Diagnostic first = same.getFirst();
    if (same.size() == 1) {
      return first;
    }
    int more = same.size() - 2;
    return first.withNote(
        same.get(1).span(),
        more == 0
            ? "used here too"
            : "used here and in " + more + (more == 1 ? " more place" : " more places"));
  }
}
