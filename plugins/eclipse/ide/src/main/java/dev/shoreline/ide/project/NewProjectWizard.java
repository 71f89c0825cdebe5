package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.ide.IDE;
import org.jspecify.annotations.Nullable;

/** Makes a project with a first design. */
public final class NewProjectWizard extends Wizard implements INewWizard {
  private final WizardNewProjectCreationPage name = new WizardNewProjectCreationPage("name");
  private final TemplatePage template = new TemplatePage();
  private @Nullable IWorkbench workbench;

  /** Made by the platform. */
  public NewProjectWizard() {
    setWindowTitle("New Shoreline Project");
    setNeedsProgressMonitor(true);
    name.setTitle("Shoreline project");
    name.setDescription("A project whose designs are built and checked.");
  }

  @Override
  public void init(IWorkbench bench, IStructuredSelection selection) {
    workbench = bench;
  }

  @Override
  public void addPages() {
    addPage(name);
    addPage(template);
  }

  @Override
  public boolean performFinish() {
    IProject project = name.getProjectHandle();
    Path location = name.useDefaults() ? null : Path.of(name.getLocationPath().toOSString());
    String chosen = template.chosen();
    AtomicReference<@Nullable IFile> first = new AtomicReference<>();
    try {
      getContainer().run(true, true, new Making(project, location, chosen, first));
      open(first.get());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (InvocationTargetException e) {
      ErrorDialog.openError(
          getShell(),
          "New Shoreline Project",
          "The project could not be made.",
          Status.error(String.valueOf(e.getCause()), e));
      return false;
    }
  }

  /** Makes the project; the design that it starts with. */
  private static @Nullable IFile create(
      IProject project, @Nullable Path location, String chosen, IProgressMonitor monitor)
      throws CoreException, InvocationTargetException {
    IWorkspace workspace = ResourcesPlugin.getWorkspace();
    IProjectDescription description = workspace.newProjectDescription(project.getName());
    if (location != null) {
      description.setLocationURI(location.toUri());
    }
    project.create(description, monitor);
    project.open(monitor);
    ShorelineNature.addTo(project);
    try {
      return copy(project, chosen, monitor);
    } catch (IOException e) {
      throw new InvocationTargetException(e);
    }
  }

  private static @Nullable IFile copy(IProject project, String chosen, IProgressMonitor monitor)
      throws CoreException, IOException {
    IFile design = null;
    for (Path source : Templates.files(chosen)) {
      String fileName = String.valueOf(source.getFileName());
      IFile file = project.getFile(fileName);
      byte[] bytes = Files.readAllBytes(source);
      if (fileName.equals("start.shore")) {
        file = project.getFile(project.getName() + "." + Ids.ENDING);
        bytes = Templates.start(project.getName()).getBytes(StandardCharsets.UTF_8);
      }
      if (!file.exists()) {
        file.create(new ByteArrayInputStream(bytes), true, monitor);
      }
      design = WorkspaceFiles.isText(file) ? file : design;
    }
    return design;
  }

  /** Shows the perspective and, as a step of its own that leaves room for events, the design. */
  private void open(@Nullable IFile file) throws InvocationTargetException {
    if (file == null || workbench == null) {
      return;
    }
    IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
    try {
      workbench.showPerspective(ShorelinePerspective.ID, window);
    } catch (WorkbenchException e) {
      throw new InvocationTargetException(e);
    }
    window.getShell().getDisplay().asyncExec(() -> edit(file, window));
  }

  private static void edit(IFile file, IWorkbenchWindow window) {
    try {
      if (window.getActivePage() != null) {
        IDE.openEditor(window.getActivePage(), file);
      }
    } catch (PartInitException e) {
      ILog.of(NewProjectWizard.class).log(e.getStatus());
    }
  }

  /** Makes the project in one step for the workspace. */
  private static final class Making extends WorkspaceModifyOperation {
    private final IProject project;
    private final @Nullable Path location;
    private final String chosen;
    private final AtomicReference<@Nullable IFile> first;

    Making(
        IProject project,
        @Nullable Path location,
        String chosen,
        AtomicReference<@Nullable IFile> first) {
      this.project = project;
      this.location = location;
      this.chosen = chosen;
      this.first = first;
    }

    @Override
    protected void execute(IProgressMonitor monitor)
        throws CoreException, InvocationTargetException {
      first.set(create(project, location, chosen, monitor));
    }
  }
}
