package dev.shoreline.netlist.compare;

import java.util.ArrayList;
import java.util.List;

/** Tells in what paired graphs differ. What hangs on a device without partner is told once. */
final class DifferenceFinder {
  private DifferenceFinder() {}

  /** Devices, then nets, then parameters, each in the first graph's order. */
  static List<Difference> find(PairedGraphs kinds, Matching matching, ComparisonOptions options) {
    List<Difference> differences = new ArrayList<>();
    JoinedNets nets = new JoinedNets(kinds, matching);
    new DeviceDifferences(kinds, matching, nets, options).addTo(differences);
    new NetDifferences(kinds, nets, options).addTo(differences);
    ParameterCheck parameters = new ParameterCheck(options);
    for (int a = 0; a < kinds.first().size(); a++) {
      int b = matching.second(a);
      if (b != Matching.NONE) {
        parameters.check(kinds.first().at(a), kinds.second().at(b), differences);
      }
    }
    return differences;
  }
}
