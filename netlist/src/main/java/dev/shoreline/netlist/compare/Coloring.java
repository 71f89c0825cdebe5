package dev.shoreline.netlist.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Colours that tell devices and nets apart by what lies around them: in round 0 a device has the
 * colour of its kind, in each further round one made of its own and its neighbours' colours, so
 * that devices of the same colour in round r look the same up to a distance of r (refinement after
 * Weisfeiler and Leman, 1968). The same in both graphs. A round takes linear time.
 */
final class Coloring {
  private static final long PIN = 0x9E3779B97F4A7C15L;

  private final List<long[]> devices = new ArrayList<>();
  private final List<long[]> nets = new ArrayList<>();

  /**
   * Colours a graph as often as said.
   *
   * @param marks numbers that tell devices of a kind apart, 0 for none
   */
  Coloring(Graph graph, PairedGraphs kinds, int rounds, int[] marks) {
    long[] device = new long[graph.size()];
    for (int d = 0; d < device.length; d++) {
      device[d] = mix(graph.kind[d] + PIN * marks[d]);
    }
    long[] net = new long[graph.netCount()];
    Arrays.setAll(net, n -> mix(graph.degree(n)));
    devices.add(device);
    nets.add(net);
    for (int round = 1; round <= rounds; round++) {
      long[] nextNet = net.clone();
      long[] nextDevice = device.clone();
      for (int d = 0; d < device.length; d++) {
        PairedGraphs.Kind kind = kinds.kind(graph.kind[d]);
        for (int p = 0; p < graph.pins(d); p++) {
          int n = graph.net(d, p);
          long pin = PIN * (kind.orbit(p) + 1);
          nextNet[n] += mix(device[d] + pin);
          nextDevice[d] += mix(net[n] ^ pin);
        }
      }
      device = mixed(nextDevice);
      net = mixed(nextNet);
      devices.add(device);
      nets.add(net);
    }
  }

  private static long[] mixed(long[] colors) {
    Arrays.setAll(colors, i -> mix(colors[i]));
    return colors;
  }

  /** A bijection that spreads bits: the finish of SplitMix64. */
  private static long mix(long value) {
    long z = value + PIN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long device(int round, int d) {
    return devices.get(round)[d];
  }

  long net(int round, int n) {
    return nets.get(round)[n];
  }
}
