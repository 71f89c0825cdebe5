package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.jspecify.annotations.Nullable;

/** Makes a project one with designs: its texts are built. */
public final class ShorelineNature implements IProjectNature {
  private @Nullable IProject project;

  /**
   * Gives an open project the nature, and with it the builder. Natures that a project is created
   * with are not configured by the platform: it would have no builder.
   *
   * @throws CoreException if the project is closed or cannot be written
   */
  public static void addTo(IProject project) throws CoreException {
    IProjectDescription description = project.getDescription();
    Set<String> natures = new LinkedHashSet<>(Arrays.asList(description.getNatureIds()));
    natures.add(Ids.NATURE);
    description.setNatureIds(natures.toArray(String[]::new));
    project.setDescription(description, null);
  }

  @Override
  public void configure() throws CoreException {
    change(true);
  }

  @Override
  public void deconfigure() throws CoreException {
    change(false);
  }

  private void change(boolean wanted) throws CoreException {
    if (project == null) {
      return;
    }
    IProjectDescription description = project.getDescription();
    List<ICommand> commands = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
    commands.removeIf(command -> command.getBuilderName().equals(Ids.BUILDER));
    if (wanted) {
      ICommand command = description.newCommand();
      command.setBuilderName(Ids.BUILDER);
      commands.add(command);
    }
    description.setBuildSpec(commands.toArray(ICommand[]::new));
    project.setDescription(description, null);
  }

  @Override
  public @Nullable IProject getProject() {
    return project;
  }

  @Override
  public void setProject(IProject value) {
    project = value;
  }
}
