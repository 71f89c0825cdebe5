package dev.shoreline.ide.editor;

import dev.shoreline.ide.workspace.WorkspaceFiles;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.ResourceUtil;
import org.jspecify.annotations.Nullable;

/** The design text that a command is meant for. */
public final class ChosenText {
  private ChosenText() {}

  /** The selected text; without one, that of the editor. */
  public static Optional<IFile> of(@Nullable ISelection selection, @Nullable IEditorPart editor) {
    Optional<IFile> selected =
        selection instanceof IStructuredSelection chosen
            ? Optional.ofNullable(Adapters.adapt(chosen.getFirstElement(), IFile.class))
            : Optional.empty();
    return selected.filter(WorkspaceFiles::isText).or(() -> edited(editor));
  }

  /** The text of an editor. */
  public static Optional<IFile> edited(@Nullable IEditorPart editor) {
    return Optional.ofNullable(editor)
        .map(part -> ResourceUtil.getFile(part.getEditorInput()))
        .filter(WorkspaceFiles::isText);
  }
}
