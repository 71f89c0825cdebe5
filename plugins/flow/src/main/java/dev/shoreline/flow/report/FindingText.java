package dev.shoreline.flow.report;

import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Waived;
import dev.shoreline.netlist.diagnostic.MessageText;
import dev.shoreline.netlist.diagnostic.Style;
import java.util.Locale;

/** Sets one finding as text: a message with its marker in the layout and its waiver. */
public final class FindingText {
  private final MessageText message;

  /**
   * A setter for findings in the given texts.
   *
   * @param style with or without colours
   * @param sources the design texts
   */
  public FindingText(Style style, Sources sources) {
    message = new MessageText(style, sources::describe, sources.texts()::get);
  }

  /** The finding in a few lines, each ended by a line feed. */
  public String set(Finding finding) {
    StringBuilder out = new StringBuilder();
    message.head(finding.severity(), finding.code(), finding.message(), out);
    if (finding.place() != null) {
      message.place(finding.place(), '^', out);
    }
    if (finding.marker() != null) {
      out.append("  --> ").append(where(finding.marker())).append('\n');
    }
    message.notes(finding.notes(), out);
    message.hint(finding.hint(), out);
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

  private static String where(LayoutPlace marker) {
    Point at = marker.figures().getFirst().points().getFirst();
    String path = marker.path() == null ? "" : ", in " + marker.path() + ",";
    String copies =
        marker.copies() == 1
            ? ""
            : String.format(Locale.ROOT, ", and in %,d more copies", marker.copies() - 1);
    return String.format(
        Locale.ROOT,
        "cell %s%s at (%.3f, %.3f) um%s, shape %s",
        marker.cell(),
        path,
        at.x(),
        at.y(),
        copies,
        marker.shape());
  }
}
