package dev.shoreline.ide.editor;

import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.ide.workspace.Designs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.ProblemMarkers;
import dev.shoreline.ide.workspace.Technologies;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.diagnostic.DiagnosticRange;
import dev.shoreline.netlist.diagnostic.Edit;
import dev.shoreline.netlist.diagnostic.Fix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** What can be done about a marker: the changes that its diagnostic knows, and its explanation. */
public final class FixGenerator implements IMarkerResolutionGenerator2 {
  @Override
  public boolean hasResolutions(IMarker marker) {
    return !marker.getAttribute(ProblemMarkers.CODE, "").isEmpty();
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    List<IMarkerResolution> found = new ArrayList<>();
    if (isProblem(marker)) {
      diagnostic(marker)
          .ifPresent(d -> d.fixes().forEach(fix -> found.add(new Change(fix.title(), marker))));
    }
    if (Technologies.CODE.equals(marker.getAttribute(ProblemMarkers.CODE, ""))) {
      Technologies.proposals(marker.getResource())
          .forEach(file -> found.add(new Import(file, marker)));
    }
    DiagnosticRange.find(marker.getAttribute(ProblemMarkers.CODE, ""))
        .ifPresent(code -> found.add(new Explain(code)));
    return found.toArray(IMarkerResolution[]::new);
  }

  private static boolean isProblem(IMarker marker) {
    try {
      return marker.exists() && Ids.PROBLEM.equals(marker.getType());
    } catch (CoreException e) {
      return false;
    }
  }

  /** The diagnostic that a marker shows, in the text as it is now. */
  private static Optional<Diagnostic> diagnostic(IMarker marker) {
    return analysed(marker).stream()
        .flatMap(analysed -> analysed.diagnostics().stream())
        .filter(d -> d.code().id().equals(marker.getAttribute(ProblemMarkers.CODE, "")))
        .filter(d -> d.span().line() == marker.getAttribute(IMarker.LINE_NUMBER, -1))
        .min(
            (a, b) ->
                Integer.compare(
                    Math.abs(a.span().start() - marker.getAttribute(IMarker.CHAR_START, 0)),
                    Math.abs(b.span().start() - marker.getAttribute(IMarker.CHAR_START, 0))));
  }

  private static Optional<Analysed> analysed(IMarker marker) {
    Optional<Path> path = WorkspaceFiles.path(marker.getResource());
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Designs.read(path.get()) instanceof Designs.Understood known
          ? Optional.of(known.analysed())
          : Optional.empty();
    } catch (IOException e) {
      ILog.of(FixGenerator.class).log(Status.error(path.get() + " cannot be read", e));
      return Optional.empty();
    }
  }

  private record Change(String title, IMarker marker) implements IMarkerResolution {
    @Override
    public String getLabel() {
      return title;
    }

    @Override
    public void run(IMarker chosen) {
      Optional<Analysed> analysed = analysed(marker);
      Optional<Fix> fix =
          diagnostic(marker).stream()
              .flatMap(d -> d.fixes().stream())
              .filter(f -> f.title().equals(title))
              .findFirst();
      if (analysed.isPresent() && fix.isPresent()) {
        TextEdits.apply(analysed.get(), fix.get().edits());
      }
    }
  }

  private record Import(String file, IMarker marker) implements IMarkerResolution {
    @Override
    public String getLabel() {
      return "Import \"" + file + "\"";
    }

    @Override
    public void run(IMarker chosen) {
      analysed(marker)
          .ifPresent(
              text ->
                  TextEdits.apply(
                      text,
                      List.of(new Edit(Technologies.start(text), "import \"" + file + "\"\n"))));
    }
  }

  private record Explain(DiagnosticCode code) implements IMarkerResolution {
    @Override
    public String getLabel() {
      return "Explain " + code.id();
    }

    @Override
    public void run(IMarker marker) {
      Explanations.show(code);
    }
  }
}
