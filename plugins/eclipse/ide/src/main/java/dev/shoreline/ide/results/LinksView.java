package dev.shoreline.ide.results;

import dev.shoreline.flow.measure.LinkBudget;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/** Every link budget, and what the chosen one loses on its way from source to receiver. */
public final class LinksView extends PicturedView<LinkBudget, LossCanvas> {
  static final ResultTable<LinkBudget> TABLE =
      new ResultTable<>(
          "links",
          LinkBudget.class,
          List.of(
              Column.of("Receiver", 24, LinkBudget::receiver),
              Column.of("Source", 16, LinkBudget::source),
              number("Sent", "%.2f", "dBm", LinkBudget::launch),
              number("Lost", "%.2f", "dB", b -> b.launch() - b.received()),
              number("Received", "%.2f", "dBm", LinkBudget::received),
              number("Needed", "%.2f", "dBm", LinkBudget::need),
              number("Margin", "%+.2f", "dB", LinkBudget::margin),
              Column.of("Asked for by", 18, LinkBudget::because)),
          Checked::links);

  /** Made by the platform. */
  public LinksView() {
    super(TABLE, 55);
  }

  @Override
  LossCanvas picture(Composite parent) {
    LossCanvas losses = new LossCanvas(parent, this::open);
    TableViewer table = table();
    if (table != null) {
      table.addSelectionChangedListener(
          event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof LinkBudget budget) {
              losses.show(budget);
            }
          });
    }
    return losses;
  }

  @Override
  void draw(LossCanvas losses, Checked checked) {
    losses.show(checked.links().isEmpty() ? null : checked.links().getFirst());
  }

  private void open(@Nullable Span place) {
    Checked checked = shown();
    if (checked != null) {
      openText(place, checked);
    }
  }

  private static Column<LinkBudget> number(
      String title, String format, String unit, ToDoubleFunction<LinkBudget> value) {
    return Column.number(title, 9, format, unit, value);
  }

  @Override
  String summary(Checked checked) {
    long met = checked.links().stream().filter(b -> b.margin() >= 0).count();
    return checked.links().isEmpty()
        ? "no receiver with a sensitivity and no contract on received power is reached by light"
        : met + " of " + checked.links().size() + " budgets are met";
  }

  @Override
  void open(LinkBudget budget, Checked checked) {
    if (!budget.losses().isEmpty()) {
      openText(budget.losses().getLast().place(), checked);
    }
  }

  /** What is drawn beside the table; null before the view is there. */
  public @Nullable LinkBudget drawn() {
    LossCanvas losses = picture();
    return losses == null ? null : losses.shown();
  }
}
