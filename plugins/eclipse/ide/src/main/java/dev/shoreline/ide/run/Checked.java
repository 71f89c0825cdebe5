package dev.shoreline.ide.run;

import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.scene.Scene;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;

/**
 * What a run over a design found.
 *
 * @param file the design
 * @param root the folder that names of files in places start from
 * @param run the outcome
 * @param scene what there is to be drawn
 */
public record Checked(IFile file, Path root, DesignRun run, Scene scene) {
  /** Findings, contracts and temperatures. */
  public RunResult result() {
    return run.report().result();
  }
}
