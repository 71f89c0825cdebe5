package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.model.Design;
import java.util.List;

/**
 * The outcome of comparing two netlists.
 *
 * @param differences devices first, then nets, then parameters; each in the first circuit's order
 * @param firstDevices devices of the first circuit, ports left aside
 * @param secondDevices devices of the second circuit
 * @param paired devices that stand for each other
 * @param firstNets nets of the first circuit with two pins or more
 * @param secondNets nets of the second circuit with two pins or more
 * @param undrawn nets of the first design that no layout, or not this one, would show
 */
public record NetlistComparison(
    List<Difference> differences,
    long firstDevices,
    long secondDevices,
    long paired,
    long firstNets,
    long secondNets,
    long undrawn) {
  /** Copies the list. */
  public NetlistComparison {
    differences = List.copyOf(differences);
  }

  /** Compares two designs; see {@link #of(FlatCircuit, FlatCircuit, ComparisonOptions)}. */
  public static NetlistComparison of(Design first, Design second, ComparisonOptions options) {
    if (options.shown() == ComparisonOptions.Shown.EVERYTHING) {
      return of(Flattening.of(first), Flattening.of(second), options);
    }
    DrawnNets drawn = new DrawnNets(second, options.shown());
    FlatCircuit meant = Flattening.of(first, drawn).withPinsOnly();
    FlatCircuit found = Flattening.of(second).withPinsOnly();
    return of(meant, found, options).beside(drawn.others());
  }

  /** Compares two circuits. Takes time about linear in their size, unless they are very regular. */
  public static NetlistComparison of(
      FlatCircuit first, FlatCircuit second, ComparisonOptions options) {
    PairedGraphs graphs = new PairedGraphs(first, second, options.symmetry());
    Matching matching = Matcher.match(graphs, options.byName());
    long paired = 0;
    for (int a = 0; a < graphs.first().size(); a++) {
      paired += matching.second(a) != Matching.NONE && !graphs.first().at(a).isPort() ? 1 : 0;
    }
    return new NetlistComparison(
        DifferenceFinder.find(graphs, matching, options),
        first.deviceCount(),
        second.deviceCount(),
        paired,
        first.joinedNetCount(),
        second.joinedNetCount(),
        0);
  }

  private NetlistComparison beside(long nets) {
    return new NetlistComparison(
        differences, firstDevices, secondDevices, paired, firstNets, secondNets, nets);
  }
}
