package dev.shoreline.ide.results;

import dev.shoreline.ide.editor.Actions;
import dev.shoreline.ide.run.Checked;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
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
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/**
 * A table of one kind of results: sorted by a click on a column's head, filtered by words.
 *
 * @param <R> what a row shows
 */
abstract class ResultsView<R> extends RunView<TableViewer> {
  /** Rows that are made at a time; the last one asks for more. */
  private static final int ROWS = 1_000;

  private final ResultTable<R> table;
  private final Class<R> type;
  private @Nullable Comparator<R> order;
  private boolean descending;

  ResultsView(ResultTable<R> table) {
    this.table = table;
    this.type = table.type();
  }

  abstract String summary(Checked checked);

  /** A row was chosen by a double click. */
  abstract void open(R row, Checked checked);

  @Override
  final TableViewer viewer(Composite page) {
    Composite holder = new Composite(page, SWT.NONE);
    holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    TableColumnLayout layout = new TableColumnLayout();
    holder.setLayout(layout);
    // Not SWT.VIRTUAL: GTK ends the process when the platform's style engine resets the rows of a
    // virtual table for another theme (TableItemElement.reset).
    TableViewer viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.V_SCROLL);
    viewer.setDisplayIncrementally(ROWS);
    viewer.getTable().setHeaderVisible(true);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    table.columns().forEach(column -> add(column, viewer, layout));
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
            element -> type.isInstance(element) ? column.text(type.cast(element)) : ""));
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
  final String fill(TableViewer viewer, Checked checked) {
    viewer.setInput(table.rows().apply(checked));
    return summary(checked);
  }

  @Override
  final boolean has(Object element, String wanted) {
    return type.isInstance(element)
        && table.columns().stream()
            .map(column -> column.text(type.cast(element)))
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }

  @Override
  final void chosen(Object element, Checked checked) {
    if (type.isInstance(element)) {
      open(type.cast(element), checked);
    }
  }

  @Override
  public void createPartControl(Composite parent) {
    super.createPartControl(parent);
    IAction export =
        Actions.of("Export...", "Write what the last check found into a file", this::export);
    export.setImageDescriptor(
        PlatformUI.getWorkbench()
            .getSharedImages()
            .getImageDescriptor(ISharedImages.IMG_ETOOL_SAVEAS_EDIT));
    getViewSite().getActionBars().getToolBarManager().add(export);
  }

  private void fill(IMenuManager menu, TableViewer viewer) {
    Object first = viewer.getStructuredSelection().getFirstElement();
    Checked checked = shown();
    if (type.isInstance(first) && checked != null) {
      R row = type.cast(first);
      menu.add(Actions.of("Go to Place", () -> open(row, checked)));
      actions(row, checked).forEach(menu::add);
    }
    if (checked != null) {
      menu.add(Actions.of("Copy Table", () -> copy(viewer, checked)));
    }
    menu.add(Actions.of("Export...", this::export));
  }

  private void export() {
    Checked checked = shown();
    if (checked == null) {
      MessageDialog.openInformation(
          getSite().getShell(), "Export", "There are results when a design has been checked.");
      return;
    }
    FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
    dialog.setText("Export " + table.name());
    dialog.setOverwrite(true);
    dialog.setFileName(checked.file().getName().replaceFirst("\\.[^.]*$", "") + ".csv");
    dialog.setFilterExtensions(
        ResultFile.endings().stream().map(ending -> "*." + ending).toArray(String[]::new));
    String chosen = dialog.open();
    if (chosen != null) {
      export(Path.of(chosen));
    }
  }

  /**
   * Writes the table, as it is filtered and sorted, as comma-separated values, or with another
   * ending the whole report of the run. In the background.
   */
  public final void export(Path target) {
    Checked checked = shown();
    if (checked == null) {
      return;
    }
    if (ResultFile.isWritten(target)) {
      ResultFile.write(target, checked, table.csv(rows(checked)));
    } else {
      MessageDialog.openInformation(
          getSite().getShell(),
          "Export",
          "A file with one of the endings " + String.join(", ", ResultFile.endings()));
    }
  }

  /** What is shown of a run, in its order; the table itself has only rows that were looked at. */
  private List<R> rows(Checked checked) {
    Stream<R> rows = table.rows().apply(checked).stream().filter(this::passes);
    Comparator<R> by = order;
    return (by == null ? rows : rows.sorted(descending ? by.reversed() : by)).toList();
  }

  /** What else can be done about a row. */
  List<IAction> actions(R row, Checked checked) {
    return List.of();
  }

  /** What is shown, in its order, as text with tabs: spreadsheets take it. */
  private void copy(TableViewer viewer, Checked checked) {
    List<Column<R>> columns = table.columns();
    Stream<String> body =
        rows(checked).stream()
            .map(row -> columns.stream().map(c -> c.text(row)).collect(Collectors.joining("\t")));
    String text =
        Stream.concat(
                Stream.of(columns.stream().map(Column::title).collect(Collectors.joining("\t"))),
                body)
            .collect(Collectors.joining("\n"));
    Clipboard clipboard = new Clipboard(viewer.getControl().getDisplay());
    clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
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
