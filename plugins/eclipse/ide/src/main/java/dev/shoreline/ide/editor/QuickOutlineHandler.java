package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Outline;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.jspecify.annotations.Nullable;

/** Goes to a declaration of the text by some letters of its name. */
public final class QuickOutlineHandler extends EditorHandler {
  /**
   * A declaration.
   *
   * @param path its name and those around it
   * @param item the declaration
   */
  private record Entry(String path, Outline.Item item) {}

  @Override
  void run(ShoreEditor editor, IDocument document, ITextSelection selection) {
    List<Entry> entries = new ArrayList<>();
    editor
        .current()
        .ifPresent(
            analysed -> collect("", Outline.of(analysed.analysis(), analysed.name()), entries));
    ElementListSelectionDialog dialog =
        new ElementListSelectionDialog(
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), new Labels());
    dialog.setTitle("Go to Declaration");
    dialog.setMessage("Letters of the name (? and * stand for others):");
    dialog.setElements(entries.toArray());
    if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Entry chosen) {
      editor.selectAndReveal(chosen.item().nameSpan().start(), chosen.item().nameSpan().length());
    }
  }

  private static void collect(String around, List<Outline.Item> items, List<Entry> entries) {
    for (Outline.Item item : items) {
      entries.add(new Entry(item.name() + (around.isEmpty() ? "" : " – " + around), item));
      collect(
          around.isEmpty() ? item.name() : around + "." + item.name(), item.children(), entries);
    }
  }

  private static final class Labels extends LabelProvider {
    @Override
    public String getText(@Nullable Object element) {
      return element instanceof Entry entry ? entry.path() : "";
    }

    @Override
    public @Nullable Image getImage(@Nullable Object element) {
      return element instanceof Entry entry ? KindImages.of(entry.item().kind()) : null;
    }
  }
}
