package dev.shoreline.ide.form;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.netlist.source.Span;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.jspecify.annotations.Nullable;

/** Replaces a stretch of an editor's text in one step of the editor's own history. */
final class TextChange extends AbstractCommand {
  private final ShoreEditor editor;
  private final Span place;
  private final String value;

  TextChange(ShoreEditor editor, Span place, String value) {
    super("Change the text");
    this.editor = editor;
    this.place = place;
    this.value = value;
  }

  @Override
  protected boolean prepare() {
    return editor.document() != null;
  }

  @Override
  public void execute() {
    IDocument document = editor.document();
    IDocumentUndoManager history = history();
    if (document == null) {
      return;
    }
    if (history != null) {
      history.beginCompoundChange();
    }
    try {
      document.replace(place.start(), place.length(), value);
    } catch (BadLocationException e) {
      // Looked at before: the text is the one that the place is of.
      throw new IllegalStateException(e);
    } finally {
      if (history != null) {
        history.endCompoundChange();
      }
    }
  }

  private @Nullable IDocumentUndoManager history() {
    return DocumentUndoManagerRegistry.getDocumentUndoManager(editor.document());
  }

  @Override
  public void undo() {
    step(true);
  }

  @Override
  public void redo() {
    step(false);
  }

  private void step(boolean back) {
    IDocumentUndoManager history = history();
    try {
      if (history != null && back && history.undoable()) {
        history.undo();
      } else if (history != null && !back && history.redoable()) {
        history.redo();
      }
    } catch (ExecutionException e) {
      ILog.of(TextChange.class).log(Status.warning("the text was not changed back", e));
    }
  }
}
