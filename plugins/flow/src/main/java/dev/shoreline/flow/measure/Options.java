package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Subject;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a measure beside its first one, by parameter name; defaults are filled in.
 *
 * @param words choices
 * @param quantities SI values
 * @param objects selections
 */
public record Options(
    Map<String, String> words, Map<String, Double> quantities, Map<String, List<Subject>> objects) {
  /** No arguments. */
  public static final Options NONE = new Options(Map.of(), Map.of(), Map.of());

  /** Freezes the maps. */
  public Options {
    words = Map.copyOf(words);
    quantities = Map.copyOf(quantities);
    objects = Map.copyOf(objects);
  }

  boolean is(String parameter, String word) {
    return word.equals(words.get(parameter));
  }

  double quantity(String parameter) {
    return quantities.getOrDefault(parameter, Double.NaN);
  }

  List<Subject> objects(String parameter) {
    return objects.getOrDefault(parameter, List.of());
  }
}
