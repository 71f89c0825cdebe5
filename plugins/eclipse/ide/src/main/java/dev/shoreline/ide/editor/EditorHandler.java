package dev.shoreline.ide.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** A command on the text of the active editor. */
abstract class EditorHandler extends AbstractHandler {
  @Override
  public final @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    if (HandlerUtil.getActiveEditor(event) instanceof ShoreEditor editor
        && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
      IDocument document = editor.document();
      if (document != null) {
        try {
          run(editor, document, selection);
        } catch (BadLocationException e) {
          throw new ExecutionException("the text changed meanwhile", e);
        }
      }
    }
    return null;
  }

  abstract void run(ShoreEditor editor, IDocument document, ITextSelection selection)
      throws BadLocationException;
}
