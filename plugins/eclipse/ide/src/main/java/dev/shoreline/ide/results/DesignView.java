package dev.shoreline.ide.results;

import dev.shoreline.ide.editor.Places;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.source.Span;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
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
 * Instances, ports, nets and routes of the design that was checked last, as the model has them. A
 * double click leads to the text; the Properties view shows what is selected.
 */
public final class DesignView extends ViewPart {
  private final Consumer<Checked> runs = this::ended;
  private @Nullable TreeViewer tree;
  private @Nullable Checked shown;
  private String words = "";

  @Override
  public void createPartControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout grid = new GridLayout(1, false);
    grid.marginWidth = 0;
    grid.marginHeight = 0;
    page.setLayout(grid);
    Text filter = new Text(page, SWT.SEARCH | SWT.ICON_CANCEL);
    filter.setMessage("filter");
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    TreeViewer viewer = new TreeViewer(page, SWT.V_SCROLL | SWT.VIRTUAL);
    tree = viewer;
    viewer.setUseHashlookup(true);
    viewer.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    viewer.setContentProvider(new DesignTree());
    viewer.setLabelProvider(new DesignTree.Labels());
    viewer.addFilter(new Words());
    viewer.addDoubleClickListener(event -> open((IStructuredSelection) event.getSelection()));
    filter.addListener(
        SWT.Modify,
        event -> {
          words = filter.getText().toLowerCase(Locale.ROOT);
          viewer.refresh();
        });
    getSite().setSelectionProvider(viewer);
    Runs.watch(runs);
    Runs.newest().ifPresent(this::take);
  }

  private void ended(Checked checked) {
    Display.getDefault().asyncExec(() -> take(checked));
  }

  private void take(Checked checked) {
    if (tree == null || tree.getControl().isDisposed()) {
      return;
    }
    shown = checked;
    Optional<Design> design = checked.run().design();
    tree.setInput(design.<Object>map(found -> new DesignTree.Root(found)).orElse(""));
    tree.expandToLevel(2);
    setContentDescription(
        checked.file().getName() + (design.isEmpty() ? ": there is no design, see Problems" : ""));
  }

  private void open(IStructuredSelection selection) {
    Checked checked = shown;
    if (checked != null
        && selection.getFirstElement() instanceof DesignNode node
        && node.object() instanceof Named named) {
      Span place = named.getSpan();
      if (place != null) {
        Path path = ResultsView.path(place, checked);
        Places.open(path, place.start(), place.length());
      }
    }
  }

  /** The tree; null before it is there. */
  public @Nullable TreeViewer tree() {
    return tree;
  }

  @Override
  public void setFocus() {
    if (tree != null) {
      tree.getControl().setFocus();
    }
  }

  @Override
  public void dispose() {
    Runs.unwatch(runs);
    super.dispose();
  }

  /** Leaves of that name; groups with one of them. */
  private final class Words extends ViewerFilter {
    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
      return words.isBlank()
          || !(element instanceof DesignNode node)
          || node.label().toLowerCase(Locale.ROOT).contains(words)
          || node.children().stream().anyMatch(child -> select(viewer, node, child));
    }
  }
}
