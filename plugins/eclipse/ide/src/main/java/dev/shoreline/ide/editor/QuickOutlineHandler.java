package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Outline;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
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
    ISourceViewer viewer = editor.viewer();
    if (viewer != null) {
      new QuickOutline<>(
              editor.getSite().getShell(),
              viewer.getTextWidget(),
              entries,
              new Labels(),
              chosen -> go(editor, chosen.item().nameSpan()))
          .open();
    }
  }

  private static void go(ShoreEditor editor, Span name) {
    editor.selectAndReveal(name.start(), name.length());
    editor.setFocus();
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
