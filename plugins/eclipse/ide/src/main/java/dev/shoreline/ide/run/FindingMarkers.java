package dev.shoreline.ide.run;

import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.ContractStatus;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.ProblemMarkers;
import dev.shoreline.ide.workspace.ProblemMarkers.Problem;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.jspecify.annotations.Nullable;

/** Marks in a design's text what a run found; its mistakes of language are marked already. */
final class FindingMarkers {
  private FindingMarkers() {}

  static void show(Checked checked) throws CoreException {
    String name = checked.file().getName();
    List<Problem> problems = new ArrayList<>();
    for (Finding finding : checked.result().findings()) {
      if (finding.phase() != Phase.INPUT && finding.waived() == null) {
        problems.add(
            new Problem(
                finding.code(),
                finding.severity(),
                elsewhere(finding.place(), name) + finding.message(),
                place(finding.place(), name)));
      }
    }
    for (ContractResult contract : checked.result().contracts()) {
      ContractStatus status = contract.status();
      if (status == ContractStatus.FAILS || status == ContractStatus.HOLDS_UNEXPECTEDLY) {
        problems.add(
            new Problem(
                "",
                Severity.ERROR,
                "contract " + contract.text() + " " + contract.outcome(),
                place(contract.place(), name)));
      }
    }
    ProblemMarkers.replace(checked.file(), Ids.FINDING, problems);
  }

  private static String elsewhere(@Nullable Span place, String name) {
    return place == null || place.file().equals(name) ? "" : place.describe() + ": ";
  }

  private static Span place(@Nullable Span place, String name) {
    return place != null && place.file().equals(name) ? place : new Span(name, 0, 0, 1, 1);
  }
}
