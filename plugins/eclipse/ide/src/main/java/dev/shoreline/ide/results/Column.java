package dev.shoreline.ide.results;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A column of a table of results.
 *
 * @param title its head
 * @param weight share of the width
 * @param unit of all its numbers; empty where there is none, or each row has its own
 * @param plain what a row has there, without the unit
 * @param order how rows are sorted by it
 * @param <R> what a row shows
 */
record Column<R>(
    String title, int weight, String unit, Function<R, String> plain, Comparator<R> order) {
  static <R> Column<R> of(String title, int weight, Function<R, String> text) {
    return of(title, weight, text, Comparator.comparing(text));
  }

  static <R> Column<R> of(String title, int weight, Function<R, String> text, Comparator<R> order) {
    return new Column<>(title, weight, "", text, order);
  }

  /** Numbers of one unit, sorted by their size. */
  static <R> Column<R> number(
      String title, int weight, String format, String unit, ToDoubleFunction<R> value) {
    return new Column<>(
        title,
        weight,
        unit,
        row -> String.format(Locale.ROOT, format, value.applyAsDouble(row)),
        Comparator.comparingDouble(value));
  }

  /** What a user reads in a row. */
  String text(R row) {
    return unit.isEmpty() ? plain.apply(row) : plain.apply(row) + " " + unit;
  }

  /** The head of a column of plain numbers. */
  String heading() {
    return unit.isEmpty() ? title : title + " (" + unit + ")";
  }
}
