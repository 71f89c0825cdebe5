package dev.shoreline.ide.project;

import dev.shoreline.ide.editor.ChosenText;
import dev.shoreline.ide.run.CheckJob;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
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
    Optional<IFile> file = ChosenText.of(HandlerUtil.getCurrentSelection(event), editor);
    if (editor != null && editor.isDirty() && ChosenText.edited(editor).equals(file)) {
      editor.doSave(new NullProgressMonitor());
    }
    file.ifPresent(found -> CheckJob.start(found, thermal));
    return null;
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
