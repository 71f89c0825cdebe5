package dev.shoreline.netlist.format.threedblox;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.place.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What OpenROAD's {@code check_3dblox} looks for, too: sets of chips that no sound connection joins
 * to the largest one, chips within each other, and connections whose gap is not their thickness.
 */
final class StackCheck {
  /** Differences below a picometre are of the arithmetic. */
  private static final double TOLERANCE = 1e-12;

  private final Cell top;
  private final Problems problems;
  private final Map<Instance, Instance> joined = new HashMap<>();

  private StackCheck(Cell top, Problems problems) {
    this.top = top;
    this.problems = problems;
  }

  /** Runs all checks; overlaps take quadratic time in the number of chips. */
  static void run(Cell top, Problems problems) {
    StackCheck check = new StackCheck(top, problems);
    top.getNets().forEach(check::gap);
    check.floating();
    check.overlaps();
  }

  private void gap(Net net) {
    if (net.getEnds().size() < 2) {
      return;
    }
    PortRef upper = net.getEnds().get(0);
    PortRef lower = net.getEnds().get(1);
    Optional<Double> above = height(upper);
    Optional<Double> below = height(lower);
    if (above.isEmpty() || below.isEmpty()) {
      return;
    }
    Instance first = upper.getInstances().get(0);
    Instance second = lower.getInstances().get(0);
    double gap = above.get() - below.get();
    if (Math.abs(gap - net.getLength()) > TOLERANCE) {
      problems.add(
          NetlistFormatCode.CONNECTION_GAP,
          net.getSpan(),
          "connection '%s' is %s um thick, the gap between its regions is %s um"
              .formatted(net.getName(), microns(net.getLength()), microns(gap)));
    } else if (overlap(bounds(first), bounds(second), 0)) {
      join(first, second);
    }
  }

  private static double microns(double metres) {
    return Math.rint(metres * 1e12) / 1e6;
  }

  /** Height of a region's plane; absent for regions inside a chip. */
  private static Optional<Double> height(PortRef end) {
    Instance chip = end.getInstances().get(0);
    Body body = chip.getCell().getBody();
    String side =
        Settings.find(chip.getCell().getAttributes(), ThreeDBlox.REGION + end.getPort().getName())
            .map(Settings::value)
            .flatMap(v -> v instanceof Value.Mapping given ? given.get("side") : Optional.empty())
            .map(v -> v instanceof Value.Scalar scalar ? scalar.text() : "")
            .orElse("");
    if (body == null || !(side.equals("front") || side.equals("back"))) {
      return Optional.empty();
    }
    boolean high = side.equals("front") != chip.isFaceDown();
    return Optional.of(chip.getZ() + (high ? body.getThickness() : 0));
  }

  private Instance root(Instance chip) {
    Instance root = chip;
    Instance next = joined.get(root);
    while (next != null) {
      root = next;
      next = joined.get(root);
    }
    return root;
  }

  private void join(Instance first, Instance second) {
    Instance root = root(first);
    if (!root.equals(root(second))) {
      joined.put(root, root(second));
    }
  }

  private void floating() {
    Map<Instance, List<String>> sets = new HashMap<>();
    Map<Instance, Instance> firsts = new HashMap<>();
    List<Instance> order = new ArrayList<>();
    for (Instance chip : top.getInstances()) {
      Instance root = root(chip);
      if (!sets.containsKey(root)) {
        order.add(root);
        firsts.put(root, chip);
      }
      sets.computeIfAbsent(root, key -> new ArrayList<>()).add(chip.getName());
    }
    order.stream()
        .sorted(Comparator.comparingInt((Instance root) -> -set(sets, root).size()))
        .skip(1)
        .forEach(
            root ->
                problems.add(
                    NetlistFormatCode.CHIPS_FLOATING,
                    firsts.getOrDefault(root, root).getSpan(),
                    "no connection holds " + String.join(", ", set(sets, root))));
  }

  private static List<String> set(Map<Instance, List<String>> sets, Instance root) {
    return sets.getOrDefault(root, List.of());
  }

  private void overlaps() {
    List<Instance> chips =
        top.getInstances().stream().filter(chip -> chip.getCell().getBody() != null).toList();
    for (int i = 0; i < chips.size(); i++) {
      for (int j = i + 1; j < chips.size(); j++) {
        if (overlap(bounds(chips.get(i)), bounds(chips.get(j)), TOLERANCE)
            && meet(chips.get(i), chips.get(j))) {
          problems.add(
              NetlistFormatCode.CHIPS_OVERLAP,
              chips.get(j).getSpan(),
              "chips '%s' and '%s' overlap"
                  .formatted(chips.get(i).getName(), chips.get(j).getName()));
        }
      }
    }
  }

  private static boolean meet(Instance one, Instance other) {
    double low = Math.max(one.getZ(), other.getZ());
    double high =
        Math.min(
            one.getZ() + one.getCell().getBody().getThickness(),
            other.getZ() + other.getCell().getBody().getThickness());
    return high - low > TOLERANCE;
  }

  private static double[] bounds(Instance chip) {
    Body body = chip.getCell().getBody();
    return Placement.of(chip).bounds(0, 0, body.getWidth(), body.getHeight());
  }

  private static boolean overlap(double[] a, double[] b, double least) {
    return Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > least
        && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > least;
  }
}
