package dev.shoreline.netlist.format.chiplet;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a design of an assembly's tree. */
final class AssemblyReader {
  private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");
  private static final Pattern ADAPTER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
  private static final Set<String> INTERFACES =
      Set.of("micro_bump", "copper_pillar", "tsv", "wire_bond");

  private final Fields fields;
  private final Problems problems;

  AssemblyReader(Value tree, Problems problems) {
    this.fields = Fields.of(tree, "the assembly file", problems);
    this.problems = problems;
  }

  /** Whether the version is one that can be read and the file is final. */
  boolean isReadable() {
    Optional<String> version = fields.needText("format_version");
    Fields metadata = Fields.of(fields.take("_metadata").orElse(empty()), "_metadata", problems);
    if (metadata.truth("finalize_required").orElse(false)) {
      problems.add(
          NetlistFormatCode.FORMAT_VERSION,
          metadata.keySpan("finalize_required"),
          "the file is an intermediate one: its positions are not in the assembly's frame",
          "run the finalizer that it names");
      return false;
    }
    return version.filter(this::isKnown).isPresent();
  }

  private static Value empty() {
    return Value.mapping().build();
  }

  private boolean isKnown(String version) {
    Matcher parts = VERSION.matcher(version);
    Span span = fields.keySpan("format_version");
    if (!parts.matches() || !parts.group(1).equals("1")) {
      problems.add(
          NetlistFormatCode.FORMAT_VERSION,
          span,
          "format_version is '" + version + "'; 1.0 is read");
      return false;
    }
    if (!parts.group(2).equals("0")) {
      problems.add(
          NetlistFormatCode.FORMAT_NEWER,
          span,
          "format_version is " + version + "; it is read as 1.0");
    }
    return true;
  }

  Design read(String file, String fallback) {
    CircuitBuilder circuit = new CircuitBuilder(fallback, file);
    assembly(circuit);
    Fields stacks = Fields.of(kept("connection_stacks", circuit), "connection_stacks", problems);
    for (String block : List.of("interposer", "interconnect")) {
      adapter(Fields.of(kept(block, circuit), block, problems), block);
    }
    kept("technologies", circuit);
    new ComponentReader(circuit, stacks, problems).read(fields.list("components"));
    interfaces(kept("interfaces", circuit), circuit);
    fields.take("netlist").ifPresent(netlist -> netlist(netlist, circuit));
    fields.rest().forEach((key, value) -> keep(key, value, circuit));
    return circuit.build();
  }

  /** Takes a block that is kept as it is. */
  private Value kept(String key, CircuitBuilder circuit) {
    Optional<Value> block = fields.take(key);
    block.ifPresent(value -> keep(key, value, circuit));
    return block.orElse(empty());
  }

  private static void keep(String key, Value value, CircuitBuilder circuit) {
    circuit.attribute(ChipletAssembly.BLOCK + key, value);
  }

  private void assembly(CircuitBuilder circuit) {
    Value block = fields.need("assembly").orElse(empty());
    Fields assembly = Fields.of(block, "the assembly", problems);
    Optional<String> name = assembly.needText("name");
    if (name.filter(String::isBlank).isPresent()) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE, assembly.keySpan("name"), "the assembly's name is empty");
    }
    name.ifPresent(circuit::rename);
    String units = assembly.text("units").orElse("um");
    if (!units.isEmpty() && !units.equals("um")) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          assembly.keySpan("units"),
          "units are '" + units + "'; um is read");
    }
    assembly.rest().forEach((key, value) -> circuit.attribute("assembly." + key, value));
  }

  private void adapter(Fields block, String name) {
    block
        .text("adapter")
        .filter(id -> !ADAPTER.matcher(id).matches() || id.endsWith(".drc"))
        .ifPresent(
            id ->
                problems.add(
                    NetlistFormatCode.WRONG_VALUE,
                    block.keySpan("adapter"),
                    "adapter '" + id + "' of " + name + " has to be an id, no path"));
    block.rest();
  }

  private void interfaces(Value block, CircuitBuilder circuit) {
    if (!(block instanceof Value.Sequence list)) {
      return;
    }
    for (Value item : list.items()) {
      Fields given = Fields.of(item, "an interface", problems);
      String id = given.needText("id").orElse("?");
      given
          .needText("type")
          .filter(type -> !INTERFACES.contains(type))
          .ifPresent(
              type ->
                  problems.add(
                      NetlistFormatCode.WRONG_VALUE,
                      given.keySpan("type"),
                      "interface '" + id + "' is of unknown type '" + type + "'",
                      "known are micro_bump, copper_pillar, tsv, wire_bond"));
      for (String side : List.of("from", "to")) {
        Fields end =
            Fields.of(given.take(side).orElse(empty()), "an end of '" + id + "'", problems);
        end.text("component").ifPresent(name -> find(name, end.keySpan("component"), circuit));
      }
    }
  }

  private Optional<Instance> find(String name, Span span, CircuitBuilder circuit) {
    Optional<Instance> instance = circuit.find(name);
    if (instance.isEmpty()) {
      problems.add(NetlistFormatCode.UNKNOWN_NAME, span, "there is no component '" + name + "'");
    }
    return instance;
  }

  private void netlist(Value block, CircuitBuilder circuit) {
    Fields netlist = Fields.of(block, "the netlist", problems);
    for (Value item : netlist.list("nets")) {
      Fields net = Fields.of(item, "a net", problems);
      net.needText("name").ifPresent(name -> net(name, net, circuit));
    }
    netlist.rest().forEach((key, value) -> circuit.attribute("netlist." + key, value));
  }

  private void net(String name, Fields given, CircuitBuilder circuit) {
    List<PortRef> ends = new ArrayList<>();
    List<Value> layers = new ArrayList<>();
    for (Value item : given.list("connections")) {
      Fields end = Fields.of(item, "an end of net '" + name + "'", problems);
      Optional<Instance> component =
          end.needText("component").flatMap(id -> find(id, end.keySpan("component"), circuit));
      Optional<String> pin = end.needText("pin");
      layers.add(Value.text(end.text("layer").orElse("")));
      if (component.isPresent() && pin.isPresent()) {
        PortRef reference = circuit.end(component.get(), pin.get(), List.of());
        reference.getPort().setKind(PortKind.ELECTRICAL);
        ends.add(reference);
      }
    }
    Net net = circuit.connect(name, given.span(), ends);
    net.setKind(PortKind.ELECTRICAL);
    Value.Builder others = Value.mapping();
    given.rest().forEach(others::put);
    others.putUnlessEmpty("layers", Value.list(layers));
    circuit.attribute(ChipletAssembly.NET + name, others.build());
  }
}
