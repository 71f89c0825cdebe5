package dev.shoreline.netlist.format.sax;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.CircuitCheck;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.gdsfactory.PortText;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a circuit of a tree. */
final class SaxReader {
  private final Value.Mapping tree;
  private final Problems problems;

  SaxReader(Value.Mapping tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  Design read(String file, String fallback) {
    CircuitBuilder circuit = new CircuitBuilder(fallback, file);
    Fields outer = Fields.of(tree, "the file", problems);
    Optional<Value> wrapped = outer.take("netlist");
    if (wrapped.isPresent()) {
      for (Value.Entry model : outer.entries("models")) {
        circuit.attribute("models." + model.name(), model.value());
      }
      outer.end();
    }
    Fields netlist = wrapped.map(value -> Fields.of(value, "the netlist", problems)).orElse(outer);
    circuit(netlist, circuit);
    netlist.end();
    CircuitCheck.run(circuit.top(), problems);
    return circuit.build();
  }

  private void circuit(Fields netlist, CircuitBuilder circuit) {
    for (String key : List.of("name", "info", "settings", "placements", "schema", "warnings")) {
      netlist.take(key).ifPresent(value -> circuit.attribute(key, value));
    }
    for (Value.Entry entry : netlist.needEntries("instances")) {
      instance(entry, circuit);
    }
    int count = 0;
    for (Value.Entry entry : netlist.entries("connections")) {
      if (entry.value() instanceof Value.Scalar other) {
        join(
            "connections:" + count++,
            entry.key().span(),
            List.of(entry.name(), other.text()),
            circuit);
      } else {
        wrong(entry.value(), "a connection leads to 'instance,port'");
      }
    }
    netlist.take("nets").ifPresent(nets -> nets(nets, circuit));
    for (Value.Entry entry : netlist.needEntries("ports")) {
      if (entry.value() instanceof Value.Scalar inner) {
        PortText.port(inner.text(), inner.span(), circuit, problems)
            .ifPresent(end -> circuit.expose(entry.name(), entry.key().span(), end));
      } else {
        wrong(entry.value(), "a port stands for 'instance,port'");
      }
    }
  }

  private void instance(Value.Entry entry, CircuitBuilder circuit) {
    if (entry.value() instanceof Value.Scalar component) {
      circuit.instance(entry.name(), component.text(), entry.key().span());
      return;
    }
    Fields given = Fields.of(entry.value(), "instance '" + entry.name() + "'", problems);
    Instance instance =
        circuit.instance(entry.name(), given.needText("component").orElse("?"), entry.key().span());
    for (Value.Entry setting : given.entries("settings")) {
      instance.getAttributes().add(Settings.attribute(setting.name(), setting.value()));
    }
    given.take("info");
    given.end();
  }

  private void nets(Value nets, CircuitBuilder circuit) {
    switch (nets) {
      case Value.Mapping named -> {
        for (Value.Entry entry : named.entries()) {
          join(entry.name(), entry.key().span(), texts(entry.value()), circuit);
        }
      }
      case Value.Sequence list -> {
        int count = 0;
        for (Value item : list.items()) {
          join("nets:" + count++, item.span(), texts(item), circuit);
        }
      }
      case Value.Scalar scalar -> wrong(scalar, "'nets' has to be a list or an object");
    }
  }

  /** The ports of a net: a list of texts, or {@code p1} and {@code p2}. */
  private List<String> texts(Value net) {
    List<String> texts = new ArrayList<>();
    if (net instanceof Value.Sequence list) {
      for (Value item : list.items()) {
        if (item instanceof Value.Scalar scalar) {
          texts.add(scalar.text());
        } else {
          wrong(item, "an end of a net is 'instance,port'");
        }
      }
    } else {
      Fields pair = Fields.of(net, "a net", problems);
      pair.needText("p1").ifPresent(texts::add);
      pair.needText("p2").ifPresent(texts::add);
      pair.take("settings");
      pair.take("name");
      pair.end();
    }
    return texts;
  }

  private void join(String name, Span span, List<String> texts, CircuitBuilder circuit) {
    List<PortRef> ends = new ArrayList<>();
    for (String text : texts) {
      PortText.port(text, span, circuit, problems).ifPresent(ends::add);
    }
    if (ends.size() == texts.size() && ends.size() > 1) {
      circuit.connect(name, span, ends);
    }
  }

  private void wrong(Value value, String message) {
    problems.add(NetlistFormatCode.WRONG_VALUE, value.span(), message);
  }
}
