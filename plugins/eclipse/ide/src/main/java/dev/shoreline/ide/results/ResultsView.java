package dev.shoreline.ide.results;

import dev.shoreline.ide.editor.Places;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Library;
import dev.shoreline.netlist.source.Span;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/**
 * A table of one kind of results: sorted by a click on a column's head, filtered by words.
 *
 * @param <R> what a row shows
 */
abstract class ResultsView<R> extends ViewPart {
  private static final String LIBRARY = "lib:";

  private final Class<R> type;
  private final Consumer<Checked> runs = this::ended;
  private @Nullable TableViewer table;
  private @Nullable Checked shown;
  private String words = "";
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
  }

  abstract List<Column<R>> columns();

  abstract List<R> rows(Checked checked);

  abstract String summary(Checked checked);

  /** A row was chosen by a double click. */
  abstract void open(R row, Checked checked);

  /** A place for more than the table; the table gets what it returns. */
  Composite surround(Composite parent) {
    return parent;
  }

  @Override
  public void createPartControl(Composite parent) {
    Composite inner = surround(parent);
    Composite page = new Composite(inner, SWT.NONE);
    GridLayout grid = new GridLayout(1, false);
    grid.marginWidth = 0;
    grid.marginHeight = 0;
    page.setLayout(grid);
    Text filter = new Text(page, SWT.SEARCH | SWT.ICON_CANCEL);
    filter.setMessage("filter");
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Composite holder = new Composite(page, SWT.NONE);
    holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    TableColumnLayout layout = new TableColumnLayout();
    holder.setLayout(layout);
    TableViewer viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.VIRTUAL);
    table = viewer;
    viewer.getTable().setHeaderVisible(true);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    columns().forEach(column -> add(column, viewer, layout));
    viewer.setComparator(new Order());
    viewer.addFilter(new Words());
    viewer.addDoubleClickListener(event -> open((IStructuredSelection) event.getSelection()));
    filter.addListener(
        SWT.Modify,
        event -> {
          words = filter.getText().toLowerCase(java.util.Locale.ROOT);
          viewer.refresh();
        });
    getSite().setSelectionProvider(viewer);
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(this::fill);
    viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
    Runs.watch(runs);
    Runs.newest().ifPresent(this::take);
  }

  private void add(Column<R> column, TableViewer viewer, TableColumnLayout layout) {
    TableViewerColumn made = new TableViewerColumn(viewer, SWT.NONE);
    made.getColumn().setText(column.title());
    layout.setColumnData(made.getColumn(), new ColumnWeightData(column.weight(), 40, true));
    made.setLabelProvider(
        new ColumnLabelProvider() {
          @Override
          public String getText(@Nullable Object element) {
            return type.isInstance(element) ? column.text().apply(type.cast(element)) : "";
          }
        });
    made.getColumn()
        .addListener(
            SWT.Selection,
            event -> {
              descending = column.order().equals(order) && !descending;
              order = column.order();
              viewer.getTable().setSortColumn(made.getColumn());
              viewer.getTable().setSortDirection(descending ? SWT.DOWN : SWT.UP);
              viewer.refresh();
            });
  }

  private void ended(Checked checked) {
    Display.getDefault().asyncExec(() -> take(checked));
  }

  void take(Checked checked) {
    if (table == null || table.getControl().isDisposed()) {
      return;
    }
    shown = checked;
    table.setInput(rows(checked));
    setContentDescription(checked.file().getName() + ": " + summary(checked));
  }

  private void fill(IMenuManager menu) {
    R row = chosen();
    Checked checked = shown;
    if (row != null && checked != null) {
      menu.add(ResultAction.of("Go to Place", () -> open(row, checked)));
      actions(row, checked).forEach(menu::add);
    }
    menu.add(ResultAction.of("Copy Table", this::copy));
  }

  /** What else can be done about a row. */
  List<IAction> actions(R row, Checked checked) {
    return List.of();
  }

  private @Nullable R chosen() {
    Object first =
        table == null ? null : ((IStructuredSelection) table.getSelection()).getFirstElement();
    return type.isInstance(first) ? type.cast(first) : null;
  }

  /** What is shown, in its order, as text with tabs: spreadsheets take it. */
  private void copy() {
    String text = text();
    if (table != null && !text.isEmpty()) {
      Clipboard clipboard = new Clipboard(table.getControl().getDisplay());
      clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
      clipboard.dispose();
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    List<Column<R>> columns = columns();
    text.append(columns.stream().map(Column::title).collect(Collectors.joining("\t")));
    for (int i = 0; table != null && i < table.getTable().getItemCount(); i++) {
      if (type.isInstance(table.getElementAt(i))) {
        R row = type.cast(table.getElementAt(i));
        text.append('\n')
            .append(
                columns.stream().map(c -> c.text().apply(row)).collect(Collectors.joining("\t")));
      }
    }
    return text.toString();
  }

  private void open(IStructuredSelection selection) {
    if (shown != null && type.isInstance(selection.getFirstElement())) {
      open(type.cast(selection.getFirstElement()), shown);
    }
  }

  /** The last run; null before there is one. */
  final @Nullable Checked shown() {
    return shown;
  }

  /** The table, for those who look at it from outside; null before it is there. */
  public final @Nullable TableViewer table() {
    return table;
  }

  static void openText(@Nullable Span place, Checked checked) {
    if (place != null) {
      Places.open(path(place, checked), place.start(), place.length());
    }
  }

  /** The file that a place is in. */
  static Path path(Span place, Checked checked) {
    return place.file().startsWith(LIBRARY)
        ? Library.folder().resolve(place.file().substring(LIBRARY.length()))
        : checked.root().resolve(place.file());
  }

  @Override
  public void setFocus() {
    if (table != null) {
      table.getControl().setFocus();
    }
  }

  @Override
  public void dispose() {
    Runs.unwatch(runs);
    super.dispose();
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

  private final class Words extends ViewerFilter {
    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
      return words.isBlank()
          || (type.isInstance(element)
              && columns().stream()
                  .map(column -> column.text().apply(type.cast(element)))
                  .anyMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains(words)));
    }
  }
}
