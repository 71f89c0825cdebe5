package dev.shoreline.ide.editor;

import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;

/** Goes to places in texts. */
public final class Places {
  private Places() {}

  /** Opens a file and puts the cursor to a line and column, both from 1. */
  public static void openLine(Path file, int line, int column) {
    ITextEditor editor = open(file);
    if (editor == null) {
      return;
    }
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    try {
      editor.selectAndReveal(document.getLineOffset(line - 1) + column - 1, 0);
    } catch (BadLocationException e) {
      // The text has become shorter since: its editor is open, that is what is left to do.
      return;
    }
  }

  /** Opens a file, in the workspace or the library, and selects a stretch of it. */
  public static void open(Path file, int offset, int length) {
    ITextEditor editor = open(file);
    if (editor != null) {
      editor.selectAndReveal(offset, length);
    }
  }

  private static @Nullable ITextEditor open(Path file) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    IFileStore store = EFS.getLocalFileSystem().getStore(file.toUri());
    List<IFile> found = WorkspaceFiles.at(file);
    try {
      IEditorPart editor =
          page.openEditor(
              found.isEmpty()
                  ? new FileStoreEditorInput(store)
                  : new FileEditorInput(found.getFirst()),
              Ids.EDITOR);
      return editor instanceof ITextEditor text ? text : null;
    } catch (PartInitException e) {
      ILog.of(Places.class).log(e.getStatus());
      return null;
    }
  }
}
