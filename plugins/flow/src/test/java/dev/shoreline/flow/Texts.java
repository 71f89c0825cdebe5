package dev.shoreline.flow;

import dev.shoreline.flow.run.DesignFlow;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.flow.run.RunConfiguration;
import dev.shoreline.flow.run.RunObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Takes short design texts through the flow, with the library of the project. */
public final class Texts {
  /** Without scenarios. */
  public static final RunConfiguration CONFIGURATION =
      new RunConfiguration(Path.of("../../lib"), 1, true, false, LocalDate.EPOCH);

  private Texts() {}

  /** A run over a text, which is written into a folder first. */
  public static DesignRun check(Path folder, String text) throws IOException {
    return check(folder, text, new DesignFlow(CONFIGURATION, RunObserver.NONE));
  }

  /** The same by a given flow. */
  public static DesignRun check(Path folder, String text, DesignFlow flow) throws IOException {
    return flow.check(
        Files.writeString(folder.resolve("design.shore"), text), FileKind.DESIGN_TEXT);
  }
}
