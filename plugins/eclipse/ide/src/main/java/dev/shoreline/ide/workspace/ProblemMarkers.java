package dev.shoreline.ide.workspace;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;

/** Shows diagnostics as markers of files. */
public final class ProblemMarkers {
  /** The stable code of the diagnostic. */
  public static final String CODE = "dev.shoreline.code";

  /** At most so many markers a file: more help nobody and slow the workbench down. */
  private static final int MOST = 500;

  private ProblemMarkers() {}

  /**
   * A marker to be.
   *
   * @param code stable code
   * @param severity how bad it is
   * @param message for the user
   * @param place where, in the file that is marked
   */
  public record Problem(String code, Severity severity, String message, Span place) {
    /** The same with another severity. */
    Problem as(Severity other) {
      return new Problem(code, other, message, place);
    }

    /** A diagnostic with its hint. */
    public static Problem of(Diagnostic diagnostic) {
      String hint = diagnostic.hint();
      return new Problem(
          diagnostic.code().id(),
          diagnostic.severity(),
          diagnostic.message() + (hint == null ? "" : " (" + hint + ")"),
          diagnostic.span());
    }
  }

  /** What a text's own markers are; mistakes in imported files stand at the first line. */
  public static List<Problem> of(IFile file, Analysed analysed) {
    List<Problem> problems = new ArrayList<>();
    Technologies.problem(file, analysed).ifPresent(problems::add);
    analysed.diagnostics().forEach(d -> problems.add(Problem.of(d)));
    for (Diagnostic d : analysed.imported()) {
      problems.add(
          new Problem(
              d.code().id(),
              d.severity(),
              d.span().describe() + ": " + d.message(),
              new Span(analysed.name(), 0, 0, 1, 1)));
    }
    return problems;
  }

  /**
   * Replaces the markers of a type, as bad as the file's project takes them. One step for whoever
   * watches; nothing happens where they are the same already.
   *
   * @throws CoreException if the file is gone or locked
   */
  public static void replace(IFile file, String type, List<Problem> problems) throws CoreException {
    if (!file.exists()) {
      return;
    }
    Severities severities = Settings.severities(file);
    List<Map<String, Object>> wanted =
        problems.stream()
            .flatMap(p -> severities.of(p.code(), p.severity()).map(p::as).stream())
            .limit(MOST)
            .map(ProblemMarkers::attributes)
            .toList();
    IWorkspace workspace = file.getWorkspace();
    workspace.run(monitor -> replaceIn(file, type, wanted), file, IWorkspace.AVOID_UPDATE, null);
  }

  private static void replaceIn(IFile file, String type, List<Map<String, Object>> wanted)
      throws CoreException {
    List<Map<String, Object>> missing = new ArrayList<>(wanted);
    for (IMarker marker : file.findMarkers(type, false, IResource.DEPTH_ZERO)) {
      if (!missing.remove(marker.getAttributes())) {
        marker.delete();
      }
    }
    for (Map<String, Object> attributes : missing) {
      file.createMarker(type, attributes);
    }
  }

  private static Map<String, Object> attributes(Problem problem) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(CODE, problem.code());
    attributes.put(IMarker.MESSAGE, problem.message());
    attributes.put(IMarker.SEVERITY, severity(problem.severity()));
    attributes.put(IMarker.LINE_NUMBER, problem.place().line());
    attributes.put(IMarker.CHAR_START, problem.place().start());
    attributes.put(IMarker.CHAR_END, Math.max(problem.place().end(), problem.place().start() + 1));
    attributes.put(IMarker.LOCATION, "line " + problem.place().line());
    return attributes;
  }

  private static int severity(Severity severity) {
    return switch (severity) {
      case ERROR -> IMarker.SEVERITY_ERROR;
      case WARNING -> IMarker.SEVERITY_WARNING;
      case INFO -> IMarker.SEVERITY_INFO;
    };
  }
}
