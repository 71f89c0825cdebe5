package dev.shoreline.ide.project;

import dev.shoreline.ide.run.CheckJob;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.ide.workspace.Designs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.OpenTexts;
import dev.shoreline.ide.workspace.ProblemMarkers;
import dev.shoreline.ide.workspace.ProblemMarkers.Problem;
import dev.shoreline.ide.workspace.Settings;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import dev.shoreline.netlist.diagnostic.ImportCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.jspecify.annotations.Nullable;

/** Compiles texts that changed and those that import them; has changed designs checked. */
public final class ShorelineBuilder extends IncrementalProjectBuilder {
  /** The files that went into each text. */
  private final Map<IFile, Set<Path>> imports = new HashMap<>();

  /** Texts that import what is not there. */
  private final Set<IFile> seeking = new HashSet<>();

  @Override
  protected IProject @Nullable [] build(
      int kind, @Nullable Map<String, String> arguments, @Nullable IProgressMonitor monitor)
      throws CoreException {
    ProjectProblems.mark(getProject());
    IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
    Set<IFile> changed = new LinkedHashSet<>();
    Set<Path> paths = new HashSet<>();
    if (delta != null) {
      delta.accept(change -> note(change, changed, paths));
    }
    Set<IFile> reached = new LinkedHashSet<>(changed);
    if (delta == null || imports.isEmpty()) {
      // What imports what is not known yet: after a start of the workbench, for example.
      reached.addAll(WorkspaceFiles.texts(getProject()));
    }
    imports.forEach(
        (file, used) -> {
          boolean uses = used.stream().anyMatch(paths::contains);
          if (file.exists() && (uses || (seeking.contains(file) && !paths.isEmpty()))) {
            reached.add(file);
          }
        });
    for (IFile file : reached) {
      if (monitor != null && monitor.isCanceled()) {
        throw new OperationCanceledException();
      }
      boolean isWanted = changed.contains(file) || isOpen(file);
      if (compile(file) && isWanted && Settings.isOn(file, Settings.CHECK_ON_SAVE)) {
        CheckJob.start(file, false);
      }
    }
    return null;
  }

  @Override
  protected void clean(@Nullable IProgressMonitor monitor) throws CoreException {
    getProject().deleteMarkers(Ids.PROBLEM, true, IResource.DEPTH_INFINITE);
    getProject().deleteMarkers(Ids.FINDING, true, IResource.DEPTH_INFINITE);
    imports.clear();
    seeking.clear();
  }

  /** Notes a file whose content changed: it may be imported, whatever it is. */
  private static boolean note(IResourceDelta delta, Set<IFile> changed, Set<Path> paths) {
    IResource resource = delta.getResource();
    boolean content =
        delta.getKind() != IResourceDelta.CHANGED
            || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
    if (resource instanceof IFile file && content) {
      WorkspaceFiles.path(file).ifPresent(paths::add);
      if (delta.getKind() != IResourceDelta.REMOVED && WorkspaceFiles.isText(file)) {
        changed.add(file);
      }
    }
    return true;
  }

  private static boolean isOpen(IFile file) {
    return WorkspaceFiles.path(file).flatMap(OpenTexts::buffer).isPresent();
  }

  /** Marks a text; tells whether it has a design without errors. */
  private boolean compile(IFile file) throws CoreException {
    Optional<Path> path = WorkspaceFiles.path(file);
    if (path.isEmpty()) {
      return false;
    }
    try {
      switch (Designs.read(path.get())) {
        case Designs.Understood known -> {
          Analysed analysed = known.analysed();
          remember(file, analysed);
          ProblemMarkers.replace(file, Ids.PROBLEM, ProblemMarkers.of(file, analysed));
          return analysed.isComplete();
        }
        case Designs.Refused refused ->
            ProblemMarkers.replace(file, Ids.PROBLEM, List.of(Problem.of(refused.diagnostic())));
      }
    } catch (IOException e) {
      // Gone or locked between the change and the build: one marker, not a failed build.
      if (file.exists()) {
        IMarker marker = file.createMarker(Ids.PROBLEM);
        marker.setAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
        marker.setAttribute(IMarker.MESSAGE, "the file cannot be read: " + e.getMessage());
      }
      ILog.of(ShorelineBuilder.class).log(Status.info(path.get() + " could not be read"));
    }
    return false;
  }

  private void remember(IFile file, Analysed analysed) {
    Set<Path> used = new HashSet<>();
    analysed.analysis().files().forEach(parsed -> used.add(analysed.path(parsed.source().file())));
    used.remove(analysed.file());
    imports.put(file, used);
    boolean misses =
        analysed.compilation().diagnostics().stream()
            .anyMatch(diagnostic -> diagnostic.code() == ImportCode.FILE_NOT_FOUND);
    if (misses) {
      seeking.add(file);
    } else {
      seeking.remove(file);
    }
  }
}
