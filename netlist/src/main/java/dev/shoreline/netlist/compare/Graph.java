package dev.shoreline.netlist.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A circuit as arrays: device {@code d} has the pins {@code pinStart[d]} up to {@code pinStart[d +
 * 1]}, in the order of its kind; net {@code n} has the pins {@code netPins[netStart[n]]} and on.
 */
final class Graph {
  final FlatCircuit circuit;
  final int[] device; // index in the circuit
  final int[] kind;
  final int[] pinStart;
  final int[] pinNet;
  final int[] pinDevice;
  final int[] netStart;
  final int[] netPins;
  private final String[] netNames;

  private Graph(
      FlatCircuit circuit,
      int[] device,
      int[] kind,
      int[] pinStart,
      int[] pinNet,
      String[] netNames) {
    this.circuit = circuit;
    this.device = device;
    this.kind = kind;
    this.pinStart = pinStart;
    this.pinNet = pinNet;
    this.netNames = netNames;
    pinDevice = new int[pinNet.length];
    for (int d = 0; d < device.length; d++) {
      Arrays.fill(pinDevice, pinStart[d], pinStart[d + 1], d);
    }
    netStart = new int[netNames.length + 1];
    for (int net : pinNet) {
      netStart[net + 1]++;
    }
    Arrays.parallelPrefix(netStart, Integer::sum);
    netPins = new int[pinNet.length];
    int[] next = netStart.clone();
    for (int pin = 0; pin < pinNet.length; pin++) {
      netPins[next[pinNet[pin]]++] = pin;
    }
  }

  static Graph of(
      FlatCircuit circuit,
      boolean ports,
      PairedGraphs kinds,
      Map<String, Map<String, String>> renamed) {
    List<FlatCircuit.Device> devices = circuit.devices();
    int[] kept = new int[devices.size()];
    int count = 0;
    for (int d = 0; d < kept.length; d++) {
      if (ports || !devices.get(d).isPort()) {
        kept[count++] = d;
      }
    }
    int[] index = Arrays.copyOf(kept, count);
    int[] kind = new int[count];
    int[] start = new int[count + 1];
    for (int d = 0; d < count; d++) {
      kind[d] = kinds.number(devices.get(index[d]).component());
      start[d + 1] = start[d] + kinds.kind(kind[d]).pins().size();
    }
    int[] net = new int[start[count]];
    int nets = circuit.netCount();
    String[] names = new String[nets + net.length];
    for (int n = 0; n < nets; n++) {
      names[n] = circuit.netName(n);
    }
    for (int d = 0; d < count; d++) {
      FlatCircuit.Device device = devices.get(index[d]);
      Map<String, String> toKind = renamed.getOrDefault(device.component(), Map.of());
      Map<String, Integer> own = new HashMap<>();
      for (int p = 0; p < device.pins().size(); p++) {
        String pin = device.pins().get(p);
        own.put(toKind.getOrDefault(pin, pin), p);
      }
      List<String> pins = kinds.kind(kind[d]).pins();
      for (int p = 0; p < pins.size(); p++) {
        Integer there = own.get(pins.get(p));
        if (there == null) {
          names[nets] = device.name() + "." + pins.get(p);
        }
        net[start[d] + p] = there == null ? nets++ : circuit.net(index[d], there);
      }
    }
    return new Graph(circuit, index, kind, start, net, Arrays.copyOf(names, nets));
  }

  int size() {
    return device.length;
  }

  int netCount() {
    return netNames.length;
  }

  String netName(int net) {
    return netNames[net];
  }

  FlatCircuit.Device at(int d) {
    return circuit.devices().get(device[d]);
  }

  int pins(int d) {
    return pinStart[d + 1] - pinStart[d];
  }

  int net(int d, int pin) {
    return pinNet[pinStart[d] + pin];
  }

  int degree(int net) {
    return netStart[net + 1] - netStart[net];
  }
}
