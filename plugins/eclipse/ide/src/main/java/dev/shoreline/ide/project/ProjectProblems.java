package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.ProjectDecks;
import dev.shoreline.ide.workspace.Settings;
import dev.shoreline.ide.workspace.Severities;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/** Marks a project whose properties name what is not there. */
final class ProjectProblems {
  private static final String WHERE = "Properties › Shoreline: ";

  private ProjectProblems() {}

  /**
   * Replaces the markers of a project itself.
   *
   * @throws CoreException if it is closed
   */
  static void mark(IProject project) throws CoreException {
    project.deleteMarkers(Ids.PROBLEM, true, IResource.DEPTH_ZERO);
    for (String problem : of(project)) {
      project.createMarker(
          Ids.PROBLEM,
          Map.of(IMarker.MESSAGE, WHERE + problem, IMarker.SEVERITY, IMarker.SEVERITY_ERROR));
    }
  }

  private static List<String> of(IProject project) {
    List<String> problems = new ArrayList<>();
    List<String> files =
        new ArrayList<>(ProjectDecks.files(Settings.text(project, Settings.DECKS)));
    String technology = Settings.text(project, Settings.TECHNOLOGY);
    if (!technology.isEmpty()) {
      files.add(technology);
    }
    Optional<Path> root = WorkspaceFiles.path(project);
    if (root.isPresent() && !files.isEmpty()) {
      ProjectDecks.compile(files, root.get()).diagnostics().stream()
          .filter(Diagnostic::isError)
          .map(Diagnostic::message)
          .distinct()
          .forEach(problems::add);
    }
    Severities.mistake(Settings.text(project, Settings.SEVERITIES)).ifPresent(problems::add);
    return problems;
  }
}
