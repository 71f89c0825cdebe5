package dev.shoreline.ide.project;

import dev.shoreline.ide.run.CheckJob;
import dev.shoreline.ide.workspace.Ids;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;
import org.jspecify.annotations.Nullable;

/** Saves and runs the design of the active editor, or the selected one. */
public abstract class RunHandler extends AbstractHandler {
  private final boolean thermal;

  private RunHandler(boolean thermal) {
    this.thermal = thermal;
  }

  @Override
  public final @Nullable Object execute(ExecutionEvent event) {
    IEditorPart editor = HandlerUtil.getActiveEditor(event);
    Optional<IFile> selected =
        HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
            ? Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IFile.class))
            : Optional.empty();
    Optional<IFile> edited =
        editor == null
            ? Optional.empty()
            : Optional.ofNullable(ResourceUtil.getFile(editor.getEditorInput()));
    Optional<IFile> file = selected.filter(RunHandler::isText).or(() -> edited);
    if (editor != null && edited.equals(file) && editor.isDirty()) {
      editor.doSave(new NullProgressMonitor());
    }
    file.filter(RunHandler::isText).ifPresent(found -> CheckJob.start(found, thermal));
    return null;
  }

  private static boolean isText(IFile file) {
    return Ids.ENDING.equals(file.getFileExtension());
  }

  /** Rules, connectivity and contracts. */
  public static final class Check extends RunHandler {
    /** Made by the platform. */
    public Check() {
      super(false);
    }
  }

  /** The same and the thermal scenarios. */
  public static final class Thermal extends RunHandler {
    /** Made by the platform. */
    public Thermal() {
      super(true);
    }
  }
}
