package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.jspecify.annotations.Nullable;

/** Makes a design text that compiles from the start. */
public final class NewDesignWizard extends Wizard implements INewWizard {
  private IStructuredSelection selection = StructuredSelection.EMPTY;
  private @Nullable IWorkbench workbench;
  private @Nullable WizardNewFileCreationPage page;

  @Override
  public void init(IWorkbench bench, IStructuredSelection selected) {
    workbench = bench;
    selection = selected;
    setWindowTitle("New Shoreline Design");
  }

  @Override
  public void addPages() {
    page = new DesignPage(selection);
    page.setTitle("Shoreline design");
    page.setDescription("A package with one optical engine of eight lanes to start from.");
    page.setFileExtension(Ids.ENDING);
    page.setFileName("design." + Ids.ENDING);
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IFile file = page == null ? null : page.createNewFile();
    if (file == null || workbench == null) {
      return false;
    }
    try {
      IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file);
    } catch (PartInitException e) {
      ILog.of(NewDesignWizard.class).log(e.getStatus());
    }
    return true;
  }

  private static final class DesignPage extends WizardNewFileCreationPage {
    DesignPage(IStructuredSelection selection) {
      super("design", selection);
    }

    @Override
    protected InputStream getInitialContents() {
      try {
        return new ByteArrayInputStream(
            Templates.start(getFileName()).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        ILog.of(NewDesignWizard.class).log(Status.error("the template cannot be read", e));
        return InputStream.nullInputStream();
      }
    }
  }
}
