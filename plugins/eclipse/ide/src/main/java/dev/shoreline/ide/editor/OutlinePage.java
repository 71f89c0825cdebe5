package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Outline;
import dev.shoreline.dsl.service.SymbolKind;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.netlist.source.Span;
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

/**
 * The declarations of the text in the editor. The tree is made anew when names come or go, not when
 * they only move: that happens with every key.
 */
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
    List<Entry> entries = Entry.of("", Outline.of(analysed.analysis(), analysed.name()));
    if (tree.getInput() instanceof Shown shown && Entry.follow(shown.entries(), entries)) {
      return;
    }
    Object[] open = tree.getExpandedElements();
    tree.setInput(new Shown(entries));
    if (open.length > 0) {
      tree.setExpandedElements(open);
    }
  }

  @Override
  public void selectionChanged(SelectionChangedEvent event) {
    super.selectionChanged(event);
    if (getTreeViewer().getControl().isFocusControl()
        && event.getSelection() instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof Entry entry) {
      editor.selectAndReveal(entry.place.start(), entry.place.length());
    }
  }

  @Override
  public void dispose() {
    editor.unwatch(watcher);
    super.dispose();
  }

  private record Shown(List<Entry> entries) {}

  /** A declaration whose place moves with the text; the same as long as its names are. */
  private static final class Entry {
    private final String path;
    private final String name;
    private final SymbolKind kind;
    private final List<Entry> children;
    private Span place;

    private Entry(String parent, Outline.Item item) {
      path = parent + '/' + item.name();
      name = item.name();
      kind = item.kind();
      place = item.nameSpan();
      children = of(path, item.children());
    }

    static List<Entry> of(String parent, List<Outline.Item> items) {
      return items.stream().map(item -> new Entry(parent, item)).toList();
    }

    /** Takes the places of others over; false if they are not the same declarations. */
    static boolean follow(List<Entry> shown, List<Entry> found) {
      if (shown.size() != found.size()) {
        return false;
      }
      for (int i = 0; i < shown.size(); i++) {
        Entry old = shown.get(i);
        Entry now = found.get(i);
        if (!old.equals(now) || !follow(old.children, now.children)) {
          return false;
        }
        old.place = now.place;
      }
      return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry entry && entry.path.equals(path) && entry.kind == kind;
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }
  }

  private static final class Items implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return input instanceof Shown shown ? shown.entries().toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
      return parent instanceof Entry entry ? entry.children.toArray() : new Object[0];
    }

    @Override
    public @Nullable Object getParent(Object element) {
      return null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return element instanceof Entry entry && !entry.children.isEmpty();
    }
  }

  private static final class Labels extends LabelProvider {
    @Override
    public String getText(@Nullable Object element) {
      return element instanceof Entry entry ? entry.name : "";
    }

    @Override
    public @Nullable Image getImage(@Nullable Object element) {
      return element instanceof Entry entry ? KindImages.of(entry.kind) : null;
    }
  }
}
