package dev.shoreline.ide.workspace;

import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.ide.workspace.ProblemMarkers.Problem;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IResource;

/** Whether designs have the technology that is chosen for their project, or any at all. */
public final class Technologies {
  /** The code of markers about it. */
  public static final String CODE = "project.technology";

  private Technologies() {}

  /** What would mend a design: the technology of its project, else any of the library. */
  public static List<String> proposals(IResource resource) {
    String chosen = Settings.text(resource, Settings.TECHNOLOGY);
    return chosen.isEmpty() ? Library.files("tech", "technology ") : List.of(chosen);
  }

  /** What is wrong with the technology of a text. */
  static Optional<Problem> problem(IResource resource, Analysed analysed) {
    String chosen = Settings.text(resource, Settings.TECHNOLOGY);
    boolean has =
        chosen.isEmpty()
            ? !analysed.compilation().model().getTechnologies().isEmpty()
            : analysed.compilation().program().files().stream()
                .map(parsed -> parsed.source().file())
                .anyMatch(
                    name -> name.equals(chosen) || name.equals(SourceProvider.LIBRARY + chosen));
    return analysed.compilation().program().designs().stream()
        .filter(design -> !has)
        .map(design -> design.name().span())
        .map(span -> new Problem(CODE, Severity.WARNING, message(chosen), span))
        .findFirst();
  }

  private static String message(String chosen) {
    return chosen.isEmpty()
        ? "the design has no technology: import one, such as \"tech/soi220.shore\", or choose one"
            + " in the properties of the project"
        : "the design does not import \"" + chosen + "\", the technology of its project";
  }

  /** An edit's place: before everything else in a text. */
  public static Span start(Analysed analysed) {
    return new Span(analysed.name(), 0, 0, 1, 1);
  }
}
