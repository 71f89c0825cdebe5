package dev.shoreline.ide.editor;

import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;

/** Goes to places in texts. */
public final class Places {
  private Places() {}

  /** Opens a file, in the workspace or the library, and selects a stretch of it. */
  public static void open(Path file, int offset, int length) {
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
      if (editor instanceof ITextEditor text) {
        text.selectAndReveal(offset, length);
      }
    } catch (PartInitException e) {
      ILog.of(Places.class).log(e.getStatus());
    }
  }
}
