package dev.shoreline.ide.editor;

import dev.shoreline.ide.workspace.Analysed;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.PlatformUI;

/** Gives a name another word in all files of the project, with a preview. */
public final class RenameHandler extends EditorHandler {
  @Override
  void run(ShoreEditor editor, IDocument document, ITextSelection selection) {
    Optional<Analysed> analysed = editor.current();
    Optional<IFile> file = editor.file();
    if (analysed.isEmpty() || file.isEmpty()) {
      return;
    }
    Rename rename = new Rename(analysed.get(), file.get().getProject(), selection.getOffset());
    try {
      new RefactoringWizardOpenOperation(
              new RenameWizard(
                  rename,
                  RefactoringWizard.DIALOG_BASED_USER_INTERFACE
                      | RefactoringWizard.PREVIEW_EXPAND_FIRST_NODE))
          .run(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), "Rename");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
