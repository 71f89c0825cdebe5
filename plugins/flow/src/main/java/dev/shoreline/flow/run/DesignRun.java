package dev.shoreline.flow.run;

import dev.shoreline.flow.measure.RouteTable;
import dev.shoreline.flow.report.Report;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.netlist.model.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a run over a design.
 *
 * @param report what was found
 * @param design the elaborated design, where it could be had
 * @param layout its layout, where it could be built
 * @param files that the run wrote, in order
 * @param routes its waveguides as laid out
 */
public record DesignRun(
    Report report,
    Optional<Design> design,
    Optional<Layout> layout,
    List<Path> files,
    RouteTable routes) {
  /** Copies the files. */
  public DesignRun {
    files = List.copyOf(files);
  }

  /** A run that laid no waveguides out. */
  public DesignRun(
      Report report, Optional<Design> design, Optional<Layout> layout, List<Path> files) {
    this(report, design, layout, files, RouteTable.EMPTY);
  }
}
