package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Outline;
import dev.shoreline.ide.workspace.Analysed;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.jspecify.annotations.Nullable;

/** The declarations of the text in the editor. */
final class OutlinePage extends ContentOutlinePage {
  private final ShoreEditor editor;
  private final Consumer<Analysed> watcher = this::show;

  OutlinePage(ShoreEditor editor) {
    this.editor = editor;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    TreeViewer tree = getTreeViewer();
    tree.setContentProvider(new Items());
    tree.setLabelProvider(new Labels());
    tree.setAutoExpandLevel(2);
    editor.analysed().ifPresent(this::show);
    editor.watch(watcher);
  }

  private void show(Analysed analysed) {
    TreeViewer tree = getTreeViewer();
    if (tree == null || tree.getControl().isDisposed()) {
      return;
    }
    List<Outline.Item> items = Outline.of(analysed.analysis(), analysed.name());
    if (!items.equals(tree.getInput())) {
      Object[] open = tree.getExpandedElements();
      tree.setInput(items);
      if (open.length > 0) {
        tree.setExpandedElements(open);
      }
    }
  }

  @Override
  public void selectionChanged(SelectionChangedEvent event) {
    super.selectionChanged(event);
    if (getTreeViewer().getControl().isFocusControl()
        && event.getSelection() instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof Outline.Item item) {
      editor.selectAndReveal(item.nameSpan().start(), item.nameSpan().length());
    }
  }

  @Override
  public void dispose() {
    editor.unwatch(watcher);
    super.dispose();
  }

  private static final class Items implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return input instanceof List<?> list ? list.toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
      return parent instanceof Outline.Item item ? item.children().toArray() : new Object[0];
    }

    @Override
    public @Nullable Object getParent(Object element) {
      return null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return element instanceof Outline.Item item && !item.children().isEmpty();
    }
  }

  private static final class Labels extends LabelProvider {
    @Override
    public String getText(@Nullable Object element) {
      return element instanceof Outline.Item item ? item.name() : "";
    }

    @Override
    public @Nullable Image getImage(@Nullable Object element) {
      return element instanceof Outline.Item item ? KindImages.of(item.kind()) : null;
    }
  }
}
