package dev.shoreline.ide.results;

import dev.shoreline.flow.result.Comparison;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.ide.editor.Palette;
import dev.shoreline.ide.run.Checked;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** What the design promises, with what was measured; a bar shows the margin. */
public final class ContractsView extends ResultsView<ContractResult> {
  private static final int MARGIN = 6;

  static final ResultTable<ContractResult> TABLE =
      new ResultTable<>(
          "contracts",
          ContractResult.class,
          List.of(
              Column.of("Status", 8, c -> c.status().label()),
              Column.of("Contract", 30, ContractResult::text),
              Column.of("Scenario", 8, c -> c.scenario() == null ? "" : c.scenario()),
              number("Measured", Comparison::measuredText, Comparison::measured),
              Column.of("", 3, c -> compare(c, Comparison::relation, "")),
              number("Limit", Comparison::limitText, Comparison::limit),
              number("Margin", Comparison::marginText, Comparison::relativeMargin),
              Column.of("Decided by", 14, c -> compare(c, Comparison::object, "")),
              Column.of(
                  "Because",
                  18,
                  c -> c.explanation() != null ? c.explanation() : text(c.because()))),
          checked -> checked.result().contracts());

  /** Made by the platform. */
  public ContractsView() {
    super(TABLE);
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private static Column<ContractResult> number(
      String title, Function<Comparison, String> text, Function<Comparison, Double> value) {
    return Column.of(
        title,
        9,
        c -> compare(c, text, ""),
        Comparator.comparing(c -> compare(c, value, Double.NaN)));
  }

  private static <T> T compare(ContractResult contract, Function<Comparison, T> what, T otherwise) {
    return contract.comparison() == null ? otherwise : what.apply(contract.comparison());
  }

  @Override
  public void createPartControl(Composite parent) {
    super.createPartControl(parent);
    TableViewer viewer = table();
    if (viewer != null) {
      viewer.getTable().addListener(SWT.EraseItem, ContractsView::bar);
    }
  }

  /** The margin over the limit as part of the cell, green where it holds. */
  private static void bar(Event event) {
    if (event.index == MARGIN
        && event.item.getData() instanceof ContractResult contract
        && contract.comparison() != null) {
      double margin = contract.comparison().relativeMargin();
      int width = (int) (event.width * Math.min(1, Math.abs(margin)));
      Color before = event.gc.getBackground();
      int alpha = event.gc.getAlpha();
      event.gc.setBackground(contract.status().isGood() ? Palette.GOOD : Palette.BAD);
      event.gc.setAlpha(90);
      event.gc.fillRectangle(event.x, event.y + 1, Math.max(2, width), event.height - 2);
      event.gc.setAlpha(alpha);
      event.gc.setBackground(before);
    }
  }

  @Override
  String summary(Checked checked) {
    long good = checked.result().contracts().stream().filter(c -> c.status().isGood()).count();
    return good + " of " + checked.result().contracts().size() + " contracts are as they should be";
  }

  @Override
  void open(ContractResult contract, Checked checked) {
    openText(contract.place(), checked);
  }
}
