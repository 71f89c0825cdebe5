package dev.shoreline.dsl.evaluate;

import dev.shoreline.netlist.quantity.Quantity;
import java.util.stream.Collectors;

/** Values as they are shown to the user: numbers with their units. */
public final class ValueText {
  private ValueText() {}

  /** {@code 12 um}, {@code [1, 2]}, {@code "text"}; what has no short text by its kind. */
  public static String of(Value value) {
    return switch (value) {
      case Value.Amount(Quantity quantity) -> quantity.toString();
      case Value.Text(String text) -> "\"" + text + "\"";
      case Value.Word(String text) -> text;
      case Value.Truth(boolean truth) -> String.valueOf(truth);
      case Value.Range range ->
          range.first() + (range.inclusive() ? " .. " : " ..< ") + range.last();
      case Value.Items items ->
          items.items().stream()
              .map(ValueText::of)
              .collect(
                  Collectors.joining(", ", items.tuple() ? "(" : "[", items.tuple() ? ")" : "]"));
      default -> value.describe();
    };
  }
}
