package dev.shoreline.ide.results;

import dev.shoreline.ide.editor.Actions;
import dev.shoreline.ide.run.Checked;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A table of one kind of results: sorted by a click on a column's head, filtered by words.
 *
 * @param <R> what a row shows
 */
abstract class ResultsView<R> extends RunView<TableViewer> {
  private final Class<R> type;
  private @Nullable Comparator<R> order;
  private boolean descending;

  ResultsView(Class<R> type) {
    this.type = type;
  }

  /**
   * A column.
   *
   * @param title its head
   * @param weight share of the width
   * @param text what a row shows
   * @param order how rows are sorted by it
   * @param <R> what a row shows
   */
  record Column<R>(String title, int weight, Function<R, String> text, Comparator<R> order) {
    static <R> Column<R> of(String title, int weight, Function<R, String> text) {
      return new Column<>(title, weight, text, Comparator.comparing(text));
    }

    /** Numbers, sorted by their size. */
    static <R> Column<R> number(
        String title, int weight, String format, ToDoubleFunction<R> value) {
      return new Column<>(
          title,
          weight,
          row -> String.format(Locale.ROOT, format, value.applyAsDouble(row)),
          Comparator.comparingDouble(value));
    }
  }

  abstract List<Column<R>> columns();

  abstract List<R> rows(Checked checked);

  abstract String summary(Checked checked);

  /** A row was chosen by a double click. */
  abstract void open(R row, Checked checked);

  @Override
  final TableViewer viewer(Composite page) {
    Composite holder = new Composite(page, SWT.NONE);
    holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    TableColumnLayout layout = new TableColumnLayout();
    holder.setLayout(layout);
    TableViewer viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.VIRTUAL);
    viewer.getTable().setHeaderVisible(true);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    columns().forEach(column -> add(column, viewer, layout));
    viewer.setComparator(new Order());
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(shown -> fill(shown, viewer));
    viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
    return viewer;
  }

  private void add(Column<R> column, TableViewer viewer, TableColumnLayout layout) {
    TableViewerColumn made = new TableViewerColumn(viewer, SWT.NONE);
    made.getColumn().setText(column.title());
    layout.setColumnData(made.getColumn(), new ColumnWeightData(column.weight(), 40, true));
    made.setLabelProvider(
        ColumnLabelProvider.createTextProvider(
            element -> type.isInstance(element) ? column.text().apply(type.cast(element)) : ""));
    made.getColumn().addListener(SWT.Selection, event -> sort(column, made.getColumn(), viewer));
  }

  private void sort(Column<R> column, TableColumn head, TableViewer viewer) {
    descending = column.order().equals(order) && !descending;
    order = column.order();
    viewer.getTable().setSortColumn(head);
    viewer.getTable().setSortDirection(descending ? SWT.DOWN : SWT.UP);
    viewer.refresh();
  }

  @Override
  final String fill(TableViewer table, Checked checked) {
    table.setInput(rows(checked));
    return summary(checked);
  }

  @Override
  final boolean has(Object element, String wanted) {
    return type.isInstance(element)
        && columns().stream()
            .map(column -> column.text().apply(type.cast(element)))
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }

  @Override
  final void chosen(Object element, Checked checked) {
    if (type.isInstance(element)) {
      open(type.cast(element), checked);
    }
  }

  private void fill(IMenuManager menu, TableViewer table) {
    Object first = table.getStructuredSelection().getFirstElement();
    Checked checked = shown();
    if (type.isInstance(first) && checked != null) {
      R row = type.cast(first);
      menu.add(Actions.of("Go to Place", () -> open(row, checked)));
      actions(row, checked).forEach(menu::add);
    }
    menu.add(Actions.of("Copy Table", () -> copy(table)));
  }

  /** What else can be done about a row. */
  List<IAction> actions(R row, Checked checked) {
    return List.of();
  }

  /** What is shown, in its order, as text with tabs: spreadsheets take it. */
  private void copy(TableViewer table) {
    Clipboard clipboard = new Clipboard(table.getControl().getDisplay());
    clipboard.setContents(new Object[] {text(table)}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }

  private String text(TableViewer table) {
    StringBuilder text = new StringBuilder();
    List<Column<R>> columns = columns();
    text.append(columns.stream().map(Column::title).collect(Collectors.joining("\t")));
    for (int i = 0; i < table.getTable().getItemCount(); i++) {
      if (type.isInstance(table.getElementAt(i))) {
        R row = type.cast(table.getElementAt(i));
        text.append('\n')
            .append(
                columns.stream().map(c -> c.text().apply(row)).collect(Collectors.joining("\t")));
      }
    }
    return text.toString();
  }

  /** The table, for those who look at it from outside; null before it is there. */
  public final @Nullable TableViewer table() {
    return viewer();
  }

  private final class Order extends ViewerComparator {
    @Override
    public int compare(Viewer viewer, @Nullable Object a, @Nullable Object b) {
      int found =
          order != null && type.isInstance(a) && type.isInstance(b)
              ? order.compare(type.cast(a), type.cast(b))
              : 0;
      return descending ? -found : found;
    }
  }
}
