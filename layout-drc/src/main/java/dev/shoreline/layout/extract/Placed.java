package dev.shoreline.layout.extract;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A copy of a component. */
record Placed(Component component, Transform placement) {
  /** Layouts hold no more components that mean something. */
  static final int MOST = 2_000_000;

  /** A cell to be looked into. */
  private record Open(Cell cell, Transform placement) {}

  /** The components below a cell in order, no more than {@link #MOST}; none lies in another one. */
  static List<Placed> below(Cell top, ComponentReader reader) {
    List<Placed> found = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>(List.of(new Open(top, Transform.IDENTITY)));
    while (!open.isEmpty() && found.size() < MOST) {
      Open next = open.pop();
      Optional<Component> component =
          next.cell().equals(top) ? Optional.empty() : reader.of(next.cell());
      if (component.isPresent()) {
        found.add(new Placed(component.get(), next.placement()));
      } else {
        push(next, reader, open);
      }
    }
    return found;
  }

  /** Puts what a cell holds on top, the first one last; as many copies as may still count. */
  private static void push(Open owner, ComponentReader reader, Deque<Open> open) {
    List<Open> below = new ArrayList<>();
    for (Reference reference : owner.cell().references()) {
      if (reader.mayHold(reference.cell())) {
        long copies = Math.min(reference.count(), MOST);
        for (long copy = 0; copy < copies && below.size() < MOST; copy++) {
          below.add(new Open(reference.cell(), owner.placement().after(reference.placement(copy))));
        }
      }
    }
    below.reversed().forEach(open::push);
  }
}
