package dev.shoreline.ide.launch;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.ResourceUtil;
import org.jspecify.annotations.Nullable;

/** <i>Run As › Shoreline Check</i> on a file or in an editor, which it saves. */
public final class CheckShortcut implements ILaunchShortcut {
  @Override
  public void launch(ISelection selection, String mode) {
    if (selection instanceof IStructuredSelection chosen) {
      launch(Adapters.adapt(chosen.getFirstElement(), IFile.class), mode);
    }
  }

  @Override
  public void launch(IEditorPart editor, String mode) {
    if (editor.isDirty()) {
      editor.doSave(new NullProgressMonitor());
    }
    launch(ResourceUtil.getFile(editor.getEditorInput()), mode);
  }

  private static void launch(@Nullable IFile file, String mode) {
    if (file == null) {
      return;
    }
    try {
      DebugUITools.launch(CommandLaunch.of(Command.CHECK, file), mode);
    } catch (CoreException e) {
      ErrorDialog.openError(null, "Shoreline Check", null, e.getStatus());
    }
  }
}
