package dev.shoreline.ide.form;

import dev.shoreline.ide.editor.ShoreEditor;
import java.util.List;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.jspecify.annotations.Nullable;

/**
 * The commands of a form, each on the model and the text at once. They are undone while nobody else
 * has changed the text; else the editor's history is what counts.
 */
final class FormHistory {
  private final BasicCommandStack stack = new BasicCommandStack();
  private @Nullable ShoreEditor editor;
  private long stamp;

  /** Carries out a change of the model with its change of the text. */
  void execute(ShoreEditor in, FormEdit.Accepted edit) {
    if (!isUntouched()) {
      stack.flush();
    }
    editor = in;
    stack.execute(
        new CompoundCommand(
            "Change a value",
            List.of(edit.change(), new TextChange(in, edit.place(), edit.value()))));
    stamp = stamp(in);
  }

  /** Takes the last change of the model and the text back. */
  void undo() {
    if (editor == null) {
      return;
    }
    if (isUntouched() && stack.canUndo()) {
      stack.undo();
      stamp = stamp(editor);
    } else {
      editor.getAction(ITextEditorActionConstants.UNDO).run();
    }
  }

  /** Makes it again. */
  void redo() {
    if (editor == null) {
      return;
    }
    if (isUntouched() && stack.canRedo()) {
      stack.redo();
      stamp = stamp(editor);
    } else {
      editor.getAction(ITextEditorActionConstants.REDO).run();
    }
  }

  /** The model is another one: its changes can be undone in the text only. */
  void forget(@Nullable ShoreEditor in) {
    stack.flush();
    editor = in;
  }

  private boolean isUntouched() {
    return editor != null && stamp == stamp(editor);
  }

  private static long stamp(ShoreEditor editor) {
    IDocument document = editor.document();
    return document instanceof IDocumentExtension4 known ? known.getModificationStamp() : -1;
  }
}
