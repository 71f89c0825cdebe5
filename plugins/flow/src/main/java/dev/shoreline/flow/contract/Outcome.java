package dev.shoreline.flow.contract;

import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.measure.Measured;
import dev.shoreline.flow.result.Comparison;
import dev.shoreline.flow.result.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression comes to. */
sealed interface Outcome {
  /**
   * Quantities: one, or one for each object of a selection.
   *
   * @param items not empty
   * @param dimension name of their dimension
   */
  record Quantities(List<Item> items, String dimension) implements Outcome {
    public Quantities {
      items = List.copyOf(items);
    }

    boolean isSingle() {
      return items.size() == 1;
    }
  }

  /**
   * A quantity of an object.
   *
   * @param object its path, or empty for a plain number
   * @param value the quantity
   */
  record Item(String object, Measured.Value value) {}

  /**
   * A condition.
   *
   * @param holds whether it is met
   * @param comparison the comparison that decides; null where there is none
   * @param provenance what the deciding value was made from
   */
  record Truth(boolean holds, @Nullable Comparison comparison, List<Provenance> provenance)
      implements Outcome {}

  /** Objects of which nothing has been asked yet. */
  record Objects(List<Subject> subjects) implements Outcome {}

  /** A word or string. */
  record Text(String text) implements Outcome {}

  /** Two or more values: bounds, or a list. */
  record Several(List<Outcome> items) implements Outcome {}

  /** Nothing, for a reason. */
  record Unknown(String reason) implements Outcome {}
}
