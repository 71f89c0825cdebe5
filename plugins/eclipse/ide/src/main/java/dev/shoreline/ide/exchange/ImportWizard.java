package dev.shoreline.ide.exchange;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.jspecify.annotations.Nullable;

/** Brings a netlist or layout of another tool into a project, in a form that is read here. */
public final class ImportWizard extends Wizard implements IImportWizard {
  private @Nullable IContainer folder;
  private @Nullable ImportPage page;

  /** Made by the platform. */
  public ImportWizard() {
    setWindowTitle("Import Netlist or Layout");
    setNeedsProgressMonitor(true);
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
    folder = selected instanceof IContainer container ? container : parent(selected);
  }

  private static @Nullable IContainer parent(@Nullable IResource resource) {
    return resource == null ? null : resource.getParent();
  }

  @Override
  public void addPages() {
    page = new ImportPage(folder);
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IContainer target = folder;
    ImportPage chosen = page;
    if (target == null
        || target.getLocation() == null
        || chosen == null
        || chosen.source().isEmpty()) {
      return false;
    }
    Path source = chosen.source().get();
    Path destination = Path.of(target.getLocation().toOSString());
    try {
      getContainer()
          .run(
              true,
              false,
              monitor -> {
                try {
                  Imported.bring(source, destination);
                  target.refreshLocal(IResource.DEPTH_ONE, monitor);
                } catch (IOException | CoreException e) {
                  throw new InvocationTargetException(e);
                }
              });
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (InvocationTargetException e) {
      String reason = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
      ErrorDialog.openError(
          getShell(), "Import", source.getFileName() + " was not imported.", Status.error(reason));
      return false;
    }
  }
}
