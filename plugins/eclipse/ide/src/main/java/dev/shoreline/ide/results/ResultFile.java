package dev.shoreline.ide.results;

import dev.shoreline.flow.file.AtomicFile;
import dev.shoreline.flow.report.ReportFormat;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Writes what a run found, in the form that the ending of the file says. */
public final class ResultFile extends Job {
  private static final String CSV = "csv";

  /** What a spreadsheet gets: a file for each. */
  private static final List<ResultTable<?>> TABLES =
      List.of(ViolationsView.TABLE, ContractsView.TABLE, ThermalView.TABLE, LinksView.TABLE);

  private final Path target;
  private final Map<Path, AtomicFile.Content> contents;

  private ResultFile(Path target, Map<Path, AtomicFile.Content> contents) {
    super("Writing " + target.getFileName());
    this.target = target;
    this.contents = contents;
    setUser(true);
  }

  /** The endings that can be written, without their dots. */
  public static List<String> endings() {
    return Stream.concat(
            Stream.of(CSV), Arrays.stream(ReportFormat.values()).map(ReportFormat::ending))
        .toList();
  }

  /** Whether a file has one of the endings. */
  public static boolean isWritten(Path file) {
    return file.getFileName() != null && endings().contains(ending(file));
  }

  /** Writes all that a run found; a table of values each into a file of its own. */
  public static void write(Path target, Checked checked) {
    Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
    if (ending(target).equals(CSV)) {
      String name = String.valueOf(target.getFileName());
      String stem = name.substring(0, name.lastIndexOf('.'));
      for (ResultTable<?> table : TABLES) {
        files.put(
            target.resolveSibling(stem + "-" + table.name() + "." + CSV),
            content(table.csv(checked)));
      }
    } else {
      files.put(target, report(target, checked));
    }
    new ResultFile(target, files).schedule();
  }

  /** The same, but of a spreadsheet's tables only the one that is given. */
  static void write(Path target, Checked checked, String table) {
    boolean alone = ending(target).equals(CSV);
    new ResultFile(target, Map.of(target, alone ? content(table) : report(target, checked)))
        .schedule();
  }

  private static AtomicFile.Content content(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static AtomicFile.Content report(Path target, Checked checked) {
    ReportFormat format =
        Arrays.stream(ReportFormat.values())
            .filter(f -> f.ending().equals(ending(target)))
            .findFirst()
            .orElse(ReportFormat.TEXT);
    return out -> format.write(checked.run().report(), out);
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      for (Map.Entry<Path, AtomicFile.Content> file : contents.entrySet()) {
        if (monitor.isCanceled()) {
          return Status.CANCEL_STATUS;
        }
        AtomicFile.write(file.getKey(), file.getValue());
        for (IFile written : WorkspaceFiles.at(file.getKey())) {
          written.refreshLocal(IResource.DEPTH_ZERO, null);
        }
      }
      return Status.OK_STATUS;
    } catch (IOException e) {
      return new Status(
          IStatus.ERROR,
          Ids.BUNDLE,
          target.getFileName()
              + " could not be written: "
              + Optional.ofNullable(e.getMessage()).orElse(""));
    } catch (CoreException e) {
      return e.getStatus();
    }
  }
}
