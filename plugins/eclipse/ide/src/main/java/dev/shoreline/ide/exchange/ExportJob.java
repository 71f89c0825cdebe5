package dev.shoreline.ide.exchange;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.run.Conversion;
import dev.shoreline.flow.run.DesignFlow;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.flow.run.RunConfiguration;
import dev.shoreline.flow.run.RunObserver;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Library;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Lays a design out and writes it. */
final class ExportJob extends Job {
  private final IFile design;
  private final Path target;

  ExportJob(IFile design, Path target) {
    super("Writing " + target.getFileName());
    this.design = design;
    this.target = target;
    setUser(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Optional<Path> source = WorkspaceFiles.path(design);
    Optional<FileKind> kind = FileKind.of(target);
    if (source.isEmpty() || kind.isEmpty()) {
      return Status.CANCEL_STATUS;
    }
    RunConfiguration configuration =
        new RunConfiguration(
            Library.folder(), 1, false, false, LocalDate.now(ZoneId.systemDefault()));
    DesignRun run =
        new DesignFlow(configuration, new Silent()).check(source.get(), FileKind.DESIGN_TEXT);
    if (monitor.isCanceled()) {
      return Status.CANCEL_STATUS;
    }
    try {
      return write(run, kind.get());
    } catch (IOException e) {
      return problem(target.getFileName() + " could not be written: " + e.getMessage());
    }
  }

  private IStatus write(DesignRun run, FileKind kind) throws IOException {
    if (kind.isLayout()) {
      if (run.layout().isEmpty()) {
        return problem(design.getName() + " has errors: there is no layout to write");
      }
      Conversion.write(run.layout().get(), target, kind);
    } else {
      if (run.design().isEmpty()) {
        return problem(design.getName() + " has errors: there is no netlist to write");
      }
      Conversion.write(run.design().get(), target, kind);
    }
    for (IFile written : WorkspaceFiles.at(target)) {
      try {
        written.refreshLocal(IResource.DEPTH_ZERO, null);
      } catch (CoreException e) {
        return e.getStatus();
      }
    }
    return Status.OK_STATUS;
  }

  private static IStatus problem(String message) {
    return new Status(IStatus.ERROR, Ids.BUNDLE, message);
  }

  private record Silent() implements RunObserver {
    @Override
    public void phase(String name) {}

    @Override
    public void partial(Report report) {}
  }
}
