package dev.shoreline.layout.oasis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Numbers names in the order in which they are first asked for. */
final class OasisNumbers {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  int of(String name) {
    Integer next = numbers.size();
    Integer known = numbers.putIfAbsent(name, next);
    return known == null ? next : known;
  }

  /** All names, in the order of their numbers. */
  Set<String> names() {
    return numbers.keySet();
  }
}
