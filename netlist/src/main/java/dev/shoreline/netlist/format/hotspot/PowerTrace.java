package dev.shoreline.netlist.format.hotspot;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.HeatSource;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Power over time: a line of block names, then a line of watts for each step. */
final class PowerTrace {
  private PowerTrace() {}

  /** A number, if a word is one. */
  static Optional<Double> number(String word) {
    OptionalDouble number = new Value.Scalar(word, false, Span.NOWHERE).number();
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  /** Gives blocks the mean power of a trace, if there is one. */
  static void read(
      String file, Map<String, HeatSource> blocks, Includes includes, Problems problems) {
    try {
      Optional<SourceText> trace = includes.read(file);
      if (trace.isPresent()) {
        read(trace.get(), blocks, problems);
      }
    } catch (IOException e) {
      problems.add(
          NetlistFormatCode.INCLUDE_FAILED,
          Span.NOWHERE,
          "'" + file + "' cannot be read: " + e.getMessage());
    }
  }

  private static void read(SourceText trace, Map<String, HeatSource> blocks, Problems problems) {
    List<HeatSource> columns = new ArrayList<>();
    int steps = 0;
    for (int number = 1; number <= trace.lineCount(); number++) {
      List<String> words = FloorPlan.words(trace.line(number));
      if (words.isEmpty()) {
        continue;
      }
      Span span = FloorPlan.span(trace, number);
      if (columns.isEmpty()) {
        if (!head(words, span, blocks, columns, problems)) {
          return;
        }
      } else if (step(words, span, columns, problems)) {
        steps++;
      } else {
        return;
      }
    }
    for (HeatSource block : columns) {
      block.setPower(block.getPower() / Math.max(1, steps));
    }
  }

  /** Finds the blocks of the columns; whether there is one for each. */
  private static boolean head(
      List<String> words,
      Span span,
      Map<String, HeatSource> blocks,
      List<HeatSource> columns,
      Problems problems) {
    for (String word : words) {
      HeatSource block = blocks.get(word);
      if (block == null) {
        problems.add(
            NetlistFormatCode.UNKNOWN_NAME,
            span,
            "there is no block '" + word + "' in the floor plan");
        return false;
      }
      columns.add(block);
    }
    return true;
  }

  /** Adds the powers of a step to the blocks' sums; whether there is one for each column. */
  private static boolean step(
      List<String> words, Span span, List<HeatSource> columns, Problems problems) {
    List<Double> watts = words.stream().map(PowerTrace::number).flatMap(Optional::stream).toList();
    if (watts.size() != columns.size() || words.size() != columns.size()) {
      problems.add(
          NetlistFormatCode.SYNTAX,
          span,
          "a step has to give " + columns.size() + " powers in watts");
      return false;
    }
    for (int i = 0; i < watts.size(); i++) {
      columns.get(i).setPower(columns.get(i).getPower() + watts.get(i));
    }
    return true;
  }
}
