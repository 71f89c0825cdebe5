package dev.shoreline.netlist.format.spice;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.CircuitCheck;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes a circuit of lines. */
final class SpiceReader {
  private record Ends(List<PortRef> ends, Span span) {}

  private final SourceText source;
  private final Problems problems;
  private final Map<String, Ends> nets = new LinkedHashMap<>();
  private List<String> outside = List.of();
  private Span header;

  SpiceReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.header = source.span(0, 0);
  }

  Design read(String fallback) {
    List<SpiceLine> lines = SpiceLine.of(source);
    CircuitBuilder circuit = new CircuitBuilder(name(lines, fallback), source.file());
    lines(lines, circuit);
    connect(circuit);
    CircuitCheck.run(circuit.top(), problems);
    if (circuit.top().getInstances().isEmpty() && !problems.hasErrors()) {
      problems.add(NetlistFormatCode.SYNTAX, header, "there are no elements");
    }
    return circuit.build();
  }

  private static String name(List<SpiceLine> lines, String fallback) {
    return lines.stream()
        .filter(line -> line.is(".subckt") && line.words().size() > 1)
        .map(line -> line.words().get(1))
        .findFirst()
        .orElse(fallback);
  }

  private void lines(List<SpiceLine> lines, CircuitBuilder circuit) {
    boolean inside = false;
    boolean ended = false;
    for (SpiceLine line : lines) {
      if (line.is(".subckt")) {
        if (inside || ended) {
          wrong(line, "a second .subckt begins; one circuit a file is read");
          break;
        }
        inside = true;
        header = line.span();
        outside = line.words().subList(Math.min(2, line.words().size()), line.words().size());
      } else if (line.is(".ends")) {
        ended = true;
      } else {
        line(line, circuit);
      }
    }
    if (inside && !ended) {
      problems.add(NetlistFormatCode.SYNTAX, header, ".subckt without .ends");
    }
  }

  private void line(SpiceLine line, CircuitBuilder circuit) {
    String first = line.words().isEmpty() ? "" : line.words().get(0).toLowerCase(Locale.ROOT);
    if (!first.startsWith(".")) {
      element(line, circuit);
      return;
    }
    switch (first) {
      case ".param" ->
          line.settings()
              .forEach(
                  (key, value) ->
                      circuit
                          .top()
                          .getAttributes()
                          .add(SpiceValue.attribute(SpiceNetlist.PARAMETER + key, value)));
      case ".ona" -> {
        Value.Builder analysis = Value.mapping();
        line.settings().forEach((key, value) -> analysis.put(key, Value.text(value)));
        circuit.attribute("ona", analysis.build());
      }
      case ".include" ->
          problems.add(
              NetlistFormatCode.INCLUDE_OUTSIDE,
              line.span(),
              "includes " + String.join(" ", line.words().subList(1, line.words().size())),
              "give the included file itself, or join both into one");
      case ".model", ".end", ".option", ".options" -> {
        // Nothing that a netlist of light needs.
      }
      default -> wrong(line, "the command '" + first + "' is not known");
    }
  }

  private void element(SpiceLine line, CircuitBuilder circuit) {
    List<String> words = line.words();
    if (words.size() < 3) {
      wrong(line, "an element has a name, nets and a component");
      return;
    }
    String name = words.get(0);
    if (circuit.find(name).isPresent()) {
      problems.add(
          NetlistFormatCode.DUPLICATE_KEY, line.span(), "element '" + name + "' is given twice");
      return;
    }
    Instance instance = circuit.instance(name, words.get(words.size() - 1), line.span());
    List<String> ends = words.subList(1, words.size() - 1);
    for (int i = 0; i < ends.size(); i++) {
      PortRef end = circuit.end(instance, SpiceNetlist.PIN + (i + 1), List.of());
      end.getPort().setKind(CircuitBuilder.kind(ends.get(i)));
      nets.computeIfAbsent(ends.get(i), net -> new Ends(new ArrayList<>(), line.span()))
          .ends()
          .add(end);
    }
    line.settings()
        .forEach((key, value) -> instance.getAttributes().add(SpiceValue.attribute(key, value)));
    GuideLength.check(instance, line.span(), problems);
  }

  private void connect(CircuitBuilder circuit) {
    Set<String> led = Set.copyOf(outside);
    for (String name : outside) {
      Ends net = nets.get(name);
      if (net == null) {
        problems.add(
            NetlistFormatCode.UNKNOWN_NAME, header, "port '" + name + "' is the net of no element");
      } else {
        circuit.expose(name, header, net.ends().get(0));
      }
    }
    nets.forEach(
        (name, net) -> {
          if (!led.contains(name) || net.ends().size() > 1) {
            circuit.connect(name, net.span(), net.ends());
          }
          boolean optical = net.ends().get(0).getPort().getKind() == PortKind.OPTICAL;
          if (optical && net.ends().size() > 2) {
            problems.add(
                NetlistFormatCode.PORT_USED_TWICE,
                net.span(),
                "optical net '" + name + "' joins " + net.ends().size() + " ports");
          }
        });
  }

  private void wrong(SpiceLine line, String message) {
    problems.add(NetlistFormatCode.SYNTAX, line.span(), message);
  }
}
