package dev.shoreline.flow.design;

import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.model.Target;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object of a design as seen from the top cell.
 *
 * @param path its canonical path
 * @param top the top cell
 * @param chain the instances from the top cell down to it, or to the one that owns the element
 * @param element port, route, net, via or fibre array; null where the last instance itself is meant
 * @param attribute what is asked of it, or null
 */
public record Subject(
    String path,
    Cell top,
    List<Instance> chain,
    @Nullable Named element,
    @Nullable String attribute) {
  /** Freezes the chain. */
  public Subject {
    chain = List.copyOf(chain);
  }

  /** The subject that a target of an expression names. */
  public static Subject of(Target target, Cell top) {
    return new Subject(
        target.getPath(), top, target.getInstances(), target.getElement(), target.getAttribute());
  }

  /** The whole design. */
  public static Subject of(Cell top) {
    return new Subject(String.valueOf(top.getName()), top, List.of(), null, null);
  }

  /** The instance at the end of a chain. */
  public static Subject of(Cell top, List<Instance> chain) {
    if (chain.isEmpty()) {
      return of(top);
    }
    List<String> labels = chain.stream().map(ElementNames::of).toList();
    return new Subject(String.join(".", labels), top, chain, null, null);
  }

  /** The cell of the last instance. */
  public Cell cell() {
    return chain.isEmpty() ? top : chain.getLast().getCell();
  }

  /** The last instance; none for the top cell. */
  public Optional<Instance> instance() {
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast());
  }

  /** The same object with nothing asked of it. */
  public Subject plain() {
    return attribute == null ? this : new Subject(path, top, chain, element, null);
  }

  /** Where its frame is in the top cell. */
  public Placement placement() {
    return Placement.of(chain);
  }

  /** What stands in the cell of the last instance, arrays as one. */
  public List<Subject> children() {
    List<Subject> children = new ArrayList<>();
    for (Instance instance : cell().getInstances()) {
      List<Instance> longer = new ArrayList<>(chain);
      longer.add(instance);
      children.add(new Subject(join(ElementNames.of(instance)), top, longer, null, null));
    }
    return children;
  }

  /** The instance that holds the last one. */
  public Subject parent() {
    return of(top, chain.subList(0, Math.max(0, chain.size() - 1)));
  }

  /** An element of the cell of the last instance. */
  public Subject with(Named part) {
    return new Subject(join(String.valueOf(part.getName())), top, chain, part, null);
  }

  /** A declared attribute: the instance's own before the cell's. */
  public Optional<Attribute> attribute(String name) {
    return instance()
        .flatMap(i -> find(i.getAttributes(), name))
        .or(() -> find(cell().getAttributes(), name));
  }

  private static Optional<Attribute> find(List<Attribute> attributes, String name) {
    return attributes.stream().filter(a -> name.equals(a.getName())).findFirst();
  }

  private String join(String name) {
    return chain.isEmpty() ? name : path + "." + name;
  }
}
