package dev.shoreline.netlist.format.hotspot;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.CircuitView;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Box;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Face;
import dev.shoreline.netlist.model.HeatSource;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Floor plans: a block a line with name, width, height, left and bottom in metres. */
public final class FloorPlan {
  private static final int LEAST = 5;
  private static final int MOST = 7;

  private FloorPlan() {}

  /**
   * Reads a floor plan as one die, whose blocks are its heat sources. Where {@code NAME.ptrace}
   * lies beside it a block has the mean power of its column, else none. The die is as large as its
   * blocks reach; its thickness, which the file does not say, stays 0.
   *
   * @param name name of the file without its ending
   */
  public static Reading read(SourceText source, String name, Includes includes) {
    Problems problems = new Problems();
    CircuitBuilder circuit = new CircuitBuilder(name, source.file());
    Cell die = circuit.component(name + "_die");
    die.setKind(CellKind.DIE);
    Body body = NetlistFactory.eINSTANCE.createBody();
    die.setBody(body);
    Map<String, HeatSource> blocks = new LinkedHashMap<>();
    for (int number = 1; number <= source.lineCount(); number++) {
      List<String> words = words(source.line(number));
      if (!words.isEmpty()) {
        block(words, span(source, number), blocks, problems);
      }
    }
    if (blocks.isEmpty()) {
      if (!problems.hasErrors()) {
        problems.add(NetlistFormatCode.SYNTAX, source.span(0, 0), "there are no blocks");
      }
      return Reading.refused(problems);
    }
    for (HeatSource block : blocks.values()) {
      body.setWidth(Math.max(body.getWidth(), block.getRegion().getX1()));
      body.setHeight(Math.max(body.getHeight(), block.getRegion().getY1()));
    }
    body.getHeatSources().addAll(blocks.values());
    PowerTrace.read(name + ".ptrace", blocks, includes, problems);
    circuit.instance("die", name + "_die", source.span(0, 0));
    return Reading.of(circuit.build(), problems);
  }

  /** A number digit for digit, so that sums give back what was written. */
  private static BigDecimal decimal(double number) {
    return new BigDecimal(Double.toString(number));
  }

  /** The words of a line before its comment. */
  static List<String> words(String line) {
    String text = line.replaceFirst("#.*", "").strip();
    return text.isEmpty() ? List.of() : List.of(text.split("\\s+", -1));
  }

  static Span span(SourceText source, int line) {
    int start = source.lineStart(line);
    return source.span(start, start + source.line(line).length());
  }

  private static void block(
      List<String> words, Span span, Map<String, HeatSource> blocks, Problems problems) {
    List<Double> numbers =
        words.stream().skip(1).map(PowerTrace::number).flatMap(Optional::stream).toList();
    if (words.size() < LEAST || words.size() > MOST || numbers.size() != words.size() - 1) {
      problems.add(
          NetlistFormatCode.SYNTAX,
          span,
          "a block is: name, width, height, left, bottom in metres");
      return;
    }
    Box region = region(numbers);
    if (numbers.stream().limit(LEAST - 1).anyMatch(number -> number < 0)
        || region.getX1() <= region.getX0()
        || region.getY1() <= region.getY0()) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          span,
          "block '" + words.get(0) + "' needs a positive size and a place at or above zero");
      return;
    }
    HeatSource block = NetlistFactory.eINSTANCE.createHeatSource();
    block.setName(words.get(0));
    block.setSpan(span);
    block.setRegion(region);
    block.setFace(Face.TOP);
    if (blocks.putIfAbsent(words.get(0), block) != null) {
      problems.add(
          NetlistFormatCode.DUPLICATE_KEY, span, "block '" + words.get(0) + "' is given twice");
    }
  }

  /** The region of a block whose width, height, left and bottom are given. */
  private static Box region(List<Double> numbers) {
    Box region = NetlistFactory.eINSTANCE.createBox();
    region.setX0(numbers.get(2));
    region.setY0(numbers.get(3));
    region.setX1(decimal(numbers.get(2)).add(decimal(numbers.get(0))).doubleValue());
    region.setY1(decimal(numbers.get(3)).add(decimal(numbers.get(1))).doubleValue());
    return region;
  }

  /**
   * Writes the floor plan of the one die of a design and its powers.
   *
   * @param name name of the files without their endings
   * @return {@code NAME.flp} and {@code NAME.ptrace}
   * @throws NetlistFormatException if there is not one body with heat sources, or a name has blanks
   */
  public static Map<String, String> write(Design design, String name)
      throws NetlistFormatException {
    List<Cell> dies =
        design.getCells().stream()
            .filter(cell -> cell.getBody() != null && !cell.getBody().getHeatSources().isEmpty())
            .toList();
    if (dies.size() != 1) {
      throw CircuitView.refused("HotSpot .flp", dies.size() + " bodies with heat sources");
    }
    List<HeatSource> blocks = dies.get(0).getBody().getHeatSources();
    StringBuilder plan = new StringBuilder();
    for (HeatSource block : blocks) {
      Box at = block.getRegion();
      if (at == null || String.valueOf(block.getName()).matches(".*[\\s#].*")) {
        throw CircuitView.refused("HotSpot .flp", "block '" + block.getName() + "'");
      }
      plan.append(block.getName()).append('\t');
      plan.append(decimal(at.getX1()).subtract(decimal(at.getX0()))).append('\t');
      plan.append(decimal(at.getY1()).subtract(decimal(at.getY0())));
      plan.append('\t').append(at.getX0()).append('\t').append(at.getY0()).append('\n');
    }
    String names = blocks.stream().map(HeatSource::getName).collect(Collectors.joining("\t"));
    String powers =
        blocks.stream()
            .map(block -> Double.toString(block.getPower()))
            .collect(Collectors.joining("\t"));
    return Map.of(name + ".flp", plan.toString(), name + ".ptrace", names + "\n" + powers + "\n");
  }
}
