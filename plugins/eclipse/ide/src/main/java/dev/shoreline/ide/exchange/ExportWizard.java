package dev.shoreline.ide.exchange;

import dev.shoreline.ide.workspace.Ids;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.ide.ResourceUtil;
import org.jspecify.annotations.Nullable;

/** Writes a design as a layout or a netlist, in the format that the file's ending says. */
public final class ExportWizard extends Wizard implements IExportWizard {
  private @Nullable IFile design;
  private @Nullable ExportPage page;

  /** Made by the platform. */
  public ExportWizard() {
    setWindowTitle("Export Shoreline Design");
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    IEditorPart editor = workbench.getActiveWorkbenchWindow().getActivePage().getActiveEditor();
    Optional<IFile> selected =
        Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IFile.class));
    Optional<IFile> edited =
        Optional.ofNullable(editor).map(part -> ResourceUtil.getFile(part.getEditorInput()));
    design =
        selected
            .filter(ExportWizard::isText)
            .or(() -> edited.filter(ExportWizard::isText))
            .orElse(null);
  }

  private static boolean isText(IFile file) {
    return Ids.ENDING.equals(file.getFileExtension());
  }

  @Override
  public void addPages() {
    page = new ExportPage(design);
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    Optional<Path> target = page == null ? Optional.empty() : page.target();
    if (design == null || target.isEmpty()) {
      return false;
    }
    new ExportJob(design, target.get()).schedule();
    return true;
  }
}
