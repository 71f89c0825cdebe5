package dev.shoreline.ide.exchange;

import dev.shoreline.ide.editor.ChosenText;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.jspecify.annotations.Nullable;

/** Writes something of the design that is selected or open into a file that its user names. */
abstract class DesignWizard extends Wizard implements IExportWizard {
  private @Nullable IFile design;
  private @Nullable FilePage page;

  DesignWizard(String title) {
    setWindowTitle(title);
  }

  /** Asks for the file. */
  abstract FilePage page(@Nullable IFile chosen);

  /** Starts to write it; false if there is nothing to be written. */
  abstract boolean write(IFile chosen, Path target);

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    IEditorPart editor = workbench.getActiveWorkbenchWindow().getActivePage().getActiveEditor();
    design = ChosenText.of(selection, editor).orElse(null);
  }

  @Override
  public void addPages() {
    page = page(design);
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    Optional<Path> target = page == null ? Optional.empty() : page.file();
    return design != null && target.isPresent() && write(design, target.get());
  }
}
