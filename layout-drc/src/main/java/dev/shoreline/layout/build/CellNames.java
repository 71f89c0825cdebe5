package dev.shoreline.layout.build;

import dev.shoreline.netlist.model.Cell;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Unique names of letters, digits, _ and $ for the cells of a layout. */
final class CellNames {

  private final Set<String> taken = new HashSet<>();
  private final Map<Cell, String> names = new LinkedHashMap<>();

  /** The name of a netlist cell, chosen on first use. */
  String of(Cell cell) {
    return names.computeIfAbsent(cell, c -> unique(c.getName()));
  }

  /** A new name like the one wanted. */
  String unique(@Nullable String wanted) {
    String legal = Objects.requireNonNullElse(wanted, "").replaceAll("[^A-Za-z0-9_$]", "_");
    String base = legal.isEmpty() ? "cell" : legal;
    String name = base;
    for (int n = 2; !taken.add(name); n++) {
      name = base + "$" + n;
    }
    return name;
  }

  Map<Cell, String> all() {
    return new LinkedHashMap<>(names);
  }
}
