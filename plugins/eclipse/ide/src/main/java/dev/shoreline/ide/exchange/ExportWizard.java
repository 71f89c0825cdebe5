package dev.shoreline.ide.exchange;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.jspecify.annotations.Nullable;

/** Writes a design as a layout or a netlist, in the format that the file's ending says. */
public final class ExportWizard extends DesignWizard {
  /** Made by the platform. */
  public ExportWizard() {
    super("Export Shoreline Design");
  }

  @Override
  FilePage page(@Nullable IFile chosen) {
    return FilePage.write(chosen);
  }

  @Override
  boolean write(IFile chosen, Path target) {
    new ExportJob(chosen, target).schedule();
    return true;
  }
}
