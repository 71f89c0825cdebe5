package dev.shoreline.ide.launch;

import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Point;
import dev.shoreline.ide.editor.Places;
import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Library;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.console.IConsole;
import org.eclipse.debug.ui.console.IConsoleLineTracker;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.jspecify.annotations.Nullable;

/** Leads from places in the output of a command into texts and into the layout. */
public final class ConsoleLinks implements IConsoleLineTracker {
  private static final Pattern TEXT = Pattern.compile("--> (\\S.*?):(\\d+):(\\d+)$");
  private static final Pattern LAYOUT =
      Pattern.compile("--> cell ([^,\\s]+).* at \\((-?[\\d.]+), (-?[\\d.]+)\\) um");

  /** Places in the output have three digits behind the point, in micrometres. */
  private static final double NEAR = 0.002;

  private @Nullable IConsole console;

  @Override
  public void init(IConsole shown) {
    console = shown;
  }

  @Override
  public void lineAppended(IRegion line) {
    IConsole shown = console;
    if (shown == null) {
      return;
    }
    try {
      String text = shown.getDocument().get(line.getOffset(), line.getLength());
      Optional<IFile> design = design(shown);
      Matcher place = TEXT.matcher(text);
      if (place.find() && design.isPresent()) {
        Optional<Path> file = file(design.get(), place.group(1));
        int row = Integer.parseInt(place.group(2));
        int column = Integer.parseInt(place.group(3));
        file.ifPresent(path -> add(shown, line, place, () -> Places.openLine(path, row, column)));
        return;
      }
      Matcher point = LAYOUT.matcher(text);
      if (point.find() && design.isPresent()) {
        double x = Double.parseDouble(point.group(2));
        double y = Double.parseDouble(point.group(3));
        add(shown, line, point, () -> reveal(design.get(), point.group(1), x, y));
      }
    } catch (BadLocationException | NumberFormatException e) {
      // The console dropped the line, or it only looks like a place: no link then.
      return;
    }
  }

  private static void add(IConsole console, IRegion line, Matcher found, Runnable work) {
    int start = line.getOffset() + found.start() + "--> ".length();
    console.addLink(new Link(work), start, line.getOffset() + found.end() - start);
  }

  private static Optional<IFile> design(IConsole console) {
    ILaunchConfiguration configuration = console.getProcess().getLaunch().getLaunchConfiguration();
    try {
      return configuration == null ? Optional.empty() : CommandLaunch.design(configuration);
    } catch (CoreException e) {
      return Optional.empty(); // the file went away meanwhile
    }
  }

  /** The file that a message names: beside the design, or in the library. */
  private static Optional<Path> file(IFile design, String name) {
    Path library = Library.folder();
    String bare = name.startsWith("lib:") ? name.substring("lib:".length()) : name;
    return List.of(
            WorkspaceFiles.path(design.getParent()).orElse(library).resolve(bare),
            library.resolve(bare))
        .stream()
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Shows in the layout what the last check of the design found at a point. */
  private static void reveal(IFile design, String cell, double x, double y) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      Optional<Path> path = WorkspaceFiles.path(design);
      path.ifPresent(file -> Places.open(file, 0, 0));
      if (page.showView(Ids.LAYOUT_VIEW) instanceof LayoutView view) {
        Runs.of(design).flatMap(run -> nearest(run, cell, x, y)).ifPresent(view::reveal);
      }
    } catch (PartInitException e) {
      ILog.of(ConsoleLinks.class).log(e.getStatus());
    }
  }

  private static Optional<Finding> nearest(Checked run, String cell, double x, double y) {
    return run.result().findings().stream()
        .filter(f -> f.marker() != null && f.marker().cell().equals(cell))
        .min(Comparator.comparingDouble(f -> distance(f, x, y)))
        .filter(f -> distance(f, x, y) <= size(f) + NEAR);
  }

  private static double distance(Finding finding, double x, double y) {
    return points(finding).stream()
        .mapToDouble(p -> Math.hypot(p.x() - x, p.y() - y))
        .min()
        .orElse(Double.MAX_VALUE);
  }

  private static double size(Finding finding) {
    List<Point> points = points(finding);
    return points.stream()
        .mapToDouble(p -> Math.hypot(p.x() - points.getFirst().x(), p.y() - points.getFirst().y()))
        .max()
        .orElse(0);
  }

  private static List<Point> points(Finding finding) {
    return finding.marker() == null
        ? List.of()
        : finding.marker().figures().stream().map(Figure::points).flatMap(List::stream).toList();
  }

  @Override
  public void dispose() {
    console = null;
  }

  private record Link(Runnable work) implements IHyperlink {
    @Override
    public void linkEntered() {}

    @Override
    public void linkExited() {}

    @Override
    public void linkActivated() {
      work.run();
    }
  }
}
