package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Ids;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Builds projects anew when what is chosen for them has changed. */
final class Rebuild extends WorkspaceJob {
  private final List<IProject> projects;

  private Rebuild(List<IProject> projects) {
    super("Building with other settings");
    this.projects = projects;
    setRule(ResourcesPlugin.getWorkspace().getRuleFactory().buildRule());
  }

  /** Builds some projects in the background; closed ones are left out. */
  static void start(List<IProject> projects) {
    new Rebuild(projects).schedule();
  }

  /** Builds all projects with designs. */
  static void startAll() {
    start(Arrays.asList(ResourcesPlugin.getWorkspace().getRoot().getProjects()));
  }

  @Override
  public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
    for (IProject project : projects) {
      if (project.isOpen() && project.hasNature(Ids.NATURE)) {
        project.build(IncrementalProjectBuilder.FULL_BUILD, monitor);
      }
    }
    return Status.OK_STATUS;
  }
}
