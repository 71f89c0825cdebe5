package dev.shoreline.dsl.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The clauses of a placement. */
public final class PlacementClauses {
  /** Their keys, in the order of the language reference. */
  public static final List<String> KEYS =
      List.of(
          "in", "on", "at", "beside", "gap", "inset", "shift", "rotate", "mirror", "bond", "align",
          "array", "pitch", "face");

  private static final Map<String, String> QUANTITIES =
      Map.of("gap", "length", "inset", "length", "shift", "length", "rotate", "angle");

  private PlacementClauses() {}

  /** The types of those that take a quantity. */
  public static Map<String, String> quantities() {
    return QUANTITIES;
  }

  /** The type of one that takes a quantity. */
  public static String type(String key) {
    return Objects.requireNonNull(QUANTITIES.get(key), key);
  }
}
