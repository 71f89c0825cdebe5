package dev.shoreline.ide.results;

import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Reading;
import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What the design does against rules, and what in it does not connect. */
public final class ViolationsView extends ResultsView<Finding> {
  /** Made by the platform. */
  public ViolationsView() {
    super(Finding.class);
  }

  @Override
  List<Column<Finding>> columns() {
    return List.of(
        new Column<>(
            "Severity", 6, f -> f.severity().word(), Comparator.comparing(Finding::severity)),
        Column.of("Phase", 7, f -> f.phase().label()),
        Column.of("Rule", 12, Finding::code),
        Column.of("Message", 42, Finding::message),
        reading("Measured", Reading::measuredText, Reading::measured),
        reading("Limit", Reading::limitText, Reading::limit),
        Column.of("Where", 14, ViolationsView::where),
        Column.of("Waived", 10, f -> f.waived() == null ? "" : f.waived().toString()));
  }

  private static Column<Finding> reading(
      String title, Function<Reading, String> text, Function<Reading, Double> value) {
    return new Column<>(
        title,
        8,
        f -> reading(f, text, ""),
        Comparator.comparing(f -> reading(f, value, Double.NaN)));
  }

  private static <T> T reading(Finding finding, Function<Reading, T> what, T otherwise) {
    Reading reading = finding.marker() == null ? null : finding.marker().reading();
    return reading == null ? otherwise : what.apply(reading);
  }

  private static String where(Finding finding) {
    if (finding.marker() != null && finding.marker().path() != null) {
      return finding.marker().path();
    }
    return finding.place() == null ? "" : finding.place().describe();
  }

  @Override
  List<Finding> rows(Checked checked) {
    return checked.result().findings();
  }

  @Override
  String summary(Checked checked) {
    return checked.result().count(Severity.ERROR)
        + " errors, "
        + checked.result().count(Severity.WARNING)
        + " warnings; "
        + checked.result().checks().size()
        + " rules ran";
  }

  @Override
  void open(Finding finding, Checked checked) {
    openText(finding.place(), checked);
    if (finding.marker() != null
        && getSite().getPage().findView(Ids.LAYOUT_VIEW) instanceof LayoutView view) {
      view.reveal(finding);
    }
  }
}
