package dev.shoreline.ide.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceVisitor;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

/** From files of the workspace to files on disk and back. */
public final class WorkspaceFiles {
  private WorkspaceFiles() {}

  /** The files of open projects that stand for a file on disk; a linked one may be in several. */
  public static List<IFile> at(Path file) {
    return List.of(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri()));
  }

  /** Where a resource is on disk; empty if it is elsewhere. */
  public static Optional<Path> path(IResource resource) {
    IPath location = resource.getLocation();
    return location == null ? Optional.empty() : Optional.of(Path.of(location.toOSString()));
  }

  /** Whether a file is a design text by its ending. */
  public static boolean isText(IFile file) {
    return Ids.ENDING.equals(file.getFileExtension());
  }

  /** Every design text below a folder that was not made by a tool. */
  public static List<IFile> texts(IContainer folder) throws CoreException {
    List<IFile> texts = new ArrayList<>();
    folder.accept(
        (IResourceVisitor)
            resource -> {
              if (resource instanceof IFile file && isText(file)) {
                texts.add(file);
              }
              return !resource.isDerived();
            });
    return texts;
  }
}
