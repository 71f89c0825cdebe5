package dev.shoreline.ide.editor;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/**
 * A list over the text that letters narrow; gone as soon as something is chosen or something else
 * is looked at.
 *
 * @param <E> what is listed
 */
final class QuickOutline<E> extends PopupDialog {
  private static final Point SIZE = new Point(480, 360);

  private final List<E> entries;
  private final LabelProvider labels;
  private final Consumer<E> chosen;
  private final Control over;
  private String letters = "";
  private @Nullable Text filter;
  private @Nullable TableViewer table;

  /**
   * A list that is not open yet.
   *
   * @param over the control that it covers a part of
   * @param chosen hears of the entry that is chosen
   */
  QuickOutline(
      Shell parent, Control over, List<E> entries, LabelProvider labels, Consumer<E> chosen) {
    super(parent, SWT.RESIZE, true, true, false, false, false, "Go to Declaration", null);
    this.over = over;
    this.entries = List.copyOf(entries);
    this.labels = labels;
    this.chosen = chosen;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite page = (Composite) super.createDialogArea(parent);
    Text typed = new Text(page, SWT.SEARCH);
    typed.setMessage("letters of the name");
    typed.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    TableViewer list = new TableViewer(page, SWT.SINGLE | SWT.V_SCROLL);
    list.getTable().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    list.setContentProvider(ArrayContentProvider.getInstance());
    list.setLabelProvider(labels);
    list.addFilter(new Letters());
    list.setInput(entries);
    first(list);
    typed.addListener(
        SWT.Modify,
        event -> {
          letters = typed.getText().toLowerCase(Locale.ROOT);
          list.refresh();
          first(list);
        });
    typed.addListener(SWT.DefaultSelection, event -> choose());
    typed.addListener(SWT.KeyDown, event -> step(event, list.getTable()));
    list.getTable().addListener(SWT.DefaultSelection, event -> choose());
    filter = typed;
    table = list;
    return page;
  }

  private static void first(TableViewer list) {
    Object first = list.getElementAt(0);
    list.setSelection(
        first == null ? StructuredSelection.EMPTY : new StructuredSelection(first), true);
  }

  /** The arrows go through the list while letters are typed. */
  private static void step(Event event, Table list) {
    int by = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
    int to = list.getSelectionIndex() + by;
    if (by != 0 && to >= 0 && to < list.getItemCount()) {
      list.setSelection(to);
      event.doit = false;
    }
  }

  private void choose() {
    int at = table == null ? -1 : table.getTable().getSelectionIndex();
    if (table != null && at >= 0) {
      @SuppressWarnings("unchecked") // the input is a list of these
      E entry = (E) table.getElementAt(at);
      close();
      chosen.accept(entry);
    }
  }

  @Override
  protected Control getFocusControl() {
    return filter == null ? super.getFocusControl() : filter;
  }

  @Override
  protected Point getInitialSize() {
    return SIZE;
  }

  @Override
  protected Point getInitialLocation(Point size) {
    Rectangle box = over.getBounds();
    Point corner = over.getParent().toDisplay(box.x, box.y);
    return new Point(corner.x + Math.max(0, (box.width - size.x) / 2), corner.y + box.height / 6);
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText("Go to Declaration");
  }

  /** Letters stand for names that have them in this order. */
  private final class Letters extends ViewerFilter {
    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
      String name = labels.getText(element).toLowerCase(Locale.ROOT);
      int at = 0;
      for (int i = 0; i < letters.length(); i++) {
        at = name.indexOf(letters.charAt(i), at) + 1;
        if (at == 0) {
          return false;
        }
      }
      return true;
    }
  }
}
