package dev.shoreline.flow.report;

import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Marker;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Waived;
import dev.shoreline.netlist.diagnostic.Note;
import dev.shoreline.netlist.source.Span;
import java.util.Locale;

/** Sets one finding as text: message, source line with carets, notes and hint. */
public final class FindingText {
  private final Style style;
  private final Sources sources;

  /**
   * A setter for findings in the given texts.
   *
   * @param style with or without colours
   * @param sources the design texts
   */
  public FindingText(Style style, Sources sources) {
    this.style = style;
    this.sources = sources;
  }

  /** The finding in a few lines, each ended by a line feed. */
  public String set(Finding finding) {
    StringBuilder out = new StringBuilder();
    String label = finding.severity().word() + "[" + finding.code() + "]";
    out.append(style.of(finding.severity(), label)).append(": ");
    out.append(style.bold(finding.message())).append('\n');
    if (finding.place() != null) {
      excerpt(finding.place(), '^', out);
    }
    if (finding.marker() != null) {
      Marker marker = finding.marker();
      Point at = marker.figures().getFirst().points().getFirst();
      out.append(
          String.format(
              Locale.ROOT,
              "  --> cell %s%s at (%.3f, %.3f) um%s, shape %s\n",
              marker.cell(),
              marker.path() == null ? "" : ", in " + marker.path() + ",",
              at.x(),
              at.y(),
              marker.copies() == 1
                  ? ""
                  : String.format(Locale.ROOT, ", and in %,d more copies", marker.copies() - 1),
              marker.shape()));
    }
    for (Note note : finding.notes()) {
      out.append("  note: ").append(note.text()).append('\n');
      excerpt(note.span(), '-', out);
    }
    if (finding.hint() != null) {
      out.append("  hint: ").append(finding.hint()).append('\n');
    }
    if (finding.waived() != null) {
      out.append("  waived: ").append(reason(finding.waived())).append('\n');
    }
    return out.toString();
  }

  static String reason(Waived waived) {
    return waived.reason()
        + (waived.owner() == null ? "" : " (" + waived.owner() + ")")
        + (waived.until() == null ? "" : " until " + waived.until());
  }

  private void excerpt(Span place, char caret, StringBuilder out) {
    out.append(style.dim("  --> ")).append(sources.describe(place)).append('\n');
    sources
        .excerpt(place)
        .ifPresent(
            excerpt -> {
              String number = String.format(Locale.ROOT, "%5d | ", place.line());
              out.append(style.dim(number)).append(excerpt.line()).append('\n');
              out.append(style.dim("      | ")).append(excerpt.marks(caret)).append('\n');
            });
  }
}
