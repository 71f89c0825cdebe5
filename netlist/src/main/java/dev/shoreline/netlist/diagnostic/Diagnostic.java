package dev.shoreline.netlist.diagnostic;

import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message about the user's input.
 *
 * @param code what kind of message
 * @param severity how bad it is; by default the code's
 * @param span where; for a file that is no text, its start
 * @param message what was found and what was expected, with units, in one sentence without a full
 *     stop
 * @param hint what to do about it, if that is clear
 * @param notes second places
 * @param fixes changes that would mend it, the likeliest first
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    Span span,
    String message,
    @Nullable String hint,
    List<Note> notes,
    List<Fix> fixes)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(diagnostic -> diagnostic.code().id())
          .thenComparing(Diagnostic::message);

  /** Copies the lists. */
  public Diagnostic {
    notes = List.copyOf(notes);
    fixes = List.copyOf(fixes);
  }

  /** A plain message with the code's severity. */
  public static Diagnostic of(DiagnosticCode code, Span span, String message) {
    return new Diagnostic(code, code.severity(), span, message, null, List.of(), List.of());
  }

  /** The same with another severity. */
  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(code, other, span, message, hint, notes, fixes);
  }

  /** The same with a hint. */
  public Diagnostic withHint(String text) {
    return new Diagnostic(code, severity, span, message, text, notes, fixes);
  }

  /** The same with one more second place. */
  public Diagnostic withNote(Span place, String text) {
    return new Diagnostic(
        code, severity, span, message, hint, append(notes, new Note(place, text)), fixes);
  }

  /** The same with one more fix. */
  public Diagnostic withFix(Fix fix) {
    return new Diagnostic(code, severity, span, message, hint, notes, append(fixes, fix));
  }

  /** Whether it is an error. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** By place, then by code. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  private static <T> List<T> append(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
