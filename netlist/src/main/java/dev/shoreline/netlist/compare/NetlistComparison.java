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
 */
public record NetlistComparison(
    List<Difference> differences,
    long firstDevices,
    long secondDevices,
    long paired,
    long firstNets,
    long secondNets) {
  /** Copies the list. */
  public NetlistComparison {
    differences = List.copyOf(differences);
  }

  /** Compares two designs; see {@link #of(FlatCircuit, FlatCircuit, ComparisonOptions)}. */
  public static NetlistComparison of(Design first, Design second, ComparisonOptions options) {
    FlatCircuit one = Flattening.of(first);
    FlatCircuit other = Flattening.of(second);
    return options.pinless()
        ? of(one, other, options)
        : of(one.withPinsOnly(), other.withPinsOnly(), options);
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
        second.joinedNetCount());
  }
}
