package dev.shoreline.flow.report;

import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.scene.Scene;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a report is written from.
 *
 * @param result what the run found
 * @param sources the design texts
 * @param drawing makes the scene: only reports that show it pay for it
 */
public record Report(RunResult result, Sources sources, Supplier<Scene> drawing) {
  /** What there is to be drawn; made anew by each call. */
  public Scene scene() {
    return drawing.get();
  }

  /** A run that a limit ended before anything was known. */
  public static Report stopped(String subject, String where) {
    RunResult nothing =
        new RunResult(
            subject, subject, List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(),
            false);
    return new Report(nothing.stopped(where), Sources.NONE, () -> Scene.EMPTY);
  }

  /** The same with another result. */
  public Report withResult(RunResult other) {
    return new Report(other, sources, drawing);
  }
}
