package dev.shoreline.netlist.format.gdsfactory;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.CircuitCheck;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.PortRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes a circuit of a tree. */
final class PicReader {
  private static final List<String> KEPT = List.of("pdk", "schema", "schema_version", "warnings");

  private final Fields fields;
  private final Problems problems;

  PicReader(Value tree, Problems problems) {
    this.fields = Fields.of(tree, "the netlist", problems);
    this.problems = problems;
  }

  Design read(String file, String fallback) {
    CircuitBuilder circuit = new CircuitBuilder(fields.text("name").orElse(fallback), file);
    keep(circuit);
    LidarLibrary library = LidarLibrary.of(fields, problems);
    library.keep(circuit);
    instances(circuit, library);
    placements(circuit);
    connections(circuit);
    nets(circuit);
    routes(circuit);
    for (Value.Entry port : fields.entries("ports")) {
      text(port.value(), "port '" + port.name() + "'")
          .flatMap(inner -> PortText.port(inner, port.value().span(), circuit, problems))
          .ifPresent(inner -> circuit.expose(port.name(), port.key().span(), inner));
    }
    fields.end();
    CircuitCheck.run(circuit.top(), problems);
    return circuit.build();
  }

  private void keep(CircuitBuilder circuit) {
    for (String key : KEPT) {
      fields.take(key).ifPresent(value -> circuit.attribute(key, value));
    }
    for (String section : List.of("settings", "default_settings", "info")) {
      for (Value.Entry entry : fields.entries(section)) {
        circuit.attribute(section + "." + entry.name(), entry.value());
      }
    }
  }

  private void instances(CircuitBuilder circuit, LidarLibrary library) {
    for (Value.Entry entry : fields.needEntries("instances")) {
      Fields given = Fields.of(entry.value(), "instance '" + entry.name() + "'", problems);
      String component = given.needText("component").orElse("?");
      List<Value.Entry> settings = given.entries("settings");
      Instance instance =
          circuit.instance(
              entry.name(), library.macro(settings).orElse(component), entry.key().span());
      settings.forEach(
          setting ->
              instance.getAttributes().add(Settings.attribute(setting.name(), setting.value())));
      library.apply(instance, component, settings, circuit);
      for (String key : PicWriter.BESIDE_SETTINGS) {
        given
            .take(key)
            .ifPresent(
                value ->
                    instance
                        .getAttributes()
                        .add(Settings.attribute(PicYaml.INSTANCE + key, value)));
      }
      lattice(given, instance);
      given.end();
    }
  }

  private void lattice(Fields given, Instance instance) {
    Optional<Value> array = given.take("array");
    if (array.isPresent()) {
      Fields members = Fields.of(array.get(), "array of '" + instance.getName() + "'", problems);
      instance.setLattice(lattice(members));
      members.end();
    } else {
      Lattice old = oldLattice(given);
      if (old.getColumns() != 1 || old.getRows() != 1) {
        instance.setLattice(old);
      }
    }
  }

  private Lattice lattice(Fields array) {
    Lattice lattice = NetlistFactory.eINSTANCE.createLattice();
    lattice.setColumns(count(array, array.has("num_a") ? "num_a" : "columns"));
    lattice.setRows(count(array, array.has("num_b") ? "num_b" : "rows"));
    array.number("column_pitch").ifPresent(pitch -> lattice.setColumnX(Micron.metres(pitch)));
    array.number("row_pitch").ifPresent(pitch -> lattice.setRowY(Micron.metres(pitch)));
    array
        .numbers("pitch_a", 2)
        .ifPresent(
            pitch -> {
              lattice.setColumnX(Micron.metres(pitch[0]));
              lattice.setColumnY(Micron.metres(pitch[1]));
            });
    array
        .numbers("pitch_b", 2)
        .ifPresent(
            pitch -> {
              lattice.setRowX(Micron.metres(pitch[0]));
              lattice.setRowY(Micron.metres(pitch[1]));
            });
    return lattice;
  }

  private Lattice oldLattice(Fields given) {
    Lattice lattice = NetlistFactory.eINSTANCE.createLattice();
    lattice.setColumns(count(given, "na"));
    lattice.setRows(count(given, "nb"));
    given.number("dax").ifPresent(pitch -> lattice.setColumnX(Micron.metres(pitch)));
    given.number("day").ifPresent(pitch -> lattice.setColumnY(Micron.metres(pitch)));
    given.number("dbx").ifPresent(pitch -> lattice.setRowX(Micron.metres(pitch)));
    given.number("dby").ifPresent(pitch -> lattice.setRowY(Micron.metres(pitch)));
    return lattice;
  }

