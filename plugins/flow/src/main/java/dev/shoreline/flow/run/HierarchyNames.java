package dev.shoreline.flow.run;

import dev.shoreline.drc.marker.CellPath;
import dev.shoreline.drc.marker.CellPath.Step;
import dev.shoreline.layout.build.DesignLayout;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.place.ElementNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of places in the hierarchy of a layout: {@code oe[north,0].mod[3]} where it was made from a
 * design, {@code engine#2/ring} in a bare layout, where references have no names of their own.
 */
final class HierarchyNames {
  /** Names in a bare layout. */
  static final HierarchyNames OF_CELLS = new HierarchyNames(Map.of());

  private final Map<String, List<Instance>> instances;

  private HierarchyNames(Map<String, List<Instance>> instances) {
    this.instances = instances;
  }

  /** Names in the layout of a design. */
  static HierarchyNames of(DesignLayout built) {
    Map<String, List<Instance>> instances = new HashMap<>();
    built
        .names()
        .forEach(
            (cell, name) -> {
              // An imported layout is one reference more; its cells have no instances.
              if (cell.getLayoutFile() == null) {
                instances.put(
                    name, cell.getInstances().stream().filter(i -> i.getCell() != null).toList());
              }
            });
    return new HierarchyNames(instances);
  }

  /** The name of a place; null for the checked cell itself. */
  @Nullable String of(CellPath path) {
    return path.steps().isEmpty()
        ? null
        : path.steps().stream()
            .map(this::of)
            .collect(Collectors.joining(instances.isEmpty() ? "/" : "."));
  }

  private String of(Step step) {
    List<Instance> named = instances.getOrDefault(step.owner().name(), List.of());
    String name =
        step.index() < named.size()
            ? ElementNames.of(named.get(step.index()))
            : ofReference(step.owner(), step.index());
    return name + copy(step);
  }

  private static String ofReference(Cell owner, int index) {
    String name = owner.references().get(index).cell().name();
    List<Reference> all = owner.references();
    long same = all.stream().filter(r -> r.cell().name().equals(name)).count();
    long number = all.stream().limit(index + 1L).filter(r -> r.cell().name().equals(name)).count();
    return same == 1 ? name : name + "#" + number;
  }

  private static String copy(Step step) {
    Reference reference = step.reference();
    return switch (reference.repetition()) {
      case null -> "";
      case Repetition.Lattice lattice ->
          ElementNames.copy(step.copy() % lattice.columns(), step.copy() / lattice.columns());
      case Repetition other -> "(" + step.copy() + ")";
    };
  }
}
