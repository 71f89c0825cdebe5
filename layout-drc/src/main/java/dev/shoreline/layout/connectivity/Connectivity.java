package dev.shoreline.layout.connectivity;

import dev.shoreline.layout.build.DesignLayout;
import dev.shoreline.layout.build.Finding;
import dev.shoreline.netlist.cancel.Cancellation;
import dev.shoreline.netlist.model.Cell;
import java.util.ArrayList;
import java.util.List;

/** Checks the connectivity of a design's layout. */
public final class Connectivity {

  private Connectivity() {}

  /** All findings, sorted by their place in the text. */
  public static List<Finding> check(DesignLayout layout) {
    List<Finding> findings = new ArrayList<>();
    UsedPorts used = UsedPorts.of(layout.design());
    for (Cell cell : layout.design().getCells()) {
      Cancellation.check();
      CheckedCell checked = CheckedCell.of(cell, layout, findings);
      new PortChecks(checked, used).check();
      new RouteEndChecks(checked).check();
      new OutlineChecks(checked).check();
      new CrossingChecks(checked).check();
    }
    return findings.stream().sorted().toList();
  }
}
