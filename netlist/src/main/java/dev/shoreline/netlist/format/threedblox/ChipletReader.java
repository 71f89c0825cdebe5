package dev.shoreline.netlist.format.threedblox;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Makes cells of {@code ChipletDef}. */
final class ChipletReader {
  private static final int COLUMNS = 6;

  private final CircuitBuilder circuit;
  private final Files files;
  private final Problems problems;

  ChipletReader(CircuitBuilder circuit, Files files, Problems problems) {
    this.circuit = circuit;
    this.files = files;
    this.problems = problems;
  }

  void read(Value.Entry entry) {
    Fields given = Fields.of(entry.value(), "chiplet '" + entry.name() + "'", problems);
    Cell cell = circuit.component(entry.name());
    cell.setSpan(entry.key().span());
    String type = given.text("type").orElse("die");
    cell.getAttributes().add(Settings.attribute("type", Value.text(type)));
    cell.setKind(
        switch (type) {
          case "substrate" -> CellKind.SUBSTRATE;
          case "rdl" -> CellKind.INTERPOSER;
          default -> CellKind.DIE;
        });
    given.numbers("design_area", 2).ifPresent(area -> body(cell, area, given));
    List<Value.Entry> regions = given.entries("regions");
    given.rest().forEach((key, value) -> cell.getAttributes().add(Settings.attribute(key, value)));
    regions.forEach(region -> region(cell, region));
  }

  private static void body(Cell cell, double[] area, Fields given) {
    Body body = NetlistFactory.eINSTANCE.createBody();
    body.setWidth(Micron.metres(area[0]));
    body.setHeight(Micron.metres(area[1]));
    body.setThickness(Micron.metres(given.number("thickness").orElse(0)));
    cell.setBody(body);
  }

  private void region(Cell cell, Value.Entry entry) {
    String what = "region '" + entry.name() + "' of '" + cell.getName() + "'";
    Fields given = Fields.of(entry.value(), what, problems);
    given.needText("side");
    List<Value> corners = given.list("coords");
    double[] box = box(corners);
    if (corners.size() != 4) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          entry.key().span(),
          what + " has " + corners.size() + " coords; a rectangle has 4");
    }
    Port port = circuit.port(cell, entry.name(), List.of());
    port.setKind(PortKind.ELECTRICAL);
    port.setSpan(entry.key().span());
    port.setX(Micron.metres((box[0] + box[2]) / 2));
    port.setY(Micron.metres((box[1] + box[3]) / 2));
    given
        .text("bmap")
        .flatMap(path -> files.include(path, given.keySpan("bmap")))
        .ifPresent(text -> bumps(cell, entry.name(), text, box));
    cell.getAttributes().add(Settings.attribute(ThreeDBlox.REGION + entry.name(), entry.value()));
  }

  /** Left, bottom, right, top of corners, micrometres. */
  private double[] box(List<Value> corners) {
    double[] box = {0, 0, 0, 0};
    for (int i = 0; i < corners.size(); i++) {
      double[] at =
          Fields.numbers(corners.get(i), 2, "a corner of a region", problems).orElse(new double[2]);
      box[0] = i == 0 ? at[0] : Math.min(box[0], at[0]);
      box[1] = i == 0 ? at[1] : Math.min(box[1], at[1]);
      box[2] = i == 0 ? at[0] : Math.max(box[2], at[0]);
      box[3] = i == 0 ? at[1] : Math.max(box[3], at[1]);
    }
    return box;
  }

  /** Reads a bump map: name, cell, x, y, port, net; {@code -} stands for none. */
  void bumps(Cell cell, String region, SourceText text, double[] box) {
    List<Value> rows = new ArrayList<>();
    for (int number = 1; number <= text.lineCount(); number++) {
      String line = text.line(number).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int start = text.lineStart(number);
      Span span = text.span(start, start + text.line(number).length());
      String[] words = line.split("\\s+", -1);
      OptionalDouble x = words.length == COLUMNS ? number(words[2]) : OptionalDouble.empty();
      OptionalDouble y = words.length == COLUMNS ? number(words[3]) : OptionalDouble.empty();
      if (x.isEmpty() || y.isEmpty()) {
        problems.add(NetlistFormatCode.SYNTAX, span, "a bump is: name, cell, x, y, port, net");
        continue;
      }
      Port port = circuit.port(cell, words[0], List.of(region));
      port.setKind(PortKind.ELECTRICAL);
      port.setSpan(span);
      port.setX(Micron.metres(x.getAsDouble()));
      port.setY(Micron.metres(y.getAsDouble()));
      rows.add(Value.list(List.of(words).stream().map(Value::text).toList()));
      outside(words[0], region, x.getAsDouble(), y.getAsDouble(), box, span);
    }
    cell.getAttributes().add(Settings.attribute(ThreeDBlox.BUMPS + region, Value.list(rows)));
  }

  private static OptionalDouble number(String text) {
    return new Value.Scalar(text, false, Span.NOWHERE).number();
  }

  private void outside(String bump, String region, double x, double y, double[] box, Span span) {
    if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) {
      problems.add(
          NetlistFormatCode.BUMP_OUTSIDE,
          span,
          "bump '" + bump + "' at (" + x + ", " + y + ") um is outside of region '" + region + "'");
    }
  }
}
