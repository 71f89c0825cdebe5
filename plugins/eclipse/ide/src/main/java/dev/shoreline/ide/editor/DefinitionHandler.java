package dev.shoreline.ide.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;

/** Goes from a word to its declaration. */
public final class DefinitionHandler extends EditorHandler {
  @Override
  void run(ShoreEditor editor, IDocument document, ITextSelection selection) {
    editor
        .current()
        .flatMap(analysed -> DefinitionLinks.definition(analysed, selection.getOffset()))
        .ifPresent(DefinitionLinks.Link::open);
  }
}
