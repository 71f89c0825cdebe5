package dev.shoreline.ide.form;

import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.jspecify.annotations.Nullable;

/**
 * Where an object is in a design. It outlives the model: each text that is compiled makes another.
 *
 * @param file the design
 * @param steps what tells the object apart in each cell on the way, from the top cell down
 */
public record ObjectPath(IFile file, List<String> steps) {
  /** Freezes the steps. */
  public ObjectPath {
    steps = List.copyOf(steps);
  }

  /** What tells an object apart in its cell: its kind and its name with indices. */
  public static String step(Named object) {
    return object.eClass().getName() + " " + name(object);
  }

  /** The path of something in this object. */
  public ObjectPath to(Named object) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step(object));
    return new ObjectPath(file, longer);
  }

  private static String name(Named object) {
    List<String> indices =
        switch (object) {
          case Instance instance -> instance.getIndices();
          case Port port -> port.getIndices();
          case Route route -> route.getIndices();
          default -> List.of();
        };
    return ElementNames.of(object.getName(), indices);
  }

  /** The name as designers write it, for instance {@code oe[0].pic}; empty for the top cell. */
  public String text() {
    return String.join(
        ".", steps.stream().map(step -> step.substring(step.indexOf(' ') + 1)).toList());
  }

  /** The object in a model of the design, if it is still there. */
  Optional<Named> in(Design design) {
    Named at = design.getTop();
    for (String step : steps) {
      Cell cell = cell(at);
      at = cell == null ? null : child(cell, step);
      if (at == null) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(at);
  }

  private static @Nullable Cell cell(@Nullable Named object) {
    return switch (object) {
      case Cell own -> own;
      case Instance instance -> instance.getCell();
      case null, default -> null;
    };
  }

  private static @Nullable Named child(Cell cell, String step) {
    for (EObject child : cell.eContents()) {
      if (child instanceof Named named && step(named).equals(step)) {
        return named;
      }
    }
    return null;
  }

  /** The first object of a design that was declared at a place, however deep. */
  static Optional<ObjectPath> declaredAt(IFile file, Design design, Span place) {
    Cell top = design.getTop();
    return top == null
        ? Optional.empty()
        : search(new ObjectPath(file, List.of()), top, place, new HashSet<>());
  }

  private static Optional<ObjectPath> search(
      ObjectPath path, Cell cell, Span place, Set<Cell> seen) {
    if (!seen.add(cell)) {
      return Optional.empty(); // what is in it has been looked at elsewhere
    }
    for (EObject child : cell.eContents()) {
      if (child instanceof Named named && place.equals(named.getSpan())) {
        return Optional.of(path.to(named));
      }
    }
    for (Instance instance : cell.getInstances()) {
      Cell inner = instance.getCell();
      Optional<ObjectPath> found =
          inner == null ? Optional.empty() : search(path.to(instance), inner, place, seen);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
