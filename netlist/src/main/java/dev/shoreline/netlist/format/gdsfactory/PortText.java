package dev.shoreline.netlist.format.gdsfactory;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.diagnostic.Suggestion;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Ports as texts: {@code inst,port}, {@code inst<1.0>,port}, and ranges of both. */
public final class PortText {
  private static final Pattern SINGLE =
      Pattern.compile("\\s*([^,<>]+?)\\s*(?:<(\\d+)\\.(\\d+)>)?\\s*,\\s*([^,]+?)\\s*");
  private static final Pattern RANGE = Pattern.compile("(.*?)(\\d+)-(\\d+)([^-]*)");
  private static final Pattern OLD_RANGE = Pattern.compile("(.*?):(\\d+):(\\d+)([^:]*)");
  private static final int LONGEST_RANGE = 10_000;

  private PortText() {}

  /** The texts that a range stands for; a text without one stands for itself. */
  static List<String> expand(String text, Span span, Problems problems) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      range = OLD_RANGE.matcher(text);
    }
    if (!range.matches() || range.group(2).length() > 9 || range.group(3).length() > 9) {
      return List.of(text);
    }
    int first = Integer.parseInt(range.group(2));
    int last = Integer.parseInt(range.group(3));
    int count = Math.abs(last - first) + 1;
    if (count > LONGEST_RANGE) {
      problems.add(
          NetlistFormatCode.BEYOND_LIMITS,
          span,
          "the range in '" + text + "' has " + count + " ports, the most is " + LONGEST_RANGE);
      return List.of();
    }
    String before = range.group(1);
    String after = range.group(4);
    int step = last >= first ? 1 : -1;
    return IntStream.range(0, count).mapToObj(i -> before + (first + step * i) + after).toList();
  }

  /** The port that a text names; absent, with a message, where there is no such instance. */
  public static Optional<PortRef> port(
      String text, Span span, CircuitBuilder circuit, Problems problems) {
    Matcher parts = SINGLE.matcher(text);
    if (!parts.matches()) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE, span, "'" + text + "' is no port; write 'instance,port'");
      return Optional.empty();
    }
    Optional<Instance> instance = instance(parts.group(1), span, circuit, problems);
    List<String> element =
        parts.group(2) == null ? List.of() : List.of(parts.group(2), parts.group(3));
    return instance.map(found -> circuit.end(found, parts.group(4), element));
  }

  /** The instance of a name; absent, with a message, where there is none. */
  static Optional<Instance> instance(
      String name, Span span, CircuitBuilder circuit, Problems problems) {
    Optional<Instance> instance = circuit.find(name);
    if (instance.isEmpty()) {
      String hint =
          Suggestion.nearest(name, circuit.names())
              .map(near -> "did you mean '" + near + "'?")
              .orElse("instances stand under 'instances'");
      problems.add(
          NetlistFormatCode.UNKNOWN_NAME, span, "there is no instance '" + name + "'", hint);
    }
    return instance;
  }
}
