package dev.shoreline.netlist.diagnostic;

import dev.shoreline.netlist.source.Excerpt;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes diagnostics for people: the message, the source line with a caret under the place, the
 * notes at second places and the hint. Lines end in LF.
 */
public final class DiagnosticRenderer {
  private static final String BOLD = "1";
  private static final String RED = "1;31";
  private static final String YELLOW = "1;33";
  private static final String CYAN = "36";

  private final Function<String, @Nullable SourceText> sources;
  private final boolean ansi;

  /**
   * A renderer.
   *
   * @param sources the text of a file by its path, or null where there is none to show
   * @param ansi whether to colour with ANSI escapes
   */
  public DiagnosticRenderer(Function<String, @Nullable SourceText> sources, boolean ansi) {
    this.sources = sources;
    this.ansi = ansi;
  }

  /** The text of one diagnostic, with a line end. */
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    String colour = diagnostic.severity() == Severity.ERROR ? RED : YELLOW;
    out.append(paint(diagnostic.severity().word() + " " + diagnostic.code().id(), colour))
        .append(": ")
        .append(paint(diagnostic.message(), BOLD))
        .append('\n');
    place(out, diagnostic.span(), "-->");
    excerpt(out, diagnostic.span(), '^', colour);
    for (Note note : diagnostic.notes()) {
      out.append("  note: ").append(note.text()).append('\n');
      place(out, note.span(), "-->");
      excerpt(out, note.span(), '-', CYAN);
    }
    String hint = diagnostic.hint();
    if (hint != null) {
      out.append("  ").append(paint("hint", CYAN)).append(": ").append(hint).append('\n');
    }
    return out.toString();
  }

  private void place(StringBuilder out, Span span, String arrow) {
    out.append("  ").append(paint(arrow, CYAN)).append(' ').append(span.describe()).append('\n');
  }

  private void excerpt(StringBuilder out, Span span, char mark, String colour) {
    SourceText source = sources.apply(span.file());
    if (source == null || span.line() > source.lineCount()) {
      return;
    }
    Excerpt excerpt = Excerpt.of(source.line(span.line()), span.column(), span.length());
    out.append(paint(" %5d | ".formatted(span.line()), CYAN)).append(excerpt.line()).append('\n');
    out.append(paint("       | ", CYAN)).append(paint(excerpt.marks(mark), colour)).append('\n');
  }

  private String paint(String text, String style) {
    return ansi ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
  }
}
