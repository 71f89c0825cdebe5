package dev.shoreline.ide.results;

import dev.shoreline.flow.measure.LinkBudget;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.netlist.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/** Every link budget, and what the chosen one loses on its way from source to receiver. */
public final class LinksView extends ResultsView<LinkBudget> {
  private @Nullable LossCanvas losses;
  private @Nullable SashForm sash;

  /** Made by the platform. */
  public LinksView() {
    super(LinkBudget.class);
  }

  @Override
  Composite surround(Composite parent) {
    SashForm both = new SashForm(parent, SWT.HORIZONTAL);
    sash = both;
    return both;
  }

  @Override
  public void createPartControl(Composite parent) {
    super.createPartControl(parent);
    TableViewer table = table();
    if (sash == null || table == null) {
      return;
    }
    LossCanvas made = new LossCanvas(sash, place -> show(place, shown()));
    losses = made;
    sash.setWeights(55, 45);
    table.addSelectionChangedListener(
        event -> {
          if (event.getStructuredSelection().getFirstElement() instanceof LinkBudget budget) {
            made.show(budget);
          }
        });
    Checked checked = shown();
    if (checked != null) {
      take(checked);
    }
  }

  private static void show(@Nullable Span place, @Nullable Checked checked) {
    if (checked != null) {
      openText(place, checked);
    }
  }

  @Override
  List<Column<LinkBudget>> columns() {
    return List.of(
        Column.of("Receiver", 24, LinkBudget::receiver),
        Column.of("Source", 16, LinkBudget::source),
        number("Sent", "%.2f dBm", LinkBudget::launch),
        number("Lost", "%.2f dB", b -> b.launch() - b.received()),
        number("Received", "%.2f dBm", LinkBudget::received),
        number("Needed", "%.2f dBm", LinkBudget::need),
        number("Margin", "%+.2f dB", LinkBudget::margin),
        Column.of("Asked for by", 18, LinkBudget::because));
  }

  private static Column<LinkBudget> number(
      String title, String format, ToDoubleFunction<LinkBudget> value) {
    return new Column<>(
        title,
        9,
        budget -> String.format(Locale.ROOT, format, value.applyAsDouble(budget)),
        Comparator.comparingDouble(value));
  }

  @Override
  List<LinkBudget> rows(Checked checked) {
    return checked.links();
  }

  @Override
  void take(Checked checked) {
    super.take(checked);
    if (losses != null && !losses.isDisposed()) {
      losses.show(checked.links().isEmpty() ? null : checked.links().getFirst());
    }
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
    return losses == null ? null : losses.shown();
  }
}
