package dev.shoreline.ide.results;

import dev.shoreline.ide.run.Checked;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Named;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/**
 * Instances, ports, nets and routes of the design that was checked last, as the model has them. A
 * double click leads to the text; the Properties view shows what is selected.
 */
public final class DesignView extends RunView<TreeViewer> {
  @Override
  TreeViewer viewer(Composite page) {
    TreeViewer viewer = new TreeViewer(page, SWT.V_SCROLL | SWT.VIRTUAL);
    viewer.setUseHashlookup(true);
    viewer.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    viewer.setContentProvider(new DesignTree());
    viewer.setLabelProvider(new DesignTree.Labels());
    return viewer;
  }

  @Override
  String fill(TreeViewer tree, Checked checked) {
    Optional<Design> design = checked.run().design();
    tree.setInput(
        design.<Object>map(found -> new DesignTree.Root(checked.file(), found)).orElse(""));
    tree.expandToLevel(2);
    return design.map(Design::getName).orElse("there is no design, see Problems");
  }

  @Override
  boolean has(Object element, String wanted) {
    return !(element instanceof DesignNode node)
        || node.label().toLowerCase(Locale.ROOT).contains(wanted)
        || node.children().stream().anyMatch(child -> has(child, wanted));
  }

  @Override
  void chosen(Object element, Checked checked) {
    if (element instanceof DesignNode node && node.object() instanceof Named named) {
      openText(named.getSpan(), checked);
    }
  }

  /** The tree; null before it is there. */
  public @Nullable TreeViewer tree() {
    return viewer();
  }
}
