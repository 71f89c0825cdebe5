package dev.shoreline.ide.editor;

import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.ide.workspace.Designs;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;

/** The texts of a project that see a declaration. */
final class Readers {
  private Readers() {}

  /** A text that was read, and the others of its project to which a file belongs. */
  static List<Analysed> of(Analysed known, Path declared, IProject project) {
    List<Analysed> readers = new ArrayList<>();
    readers.add(known);
    for (IFile file : texts(project)) {
      WorkspaceFiles.path(file)
          .filter(path -> !path.equals(known.file()))
          .flatMap(Readers::read)
          .filter(other -> other.nameOf(declared).isPresent())
          .ifPresent(readers::add);
    }
    return readers;
  }

  private static Optional<Analysed> read(Path path) {
    try {
      return Designs.read(path) instanceof Designs.Understood understood
          ? Optional.of(understood.analysed())
          : Optional.empty();
    } catch (IOException e) {
      ILog.of(Readers.class).log(Status.warning(path + " was left out", e));
      return Optional.empty();
    }
  }

  private static List<IFile> texts(IProject project) {
    try {
      return WorkspaceFiles.texts(project);
    } catch (CoreException e) {
      ILog.of(Readers.class).log(e.getStatus());
      return List.of();
    }
  }
}
