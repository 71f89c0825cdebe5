package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.jspecify.annotations.Nullable;

/** Makes a project one with designs: its texts are built. */
public final class ShorelineNature implements IProjectNature {
  private @Nullable IProject project;

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
