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

/** Writes a design as a layout or a netlist, in the format that the file's ending says. */
public final class ExportWizard extends Wizard implements IExportWizard {
  private @Nullable IFile design;
  private @Nullable FilePage page;

  /** Made by the platform. */
  public ExportWizard() {
    setWindowTitle("Export Shoreline Design");
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    IEditorPart editor = workbench.getActiveWorkbenchWindow().getActivePage().getActiveEditor();
    design = ChosenText.of(selection, editor).orElse(null);
  }

  @Override
  public void addPages() {
    page = FilePage.write(design);
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    Optional<Path> target = page == null ? Optional.empty() : page.file();
    if (design == null || target.isEmpty()) {
      return false;
    }
    new ExportJob(design, target.get()).schedule();
    return true;
  }
}