  private int count(Fields fields, String key) {
    OptionalDouble count = fields.number(key);
    if (count.isEmpty()) {
      return 1;
    }
    double value = count.getAsDouble();
    if (value < 1 || value > 1e6 || value != Math.rint(value)) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          fields.keySpan(key),
          "'" + key + "' has to be a whole number from 1 to 1000000");
      return 1;
    }
    return (int) value;
  }

  private void placements(CircuitBuilder circuit) {
    PlacementReader reader = new PlacementReader(circuit, problems);
    fields.entries("placements").forEach(reader::read);
    fields
        .take("schematic_placements")
        .ifPresent(value -> circuit.attribute("schematic_placements", value));
    reader.end();
  }

  private void connections(CircuitBuilder circuit) {
    int count = 0;
    for (Value.Entry entry : fields.entries("connections")) {
      Optional<String> other = text(entry.value(), "connection '" + entry.name() + "'");
      if (other.isPresent()) {
        count = link("connections", count, entry, other.get(), circuit);
      }
    }
  }

  /** Connects both sides of a link, one net for each pair of a range; returns the next number. */
  private int link(
      String bundle, int number, Value.Entry entry, String other, CircuitBuilder circuit) {
    List<String> from = PortText.expand(entry.name(), entry.key().span(), problems);
    List<String> to = PortText.expand(other, entry.value().span(), problems);
    if (from.size() != to.size()) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          entry.key().span(),
          "'" + entry.name() + "' has " + from.size() + " ports, '" + other + "' has " + to.size());
      return number;
    }
    int next = number;
    for (int i = 0; i < from.size(); i++) {
      Optional<PortRef> a = PortText.port(from.get(i), entry.key().span(), circuit, problems);
      Optional<PortRef> b = PortText.port(to.get(i), entry.value().span(), circuit, problems);
      if (a.isPresent() && b.isPresent()) {
        circuit.connect(bundle + ":" + next++, entry.key().span(), List.of(a.get(), b.get()));
      }
    }
    return next;
  }

  private void nets(CircuitBuilder circuit) {
    Optional<Value> nets = fields.take("nets");
    if (nets.isEmpty()) {
      return;
    }
    switch (nets.get()) {
      case Value.Mapping named ->
          named.entries().forEach(entry -> net(entry.name(), entry.value(), circuit));
      case Value.Sequence list -> {
        for (int i = 0; i < list.items().size(); i++) {
          net(list.items().get(i), i, circuit);
        }
      }
      case Value.Scalar scalar ->
          problems.add(
              NetlistFormatCode.WRONG_VALUE, scalar.span(), "'nets' has to be a list or a mapping");
    }
  }

  private void net(Value value, int number, CircuitBuilder circuit) {
    Fields net = Fields.of(value, "net " + number, problems);
    Optional<String> p1 = net.needText("p1");
    Optional<String> p2 = net.needText("p2");
    String name = net.text("name").orElse("nets:" + number);
    net.take("settings")
        .ifPresent(settings -> circuit.attribute("nets." + name + ".settings", settings));
    net.end();
    if (p1.isPresent() && p2.isPresent()) {
      join(name, value, List.of(p1.get(), p2.get()), circuit);
    }
  }

  private void net(String name, Value value, CircuitBuilder circuit) {
    List<String> ends = new ArrayList<>();
    if (value instanceof Value.Sequence list) {
      for (Value item : list.items()) {
        text(item, "an end of net '" + name + "'").ifPresent(ends::add);
      }
    }
    if (ends.size() < 2) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE, value.span(), "net '" + name + "' has to list its ports");
    } else {
      join(name, value, ends, circuit);
    }
  }

  private void join(String name, Value value, List<String> texts, CircuitBuilder circuit) {
    List<PortRef> ends =
        texts.stream()
            .map(text -> PortText.port(text, value.span(), circuit, problems))
            .flatMap(Optional::stream)
            .toList();
    if (ends.size() == texts.size()) {
      circuit.connect(name, value.span(), ends);
    }
  }

  private void routes(CircuitBuilder circuit) {
    for (Value.Entry entry : fields.entries("routes")) {
      String prefix = PicYaml.ROUTES + entry.name() + ".";
      Fields bundle = Fields.of(entry.value(), "route '" + entry.name() + "'", problems);
      String strategy = bundle.text("routing_strategy").orElse("route_bundle");
      circuit.attribute(prefix + "routing_strategy", Value.text(strategy));
      Optional<Value> settings = bundle.take("settings");
      settings.ifPresent(value -> circuit.attribute(prefix + "settings", value));
      if (strategy.endsWith("all_angle")) {
        settings.ifPresent(value -> RouteCheck.run(entry.name(), value, problems));
      }
      int count = 0;
      for (Value.Entry link : bundle.needEntries("links")) {
        Optional<String> other = text(link.value(), "link '" + link.name() + "'");
        if (other.isPresent()) {
          count = link(entry.name(), count, link, other.get(), circuit);
        }
      }
      bundle.end();
    }
  }

  private Optional<String> text(Value value, String what) {
    if (value instanceof Value.Scalar scalar && !scalar.isNull()) {
      return Optional.of(scalar.text());
    }
    problems.add(NetlistFormatCode.WRONG_VALUE, value.span(), what + " has to be 'instance,port'");
    return Optional.empty();
  }
}
