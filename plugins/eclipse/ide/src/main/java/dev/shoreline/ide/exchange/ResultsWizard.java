package dev.shoreline.ide.exchange;

import dev.shoreline.ide.results.ResultFile;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.jspecify.annotations.Nullable;

/** Writes what the last check of a design found, in the format that the file's ending says. */
public final class ResultsWizard extends DesignWizard {
  /** Made by the platform. */
  public ResultsWizard() {
    super("Export Shoreline Results");
  }

  @Override
  FilePage page(@Nullable IFile chosen) {
    return FilePage.results(chosen);
  }

  @Override
  boolean write(IFile chosen, Path target) {
    Optional<Checked> checked = Runs.of(chosen);
    checked.ifPresent(run -> ResultFile.write(target, run));
    return checked.isPresent();
  }
}
