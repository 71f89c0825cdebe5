package dev.shoreline.flow.run;

import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.drc.engine.RuleResult;
import dev.shoreline.drc.engine.RuleRun;
import dev.shoreline.drc.marker.Figure.Area;
import dev.shoreline.drc.marker.Figure.Edges;
import dev.shoreline.drc.marker.Figure.Line;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.marker.Marker.Standing;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Reading;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.netlist.diagnostic.RuleCheckCode;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs rule decks on a layout. */
final class RulePhase {
  private final Cell cell;
  private final double databaseUnit;
  private final Map<String, Span> places;
  private final HierarchyNames names;

  /**
   * A phase for one cell.
   *
   * @param databaseUnit metres
   * @param places where rules were written, by name
   * @param names of places in the hierarchy
   */
  RulePhase(Cell cell, double databaseUnit, Map<String, Span> places, HierarchyNames names) {
    this.cell = cell;
    this.databaseUnit = databaseUnit;
    this.places = Map.copyOf(places);
    this.names = names;
  }

  /** Runs a deck on the layout. */
  @FunctionalInterface
  interface Judge {
    /** What the deck says. */
    RuleResult judge(Deck deck, RuleRun.Progress progress);
  }

  /** Adds what some decks find to the results. */
  void run(Decks decks, int threads, Results results, RunObserver observer) {
    run(
        decks,
        results,
        observer,
        (deck, progress) -> RuleRun.run(cell, databaseUnit, deck, threads, progress));
  }

  /** The same with a way of its own to run decks. */
  void run(Decks decks, Results results, RunObserver observer, Judge judge) {
    decks.decks().forEach(deck -> run(deck, results, observer, judge));
  }

  private void run(Deck deck, Results results, RunObserver observer, Judge judge) {
    RuleResult result =
        judge.judge(
            deck,
            (rule, done, total) ->
                observer.phase("rule " + rule + " (" + (done + 1) + " of " + total + ")"));
    result.markers().forEach(marker -> results.add(finding(marker)));
    result.ran().forEach(results::ran);
    for (RuleResult.SkippedRule skipped : result.skipped()) {
      results.skip(skipped.rule(), skipped.reason());
      if (skipped.stopped()) {
        results.stop();
      }
    }
  }

  private Finding finding(Marker marker) {
    return new Finding(
        Phase.RULE,
        code(marker),
        marker.severity(),
        marker.standing() == Standing.BROKEN
            ? marker.message()
            : marker.rule() + ": " + marker.message(),
        places.get(marker.rule()),
        List.of(),
        null,
        new LayoutPlace(
            cell.name(),
            names.of(marker.path()),
            figures(marker.figure()),
            reading(marker),
            marker.copies()),
        null);
  }

  private static String code(Marker marker) {
    return switch (marker.standing()) {
      case BROKEN -> marker.rule();
      case AT_LIMIT -> RuleCheckCode.AT_LIMIT.id();
      case UNDECIDED -> RuleCheckCode.UNCHECKABLE.id();
    };
  }

  private static @Nullable Reading reading(Marker marker) {
    return Double.isNaN(marker.measured()) || Double.isNaN(marker.limit())
        ? null
        : new Reading(marker.measured(), marker.limit(), marker.dimension());
  }

  private List<Figure> figures(dev.shoreline.drc.marker.Figure figure) {
    return switch (figure) {
      case Edges(EdgePair pair) ->
          List.of(
              new Figure.EdgePair(
                  new Figure.Edge(point(pair.firstStart()), point(pair.firstEnd())),
                  new Figure.Edge(point(pair.secondStart()), point(pair.secondEnd()))));
      case Line(Edge edge) ->
          List.of(new Figure.Edge(point(edge.x1(), edge.y1()), point(edge.x2(), edge.y2())));
      case Area(Polygon polygon) -> List.of(outline(polygon.seamed()));
    };
  }

  private Figure outline(long[] xy) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      points.add(point(xy[i], xy[i + 1]));
    }
    return new Figure.Polygon(points);
  }

  private Point point(dev.shoreline.layout.geometry.Point point) {
    return point(point.x(), point.y());
  }

  private Point point(long x, long y) {
    return Point.ofMetres(x * databaseUnit, y * databaseUnit);
  }
}
