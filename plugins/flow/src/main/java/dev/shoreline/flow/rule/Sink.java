package dev.shoreline.flow.rule;

import dev.shoreline.drc.rule.Rule;
import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Reading;
import dev.shoreline.netlist.diagnostic.Note;
import dev.shoreline.netlist.diagnostic.RuleCheckCode;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what a rule measures; keeps what is out of bounds. */
final class Sink {

  private final Rule rule;
  private final @Nullable Span place;
  private final String cell;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> cut = new HashSet<>();

  /**
   * For one rule.
   *
   * @param place where the rule was written
   * @param cell name of the layout's top cell
   */
  Sink(Rule rule, @Nullable Span place, String cell) {
    this.rule = rule;
    this.place = place;
    this.cell = cell;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /**
   * Takes a value.
   *
   * @param what was measured of what
   * @param path to the object
   * @param where in the frame of the top cell
   * @param origin the object as it was written
   */
  void take(
      String what,
      String path,
      Rectangle where,
      Named origin,
      double value,
      Dimension dimension,
      Bounds bounds) {
    boolean small = bounds.isTooSmall(value);
    if (small || bounds.isTooLarge(value)) {
      Reading reading = new Reading(value, small ? bounds.least() : bounds.most(), dimension);
      String text =
          what + " of " + reading.measuredText() + (small ? " < " : " > ") + reading.limitText();
      add(text, path, where, origin, reading);
    }
  }

  /** Takes a length. */
  void take(String what, String path, Rectangle where, Named origin, double value, Bounds bounds) {
    take(what, path, where, origin, value, Dimension.LENGTH, bounds);
  }

  /** Takes a condition that does not hold. */
  void add(String text, String path, Rectangle where, Named origin) {
    add(text, path, where, origin, null);
  }

  /** Takes an array of which not all vias were looked at; it is told once. */
  void cut(String path, Rectangle where, Named origin) {
    if (cut.add(path)) {
      add(
          RuleCheckCode.UNCHECKABLE.id(),
          Severity.INFO,
          rule.name() + ": too many vias: only the first 4,000,000 places were looked at",
          path,
          where,
          origin,
          null);
    }
  }

  private void add(
      String text, String path, Rectangle where, Named origin, @Nullable Reading reading) {
    String message = rule.message().isEmpty() ? text : rule.message() + ": " + text;
    add(rule.name(), rule.severity(), message, path, where, origin, reading);
  }

  private void add(
      String code,
      Severity severity,
      String message,
      String path,
      Rectangle where,
      Named origin,
      @Nullable Reading reading) {
    Span span = origin.getSpan();
    findings.add(
        new Finding(
            Phase.RULE,
            code,
            severity,
            message,
            place,
            span == null ? List.of() : List.of(new Note(span, "it was written here")),
            null,
            new LayoutPlace(cell, path, List.of(outline(where)), reading, 1),
            null));
  }

  private static Figure outline(Rectangle box) {
    return new Figure.Polygon(
        List.of(
            Point.ofMetres(box.x0(), box.y0()),
            Point.ofMetres(box.x1(), box.y0()),
            Point.ofMetres(box.x1(), box.y1()),
            Point.ofMetres(box.x0(), box.y1())));
  }
}
