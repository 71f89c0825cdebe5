package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.quantity.QuantityText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compares the parameters that both of two devices have. Lengths that formats name in their ways
 * ({@code wg_length}, {@code length}) are one parameter; a number without unit agrees with a length
 * if it does as metres or as micrometres. Where a device was drawn, what was measured counts, not
 * what its label says.
 */
final class ParameterCheck {
  private static final double MICRON = 1e-6;
  private static final double RELATIVE = 1e-6;

  private static final Pattern BESIDE =
      Pattern.compile("(lay|sch)_.*|library|placement\\..*|stated\\..*|info\\..*|lay\\..*");

  private static final Map<String, String> SAME =
      Map.of("wg_length", "length", "wg_width", "width", "bend_radius", "radius");

  private final ComparisonOptions options;

  ParameterCheck(ComparisonOptions options) {
    this.options = options;
  }

  void check(FlatCircuit.Device first, FlatCircuit.Device second, List<Difference> differences) {
    Map<String, Attribute> here = parameters(first);
    Map<String, Attribute> there = parameters(second);
    here.forEach(
        (name, value) -> {
          Attribute otherValue = there.get(name);
          if (otherValue != null && !agree(value, otherValue)) {
            differences.add(
                new Difference(
                    Difference.Kind.WRONG_PARAMETER,
                    "%s of '%s' is %s in %s, %s in %s"
                        .formatted(
                            name,
                            first.name(),
                            text(value),
                            options.firstName(),
                            text(otherValue),
                            options.secondName()),
                    List.of(first),
                    List.of(second)));
          }
        });
  }

  /**
   * A number for each device that is equal where parameters are, as far as both graphs know the
   * parameters of its component; lengths to the nanometre.
   */
  static int[] marks(Graph graph, Map<String, Set<String>> common) {
    int[] marks = new int[graph.size()];
    for (int d = 0; d < marks.length; d++) {
      FlatCircuit.Device device = graph.at(d);
      Set<String> names = common.getOrDefault(device.component(), Set.of());
      if (!names.isEmpty()) {
        Map<String, Attribute> parameters = parameters(device);
        parameters.keySet().retainAll(names);
        for (Map.Entry<String, Attribute> entry : parameters.entrySet()) {
          marks[d] = 31 * marks[d] + entry.getKey().hashCode() * 17 + rounded(entry.getValue());
        }
      }
    }
    return marks;
  }

  private static int rounded(Attribute value) {
    if (value.getText() != null) {
      return value.getText().hashCode();
    }
    return isLength(value)
        ? Long.hashCode(Math.round(value.getValue() * 1e9))
        : Float.hashCode((float) value.getValue());
  }

  /** The names of the parameters by component that all devices of a graph have. */
  static Map<String, Set<String>> names(Graph graph) {
    Map<String, Set<String>> names = new HashMap<>();
    for (int d = 0; d < graph.size(); d++) {
      Set<String> own = parameters(graph.at(d)).keySet();
      names.computeIfAbsent(graph.at(d).component(), key -> new HashSet<>(own)).retainAll(own);
    }
    return names;
  }

  /** By common names; what was measured replaces what was said. */
  private static Map<String, Attribute> parameters(FlatCircuit.Device device) {
    Map<String, Attribute> named = new TreeMap<>();
    device.parameters().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              String name = SAME.getOrDefault(entry.getKey(), entry.getKey());
              if (counts(name, entry.getValue())) {
                named.putIfAbsent(name, entry.getValue());
              }
            });
    return named;
  }

  /** Places on drawings, libraries and lists say nothing about the circuit. */
  private static boolean counts(String name, Attribute value) {
    return !Settings.JSON.equals(value.getDimension()) && !BESIDE.matcher(name).matches();
  }

  private boolean agree(Attribute first, Attribute second) {
    if (first.getText() != null || second.getText() != null) {
      return Objects.equals(first.getText(), second.getText());
    }
    double a = first.getValue();
    double b = second.getValue();
    if (isLength(first) && isLength(second)) {
      return near(a, b, options.tolerance());
    }
    if (isLength(first) || isLength(second)) {
      double length = isLength(first) ? a : b;
      double bare = isLength(first) ? b : a;
      return near(length, bare, options.tolerance())
          || near(length, bare * MICRON, options.tolerance());
    }
    return near(a, b, 0);
  }

  private static boolean near(double a, double b, double absolute) {
    return Math.abs(a - b) <= Math.max(absolute, RELATIVE * Math.max(Math.abs(a), Math.abs(b)));
  }

  private static boolean isLength(Attribute attribute) {
    return "length".equals(attribute.getDimension());
  }

  private static String text(Attribute attribute) {
    return Optional.ofNullable(attribute.getText())
        .map(text -> "'" + text + "'")
        .orElseGet(
            () ->
                isLength(attribute)
                    ? QuantityText.micrometres(attribute.getValue())
                    : Double.toString(attribute.getValue()));
  }
}
