package dev.shoreline.ide.exchange;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
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
  private @Nullable FilePage page;

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
    page = FilePage.read(folder);
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IContainer target = folder;
    Optional<Path> source = page == null ? Optional.empty() : page.file();
    if (target == null || target.getLocation() == null || source.isEmpty()) {
      return false;
    }
    try {
      getContainer().run(true, false, monitor -> bring(source.get(), target, monitor));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (InvocationTargetException e) {
      String reason = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
      ErrorDialog.openError(
          getShell(),
          "Import",
          source.get().getFileName() + " was not imported.",
          Status.error(reason));
      return false;
    }
  }

  private static void bring(Path source, IContainer target, IProgressMonitor monitor)
      throws InvocationTargetException {
    try {
      Imported.bring(source, Path.of(target.getLocation().toOSString()));
      target.refreshLocal(IResource.DEPTH_ONE, monitor);
    } catch (IOException | CoreException e) {
      throw new InvocationTargetException(e);
    }
  }
}
