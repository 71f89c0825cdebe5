package dev.shoreline.netlist.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which exchanges of pins leave a component what it is: the ends of a waveguide, a resistor or a
 * crossing, the arms of a Y-branch, both sides of a coupler.
 *
 * @param declared exchanges by component: each maps pins to those that take their place
 */
public record PinSymmetry(Map<String, List<Map<String, String>>> declared) {
  /** What holds without being told. */
  public static final PinSymmetry USUAL = new PinSymmetry(Map.of());

  private static final Pattern THROUGH =
      Pattern.compile(
          "(?i)(.*[_.])?(wg|waveguide|straight|strip|bend|euler|wire|route|resistor)([_.\\d].*)?"
              + "|.*(wg_.*integral|waveguide|bend_(euler|circular|s)).*");
  private static final Pattern SPLITTER =
      Pattern.compile("(?i).*(y_?branch|_y_\\d+|splitter_?1x2|mmi_?1x2).*");

  /** Most exchanges that are tried for a component. */
  private static final int MOST = 48;

  /** Copies the lists. */
  public PinSymmetry {
    declared = Map.copyOf(declared);
  }

  /**
   * All exchanges that the declared and the usual ones generate, the one that changes nothing
   * first.
   *
   * @param pins electrical ones first, then by name
   */
  List<int[]> permutations(String component, List<String> pins) {
    List<int[]> generators = new ArrayList<>();
    List<Map<String, String>> given = declared.get(component);
    if (given != null) {
      given.forEach(exchange -> generators.add(permutation(exchange, pins)));
    } else if (pins.size() == 2 && THROUGH.matcher(component).matches()) {
      generators.add(new int[] {1, 0});
    } else if (pins.size() == 3 && SPLITTER.matcher(component).matches()) {
      generators.add(new int[] {0, 2, 1});
    }
    return closure(generators, pins.size());
  }

  private static int[] permutation(Map<String, String> exchange, List<String> pins) {
    int[] result = new int[pins.size()];
    for (int i = 0; i < result.length; i++) {
      int to = pins.indexOf(exchange.getOrDefault(pins.get(i), pins.get(i)));
      result[i] = to < 0 ? i : to;
    }
    return result;
  }

  private static List<int[]> closure(List<int[]> generators, int size) {
    int[] identity = new int[size];
    Arrays.setAll(identity, i -> i);
    List<int[]> all = new ArrayList<>(List.of(identity));
    for (int next = 0; next < all.size() && all.size() < MOST; next++) {
      int[] before = all.get(next);
      for (int[] generator : generators) {
        int[] after = new int[size];
        Arrays.setAll(after, i -> before[generator[i]]);
        if (all.stream().noneMatch(known -> Arrays.equals(known, after))) {
          all.add(after);
        }
      }
    }
    return List.copyOf(all);
  }
}
