package dev.shoreline.flow.run;

import dev.shoreline.flow.report.Sources;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Skipped;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.thermal.design.PowerMaps;
import java.util.List;
import java.util.Optional;

/**
 * A design as read from its file.
 *
 * @param design absent where an error is among the findings
 * @param findings what was wrong or worth saying
 * @param sources the texts that findings point into
 * @param powerMaps the power maps beside it
 * @param skipped what is in the file and not looked at
 */
record LoadedDesign(
    Optional<Design> design,
    List<Finding> findings,
    Sources sources,
    PowerMaps powerMaps,
    List<Skipped> skipped) {
  /** Freezes the lists. */
  LoadedDesign {
    findings = List.copyOf(findings);
    skipped = List.copyOf(skipped);
  }

  /** A file of which nothing is left out. */
  LoadedDesign(
      Optional<Design> design, List<Finding> findings, Sources sources, PowerMaps powerMaps) {
    this(design, findings, sources, powerMaps, List.of());
  }
}
