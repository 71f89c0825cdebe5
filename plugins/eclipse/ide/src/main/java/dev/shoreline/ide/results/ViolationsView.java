package dev.shoreline.ide.results;

import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Reading;
import dev.shoreline.ide.editor.Actions;
import dev.shoreline.ide.editor.WaiverText;
import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Settings;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.PartInitException;

/** What the design does against rules, and what in it does not connect. */
public final class ViolationsView extends ResultsView<Finding> {
  static final ResultTable<Finding> TABLE =
      new ResultTable<>(
          "violations",
          Finding.class,
          List.of(
              Column.of(
                  "Severity", 6, f -> f.severity().word(), Comparator.comparing(Finding::severity)),
              Column.of("Phase", 7, f -> f.phase().label()),
              Column.of("Rule", 12, Finding::code),
              Column.of("Message", 42, Finding::message),
              reading("Measured", Reading::measuredText, Reading::measured),
              reading("Limit", Reading::limitText, Reading::limit),
              Column.of("Where", 14, ViolationsView::where),
              Column.of("Waived", 10, f -> f.waived() == null ? "" : f.waived().toString())),
          checked -> checked.result().findings());

  /** Made by the platform. */
  public ViolationsView() {
    super(TABLE);
  }

  private static Column<Finding> reading(
      String title, Function<Reading, String> text, Function<Reading, Double> value) {
    return Column.of(
        title,
        8,
        f -> reading(f, text, ""),
        Comparator.comparing(f -> reading(f, value, Double.NaN)));
  }

  private static <T> T reading(Finding finding, Function<Reading, T> what, T otherwise) {
    Reading reading = finding.marker() == null ? null : finding.marker().reading();
    return reading == null ? otherwise : what.apply(reading);
  }

  @Override
  List<IAction> actions(Finding finding, Checked checked) {
    boolean canBeWaived = finding.waived() == null && finding.phase() != Phase.INPUT;
    return canBeWaived ? List.of(Actions.of("Waive...", () -> waive(finding, checked))) : List.of();
  }

  /** Asks for a reason and writes a waiver into the text. */
  public void waive(Finding finding, Checked checked) {
    InputDialog dialog =
        new InputDialog(
            getSite().getShell(),
            "Waive " + finding.code(),
            "Why is this acceptable? The waiver is written into the design.",
            "",
            text -> text.isBlank() ? "A waiver needs a reason." : null);
    if (dialog.open() != Window.OK) {
      return;
    }
    String object = finding.marker() == null ? null : finding.marker().path();
    String owner = Settings.owner(checked.file());
    try {
      if (!WaiverText.add(
          getSite().getPage(),
          checked.file(),
          finding.code(),
          object,
          String.valueOf(dialog.getValue()).strip(),
          owner)) {
        MessageDialog.openInformation(
            getSite().getShell(),
            "Waive " + finding.code(),
            checked.file().getName() + " has no design that the waiver could be written into.");
      }
    } catch (PartInitException e) {
      ILog.of(ViolationsView.class).log(e.getStatus());
    }
  }

  private static String where(Finding finding) {
    if (finding.marker() != null && finding.marker().path() != null) {
      return finding.marker().path();
    }
    return finding.place() == null ? "" : finding.place().describe();
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
