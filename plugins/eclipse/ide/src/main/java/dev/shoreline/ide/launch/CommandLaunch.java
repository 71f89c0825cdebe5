package dev.shoreline.ide.launch;

import dev.shoreline.flow.run.Installation;
import dev.shoreline.ide.workspace.Library;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.variables.VariablesPlugin;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;

/** Runs a command in a process of its own; what it writes is seen in the workspace when it ends. */
public final class CommandLaunch extends LaunchConfigurationDelegate {
  /** The type of such configurations. */
  public static final String TYPE = "dev.shoreline.ide.command";

  /** The attribute with the word of the command. */
  public static final String COMMAND = "dev.shoreline.ide.command.word";

  /** The attribute with the path of the design in the workspace; may be empty. */
  public static final String DESIGN = "dev.shoreline.ide.command.design";

  /** The attribute with everything behind the design. */
  public static final String OPTIONS = "dev.shoreline.ide.command.options";

  private static final String MAIN = "dev.shoreline.cli.Main";
  private static final List<String> BUNDLES =
      List.of(
          "dev.shoreline.engine",
          "org.eclipse.emf.common",
          "org.eclipse.emf.ecore",
          "org.eclipse.emf.ecore.xmi");

  @Override
  public void launch(
      ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
      throws CoreException {
    String word = configuration.getAttribute(COMMAND, Command.CHECK.word());
    Optional<IFile> design = design(configuration);
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:+UseSerialGC");
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("-D" + Installation.HOME + "=" + Library.folder().getParent());
    line.add("-cp");
    line.add(String.join(File.pathSeparator, classPath()));
    line.add(MAIN);
    line.add(word);
    design.ifPresent(file -> line.add(file.getName()));
    String options =
        VariablesPlugin.getDefault()
            .getStringVariableManager()
            .performStringSubstitution(configuration.getAttribute(OPTIONS, ""));
    List<String> own = List.of(DebugPlugin.parseArguments(options));
    if (word.equals(Command.CHECK.word())) {
      design.ifPresent(file -> line.addAll(ProjectOptions.of(file, own)));
    }
    line.addAll(own);
    Process process =
        DebugPlugin.exec(
            line.toArray(String[]::new), design.map(CommandLaunch::folder).orElse(null));
    IProcess shown =
        DebugPlugin.newProcess(
            launch,
            process,
            "shoreline " + word + design.map(file -> " " + file.getName()).orElse(""),
            Map.of(IProcess.ATTR_PROCESS_TYPE, TYPE));
    shown.setAttribute(
        IProcess.ATTR_CMDLINE, DebugPlugin.renderArguments(line.toArray(String[]::new), null));
    design.ifPresent(file -> watch(process, file.getParent()));
  }

  /** The design of a configuration, if it names one. */
  static Optional<IFile> design(ILaunchConfiguration configuration) throws CoreException {
    String path = configuration.getAttribute(DESIGN, "");
    if (path.isBlank()) {
      return Optional.empty();
    }
    IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromOSString(path));
    if (!file.exists()) {
      throw new CoreException(Status.error("there is no file " + path + " in the workspace"));
    }
    return Optional.of(file);
  }

  private static File folder(IFile file) {
    return WorkspaceFiles.path(file.getParent()).orElse(Path.of("")).toFile();
  }

  private static List<String> classPath() throws CoreException {
    List<String> path = new ArrayList<>();
    for (String name : BUNDLES) {
      path.add(
          Optional.ofNullable(Platform.getBundle(name))
              .flatMap(FileLocator::getBundleFileLocation)
              .map(File::getPath)
              .orElseThrow(
                  () -> new CoreException(Status.error("bundle " + name + " is not installed"))));
    }
    return path;
  }

  private static void watch(Process process, IContainer folder) {
    CompletableFuture<Void> ignored = process.onExit().thenRun(() -> refresh(folder));
  }

  private static void refresh(IContainer folder) {
    WorkspaceJob job =
        new WorkspaceJob("Looking for what a command wrote") {
          @Override
          public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
            if (folder.isAccessible()) {
              folder.refreshLocal(IResource.DEPTH_INFINITE, monitor);
            }
            return Status.OK_STATUS;
          }
        };
    job.setSystem(true);
    job.setRule(folder);
    job.schedule();
  }

  /** A configuration with these values: the one that is there, or a new one, stored. */
  static ILaunchConfiguration of(Command command, IFile design) throws CoreException {
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationType type = manager.getLaunchConfigurationType(TYPE);
    String path = design.getFullPath().toString();
    for (ILaunchConfiguration known : manager.getLaunchConfigurations(type)) {
      if (known.getAttribute(COMMAND, "").equals(command.word())
          && known.getAttribute(DESIGN, "").equals(path)) {
        return known;
      }
    }
    String name = command.word() + " " + design.getName();
    ILaunchConfigurationWorkingCopy made =
        type.newInstance(null, manager.generateLaunchConfigurationName(name));
    made.setAttribute(COMMAND, command.word());
    made.setAttribute(DESIGN, path);
    made.setAttribute(OPTIONS, command.usual());
    made.setAttribute(DebugPlugin.ATTR_CONSOLE_ENCODING, "UTF-8");
    return made.doSave();
  }
}
