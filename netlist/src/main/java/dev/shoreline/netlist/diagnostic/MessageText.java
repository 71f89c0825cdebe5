package dev.shoreline.netlist.diagnostic;

import dev.shoreline.netlist.source.Excerpt;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sets messages for people: what is wrong, the source line with carets under the place, notes at
 * second places and the hint. Lines end in LF.
 */
public final class MessageText {
  private final Style style;
  private final Function<Span, String> names;
  private final Function<String, @Nullable String> texts;

  /**
   * A setter for messages about the given texts.
   *
   * @param style with or without colours
   * @param names how a place is named, with line and column
   * @param texts the text of a file by its name in spans, or null where there is none to show
   */
  public MessageText(
      Style style, Function<Span, String> names, Function<String, @Nullable String> texts) {
    this.style = style;
    this.names = names;
    this.texts = texts;
  }

  /** One diagnostic, with everything that it says. */
  public String of(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    head(diagnostic.severity(), diagnostic.code().id(), diagnostic.message(), out);
    place(diagnostic.span(), '^', out);
    notes(diagnostic.notes(), out);
    hint(diagnostic.hint(), out);
    return out.toString();
  }

  /** The line with severity, code and message. */
  public void head(Severity severity, String code, String message, StringBuilder out) {
    out.append(style.of(severity, severity.word() + "[" + code + "]")).append(": ");
    out.append(style.bold(message)).append('\n');
  }

  /** Where it is, and its line with marks below if the text is known. */
  public void place(Span place, char mark, StringBuilder out) {
    out.append(style.dim("  --> ")).append(names.apply(place)).append('\n');
    String text = texts.apply(place.file());
    if (text == null) {
      return;
    }
    Excerpt.at(place, text)
        .ifPresent(
            excerpt -> {
              String number = String.format(Locale.ROOT, "%5d | ", place.line());
              out.append(style.dim(number)).append(excerpt.line()).append('\n');
              out.append(style.dim("      | ")).append(excerpt.marks(mark)).append('\n');
            });
  }

  /** Second places, each with what it has to do with the message. */
  public void notes(List<Note> notes, StringBuilder out) {
    for (Note note : notes) {
      out.append("  note: ").append(note.text()).append('\n');
      place(note.span(), '-', out);
    }
  }

  /** What to do about it, if that is clear. */
  public void hint(@Nullable String hint, StringBuilder out) {
    if (hint != null) {
      out.append("  hint: ").append(hint).append('\n');
    }
  }
}
