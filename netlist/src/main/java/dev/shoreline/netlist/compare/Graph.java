package dev.shoreline.netlist.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

  /**
   * Numbers the devices, pins and nets of a circuit.
   *
   * @param ports whether the circuit's ports are devices, too
   * @param names what its pins are called
   */
  static Graph of(FlatCircuit circuit, boolean ports, PairedGraphs kinds, PinNames names) {
    List<FlatCircuit.Device> devices = circuit.devices();
    int[] index =
        IntStream.range(0, devices.size()).filter(d -> ports || !devices.get(d).isPort()).toArray();
    int[] kind = new int[index.length];
    int[] start = new int[index.length + 1];
    for (int d = 0; d < index.length; d++) {
      kind[d] = kinds.number(devices.get(index[d]).component());
      start[d + 1] = start[d] + kinds.kind(kind[d]).pins().size();
    }
    int[] net = new int[start[index.length]];
    List<String> netNames = new ArrayList<>();
    for (int n = 0; n < circuit.netCount(); n++) {
      netNames.add(circuit.netName(n));
    }
    for (int d = 0; d < index.length; d++) {
      FlatCircuit.Device device = devices.get(index[d]);
      Map<String, Integer> own = names.of(device);
      List<String> pins = kinds.kind(kind[d]).pins();
      for (int p = 0; p < pins.size(); p++) {
        Integer there = own.get(pins.get(p));
        net[start[d] + p] = there == null ? netNames.size() : circuit.net(index[d], there);
        if (there == null) {
          netNames.add(device.name() + "." + pins.get(p));
        }
      }
    }
    return new Graph(circuit, index, kind, start, net, netNames.toArray(new String[0]));
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
