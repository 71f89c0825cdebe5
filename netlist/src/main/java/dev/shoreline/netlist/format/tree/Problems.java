package dev.shoreline.netlist.format.tree;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a foreign file; after a thousand messages the rest is dropped. */
public final class Problems {
  private static final int MOST = 1000;

  private final List<Diagnostic> found = new ArrayList<>();

  /** Adds a message with the code's severity. */
  public void add(DiagnosticCode code, Span span, String message) {
    add(Diagnostic.of(code, span, message));
  }

  /** Adds a message with advice. */
  public void add(DiagnosticCode code, Span span, String message, String hint) {
    add(Diagnostic.of(code, span, message).withHint(hint));
  }

  private void add(Diagnostic diagnostic) {
    if (found.size() < MOST) {
      found.add(diagnostic);
    }
  }

  /** Whether an error is among them. */
  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** All messages by place. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted().toList();
  }
}
