package dev.shoreline.dsl.circuit;

import dev.shoreline.dsl.syntax.Block;
import dev.shoreline.dsl.syntax.Declaration;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Components that netlists name and no text defines: nothing but the ports that are used. */
final class BlackBoxes {
  private static final class Box {
    final Span span;
    final Map<String, Port> ports = new LinkedHashMap<>();

    Box(Span span) {
      this.span = span;
    }
  }

  private final Map<String, Definition> defined;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Box> boxes = new LinkedHashMap<>();

  BlackBoxes(Map<String, Definition> defined, List<Diagnostic> diagnostics) {
    this.defined = defined;
    this.diagnostics = diagnostics;
  }

  /** Notes a component and its ports, unless some text defines it. */
  void use(String name, Cell cell, Span span) {
    if (!defined.containsKey(name)) {
      Box box = boxes.computeIfAbsent(name, missing -> new Box(span));
      cell.getPorts().forEach(port -> box.ports.putIfAbsent(Names.of(port.getName()), port));
    }
  }

  /** Definitions of what has been noted since the last call. */
  List<Declaration> take() {
    List<Declaration> definitions = new ArrayList<>();
    boxes.forEach(
        (name, box) -> {
          Definition definition = definition(name, box);
          definitions.add(definition);
          defined.put(name, definition);
          diagnostics.add(
              Diagnostic.of(
                      NetlistFormatCode.BLACK_BOX,
                      box.span,
                      "no text defines the component `"
                          + name
                          + "`: nothing is known of it but its ports "
                          + String.join(", ", box.ports.keySet()))
                  .withHint("component " + name + "(…) { … } in the importing text"));
        });
    boxes.clear();
    return definitions;
  }

  private static Definition definition(String name, Box box) {
    List<Statement> ports = new ArrayList<>();
    box.ports.forEach(
        (port, model) ->
            ports.add(
                new Statement.PortStatement(
                    box.span,
                    null,
                    new Name(box.span, model.getKind().getLiteral()),
                    new Name(box.span, port),
                    List.of(),
                    null,
                    List.of(),
                    null)));
    return new Definition(
        box.span,
        null,
        DefinitionKind.COMPONENT,
        new Name(box.span, name),
        List.of(),
        List.of(),
        null,
        new Block(box.span, ports));
  }
}
