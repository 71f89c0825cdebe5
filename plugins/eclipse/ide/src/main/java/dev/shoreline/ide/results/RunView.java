package dev.shoreline.ide.results;

import dev.shoreline.ide.editor.Places;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.netlist.source.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/**
 * Something of the run that ended last, filtered by words; a double click leads to its place.
 *
 * @param <V> what shows it
 */
abstract class RunView<V extends StructuredViewer> extends ViewPart {
  private final Consumer<Checked> runs = this::ended;
  private @Nullable V viewer;
  private @Nullable Checked shown;
  private String words = "";

  /** Makes the viewer, which fills what is left of the page. */
  abstract V viewer(Composite page);

  /** Gives the viewer what a run found; the line above it. */
  abstract String fill(V viewer, Checked checked);

  /** Whether an element, or one below it, has words in lower case. */
  abstract boolean has(Object element, String wanted);

  /** An element was chosen by a double click. */
  abstract void chosen(Object element, Checked checked);

  /** A place for more than the viewer; the viewer gets what it returns. */
  Composite surround(Composite parent) {
    return parent;
  }

  @Override
  public void createPartControl(Composite parent) {
    Composite page = new Composite(surround(parent), SWT.NONE);
    GridLayout grid = new GridLayout(1, false);
    grid.marginWidth = 0;
    grid.marginHeight = 0;
    page.setLayout(grid);
    Text filter = new Text(page, SWT.SEARCH | SWT.ICON_CANCEL);
    filter.setMessage("filter");
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    V made = viewer(page);
    viewer = made;
    made.addFilter(new Words());
    made.addDoubleClickListener(
        event -> {
          Checked checked = shown;
          if (checked != null && made.getStructuredSelection().getFirstElement() != null) {
            chosen(made.getStructuredSelection().getFirstElement(), checked);
          }
        });
    filter.addListener(
        SWT.Modify,
        event -> {
          words = filter.getText().toLowerCase(Locale.ROOT);
          made.refresh();
        });
    getSite().setSelectionProvider(made);
    Runs.watch(runs);
    Runs.newest().ifPresent(this::take);
  }

  private void ended(Checked checked) {
    Display.getDefault().asyncExec(() -> take(checked));
  }

  void take(Checked checked) {
    if (viewer == null || viewer.getControl().isDisposed()) {
      return;
    }
    shown = checked;
    setContentDescription(checked.file().getName() + ": " + fill(viewer, checked));
  }

  /** Whether an element has the words that are filtered by. */
  final boolean passes(Object element) {
    return words.isBlank() || has(element, words);
  }

  /** The viewer; null before it is there. */
  final @Nullable V viewer() {
    return viewer;
  }

  /** The last run; null before there is one. */
  final @Nullable Checked shown() {
    return shown;
  }

  static void openText(@Nullable Span place, Checked checked) {
    if (place != null) {
      Places.open(checked.path(place), place.start(), place.length());
    }
  }

  @Override
  public void setFocus() {
    if (viewer != null) {
      viewer.getControl().setFocus();
    }
  }

  @Override
  public void dispose() {
    Runs.unwatch(runs);
    super.dispose();
  }

  private final class Words extends ViewerFilter {
    @Override
    public boolean select(Viewer in, Object parent, Object element) {
      return passes(element);
    }
  }
}
