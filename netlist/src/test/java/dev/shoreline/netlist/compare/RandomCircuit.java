package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A circuit that can be damaged, and written with other names in another order. */
final class RandomCircuit {
  private static final Span NOWHERE = new Span("test", 0, 0, 1, 1);

  record Device(String component, double length) {}

  record Pin(int device, String name) {}

  final List<Device> devices = new ArrayList<>();
  final List<List<Pin>> nets = new ArrayList<>();
  final List<Pin> ports = new ArrayList<>();

  int add(String component, double length) {
    devices.add(new Device(component, length));
    return devices.size() - 1;
  }

  void join(int a, String pinA, int b, String pinB) {
    nets.add(new ArrayList<>(List.of(new Pin(a, pinA), new Pin(b, pinB))));
  }

  /** A rectangular mesh of couplers with waveguides between them, ports at its ends. */
  static RandomCircuit mesh(int columns, int rows, boolean withPorts) {
    RandomCircuit circuit = new RandomCircuit();
    int[][] coupler = new int[columns][rows];
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        coupler[c][r] = circuit.add("coupler", 0);
      }
    }
    for (int c = 0; c + 1 < columns; c++) {
      for (int r = 0; r < rows; r++) {
        int upper = circuit.add("wg_strip", 10e-6);
        circuit.join(coupler[c][r], "o3", upper, "o1");
        circuit.join(upper, "o2", coupler[c + 1][r], "o2");
        int lower = circuit.add("wg_strip", 12e-6);
        circuit.join(coupler[c][r], "o4", lower, "o1");
        circuit.join(lower, "o2", coupler[c + 1][(r + 1) % rows], "o1");
      }
    }
    for (int r = 0; withPorts && r < rows; r++) {
      circuit.ports.add(new Pin(coupler[0][r], "o1"));
      circuit.ports.add(new Pin(coupler[columns - 1][r], "o4"));
    }
    return circuit;
  }

  /** Equal lanes: a coupler, a splitter whose arms meet again, a detector with a common ground. */
  static RandomCircuit lanes(int lanes) {
    RandomCircuit circuit = new RandomCircuit();
    List<Pin> ground = new ArrayList<>();
    for (int i = 0; i < lanes; i++) {
      int in = circuit.add("grating", 0);
      int split = circuit.add("ebeam_y_1550", 0);
      int upper = circuit.add("wg_strip", 100e-6);
      int lower = circuit.add("wg_strip", 100e-6);
      int merge = circuit.add("ebeam_y_1550", 0);
      int detector = circuit.add("detector", 0);
      circuit.join(in, "o1", split, "o1");
      circuit.join(split, "o2", upper, "o1");
      circuit.join(split, "o3", lower, "o2");
      circuit.join(upper, "o2", merge, "o3");
      circuit.join(lower, "o1", merge, "o2");
      circuit.join(merge, "o1", detector, "o1");
      ground.add(new Pin(detector, "e1"));
    }
    circuit.nets.add(ground);
    return circuit;
  }

  RandomCircuit copy() {
    RandomCircuit copy = new RandomCircuit();
    copy.devices.addAll(devices);
    nets.forEach(net -> copy.nets.add(new ArrayList<>(net)));
    copy.ports.addAll(ports);
    return copy;
  }

  /** The circuit as a design; a random source gives other names and another order. */
  Design design(Random random) {
    CircuitBuilder builder = new CircuitBuilder("circuit", "test");
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < devices.size(); i++) {
      order.add(i);
    }
    List<List<Pin>> wires = new ArrayList<>(nets);
    Collections.shuffle(order, random);
    Collections.shuffle(wires, random);
    Instance[] instances = new Instance[devices.size()];
    for (int i = 0; i < order.size(); i++) {
      Device device = devices.get(order.get(i));
      if (device == null) {
        continue;
      }
      instances[order.get(i)] = builder.instance("x" + i, device.component(), NOWHERE);
      if (device.length() > 0) {
        Attribute length = Settings.attribute("length", Value.number(device.length()));
        length.setDimension("length");
        instances[order.get(i)].getAttributes().add(length);
      }
    }
    int number = 0;
    for (List<Pin> wire : wires) {
      List<PortRef> ends = new ArrayList<>();
      for (Pin pin : wire) {
        if (devices.get(pin.device()) != null) {
          ends.add(builder.end(instances[pin.device()], pin.name(), List.of()));
        }
      }
      builder.connect("n" + number++, NOWHERE, ends);
    }
    for (int i = 0; i < ports.size(); i++) {
      Pin pin = ports.get(i);
      if (devices.get(pin.device()) != null) {
        builder.expose(
            "p" + i, NOWHERE, builder.end(instances[pin.device()], pin.name(), List.of()));
      }
    }
    return builder.build();
  }
}
