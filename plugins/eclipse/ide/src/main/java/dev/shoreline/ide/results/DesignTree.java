package dev.shoreline.ide.results;

import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.jspecify.annotations.Nullable;

/** The model of a design as a tree: the top cell, what it is made of, and so on downwards. */
final class DesignTree implements ITreeContentProvider {
  /**
   * What the viewer is given: a viewer does not show its input itself.
   *
   * @param file where the design is written
   * @param design the model
   */
  record Root(IFile file, Design design) {}

  @Override
  public Object[] getElements(Object input) {
    if (!(input instanceof Root(IFile file, Design design))) {
      return new Object[0];
    }
    Cell top = design.getTop();
    return top == null ? new Object[0] : new Object[] {DesignNode.top(file, top)};
  }

  @Override
  public Object[] getChildren(Object parent) {
    return parent instanceof DesignNode node ? node.children().toArray() : new Object[0];
  }

  @Override
  public @Nullable Object getParent(Object element) {
    return element instanceof DesignNode node ? node.parent() : null;
  }

  @Override
  public boolean hasChildren(Object element) {
    return element instanceof DesignNode node && !node.children().isEmpty();
  }

  /** Names with what they are. */
  static final class Labels extends LabelProvider {
    @Override
    public String getText(@Nullable Object element) {
      return element instanceof DesignNode node ? node.label() : "";
    }
  }
}
