package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A circuit without hierarchy: devices whose pins are joined by nets. Immutable. */
public final class FlatCircuit {
  /** What the component of a port of the circuit itself starts with; its name follows. */
  static final String PORT = "port ";

  /**
   * A device, or a port of the circuit.
   *
   * @param name path of the instance, names joined by points
   * @param component what it is one of
   * @param pins names of its pins, each once
   * @param parameters its settings by name
   * @param span where it was written, if anywhere
   * @param x place, metres; not a number where it is not known
   * @param y place, metres
   */
  public record Device(
      String name,
      String component,
      List<String> pins,
      Map<String, Attribute> parameters,
      @Nullable Span span,
      double x,
      double y) {
    /** Freezes the lists. */
    public Device {
      pins = List.copyOf(pins);
      parameters = Map.copyOf(parameters);
    }

    boolean isPort() {
      return component.startsWith(PORT);
    }
  }

  private final List<Device> devices;
  private final int[] pinStart;
  private final int[] netOfPin;
  private final String[] netNames;

  private FlatCircuit(List<Device> devices, int[] pinStart, int[] netOfPin, String[] netNames) {
    this.devices = List.copyOf(devices);
    this.pinStart = pinStart;
    this.netOfPin = netOfPin;
    this.netNames = netNames;
  }

  /** All devices, and the ports of the circuit as devices of one pin. */
  public List<Device> devices() {
    return devices;
  }

  /** The number of devices that are no ports. */
  public long deviceCount() {
    return devices.stream().filter(device -> !device.isPort()).count();
  }

  /** The number of nets that join two pins or more. */
  public long joinedNetCount() {
    int[] pins = new int[netNames.length];
    for (int net : netOfPin) {
      pins[net]++;
    }
    return Arrays.stream(pins).filter(count -> count > 1).count();
  }

  /** This circuit without devices that have no pins: the nets are the same. */
  FlatCircuit withPinsOnly() {
    List<Device> left = devices.stream().filter(device -> !device.pins().isEmpty()).toList();
    int[] start = new int[left.size() + 1];
    for (int d = 0; d < left.size(); d++) {
      start[d + 1] = start[d] + left.get(d).pins().size();
    }
    return new FlatCircuit(left, start, netOfPin, netNames);
  }

  int netCount() {
    return netNames.length;
  }

  String netName(int net) {
    return netNames[net];
  }

  /** The net of a pin; a pin that nothing joins has a net of its own. */
  int net(int device, int pin) {
    return netOfPin[pinStart[device] + pin];
  }

  /** Collects devices and joins their pins. */
  static final class Builder {
    private final List<Device> devices = new ArrayList<>();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final DisjointSets joined = new DisjointSets(0);
    private final Map<Integer, String> names = new HashMap<>();

    void add(Device device) {
      devices.add(device);
    }

    /** A node of its own or the pin of a device, made at its first use. */
    int node(String path, String pin) {
      return nodes.computeIfAbsent(path + '\n' + pin, key -> joined.add());
    }

    void join(int first, int second) {
      joined.join(first, second);
    }

    /** Names the net of a node; the first name stays. */
    void name(int node, String name) {
      names.putIfAbsent(node, name);
    }

    FlatCircuit build() {
      Map<Integer, String> rootNames = new HashMap<>();
      names.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(entry -> rootNames.putIfAbsent(joined.root(entry.getKey()), entry.getValue()));
      int[] start = new int[devices.size() + 1];
      List<Integer> netOf = new ArrayList<>();
      Map<Integer, Integer> numbers = new HashMap<>();
      List<String> netNames = new ArrayList<>();
      for (int d = 0; d < devices.size(); d++) {
        Device device = devices.get(d);
        for (String pin : device.pins()) {
          int root = joined.root(node(device.name(), pin));
          Integer number = numbers.putIfAbsent(root, netNames.size());
          if (number == null) {
            number = netNames.size();
            String given = rootNames.get(root);
            netNames.add(given == null ? device.name() + "." + pin : given);
          }
          netOf.add(number);
        }
        start[d + 1] = netOf.size();
      }
      int[] nets = netOf.stream().mapToInt(Integer::intValue).toArray();
      return new FlatCircuit(devices, start, nets, netNames.toArray(new String[0]));
    }
  }
}
