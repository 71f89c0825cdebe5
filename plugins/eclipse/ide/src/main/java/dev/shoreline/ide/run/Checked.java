package dev.shoreline.ide.run;

import dev.shoreline.flow.measure.LinkBudget;
import dev.shoreline.flow.result.HeatMap;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.scene.Scene;
import dev.shoreline.flow.scene.SceneSlab;
import dev.shoreline.ide.workspace.Library;
import dev.shoreline.netlist.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;

/**
 * What a run over a design found.
 *
 * @param file the design
 * @param root the folder that names of files in places start from
 * @param run the outcome
 * @param scene what there is to be drawn
 * @param stack the layers of the bodies, the lowest first
 * @param links the link budgets, the smallest margin first
 */
public record Checked(
    IFile file,
    Path root,
    DesignRun run,
    Scene scene,
    List<SceneSlab> stack,
    List<LinkBudget> links) {
  /** Freezes the lists. */
  public Checked {
    stack = List.copyOf(stack);
    links = List.copyOf(links);
  }

  /** Findings, contracts and temperatures. */
  public RunResult result() {
    return run.report().result();
  }

  /** The file that a place is in. */
  public Path path(Span place) {
    return Library.path(root, place.file());
  }

  /** The first map of temperatures, if scenarios were solved. */
  public Optional<HeatMap> heatMap() {
    return result().scenarios().stream().flatMap(scenario -> scenario.maps().stream()).findFirst();
  }
}
