package dev.shoreline.drc.engine;

import dev.shoreline.drc.check.DensityCheck;
import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.drc.check.PolygonCheck;
import dev.shoreline.drc.check.PolygonCheck.Offence;
import dev.shoreline.drc.marker.CellPath;
import dev.shoreline.drc.marker.Figure;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.EdgeExpression;
import dev.shoreline.drc.rule.Geometry;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.extract.PortSurvey;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;

/**
 * Runs the rules of a deck on one cell and everything below it. Several threads may run rules at
 * once.
 */
public final class RuleRun {
  /** So that a limit that is no exact double is met by what equals it, units of a measure. */
  static final double HAIR = 1e-6;

  private final Cell cell;
  private final Transform frame;
  private final double dbu;
  private final LayerCache layers;
  private final NetRule nets;
  private final CellIndexes indexes;
  private final Memo<PortRule.Sight, PortSurvey> surveys = new Memo<>();
  private final Map<Set<LayerKey>, CellPaths> paths = new HashMap<>();

  /**
   * A run on some shapes of a cell and the cells below it.
   *
   * @param frame how the cell is turned
   * @param layers the shapes
   * @param indexes find the cells of what is found
   */
  RuleRun(Cell cell, Transform frame, LayerCache layers, double dbu, CellIndexes indexes) {
    this.cell = cell;
    this.frame = frame;
    this.dbu = dbu;
    this.layers = layers;
    this.indexes = indexes;
    nets = new NetRule(layers, dbu);
  }

  /** Told before each rule, of which several may be under way; runs on the caller's thread. */
  @FunctionalInterface
  public interface Progress {
    /**
     * A rule is about to run.
     *
     * @param rule its name
     * @param done how many were begun before
     * @param total how many there are
     */
    void rule(String rule, int done, int total);
  }

  /**
   * Runs a deck.
   *
   * @param cell what is checked, with everything below it
   * @param dbu database unit, metres
   * @param threads rules that run side by side, at most; the result does not depend on it
   */
  public static RuleResult run(Cell cell, double dbu, Deck deck, int threads, Progress progress) {
    return new IncrementalRun(cell, dbu, deck, threads, progress).result();
  }

  /** Merges a drawn layer before rules ask for it. */
  void prepare(LayerKey layer) {
    region(new LayerExpression.Drawn(layer)).merged();
  }

  /** The shapes that it looks at. */
  LayerCache layers() {
    return layers;
  }

  /** The violations of a rule. */
  List<Marker> markers(Rule rule) {
    return located(check(rule, rule.check()), rule.check().drawn());
  }

  private List<Marker> located(List<Marker> markers, Set<LayerKey> drawn) {
    if (markers.isEmpty()) {
      return markers;
    }
    // What finds cells is made as far as needed, by all rules together.
    synchronized (indexes) {
      CellPaths known =
          paths.computeIfAbsent(drawn, keys -> new CellPaths(cell, frame, keys, indexes));
      return markers.stream()
          .map(marker -> marker.with(marker.dimension(), known.of(marker.figure())))
          .toList();
    }
  }

  private List<Marker> check(Rule rule, Check condition) {
    return measured(rule, condition).stream()
        .map(marker -> marker.with(condition.dimension(marker.dimension()), CellPath.TOP))
        .toList();
  }

  private List<Marker> measured(Rule rule, Check condition) {
    return switch (condition) {
      case Check.Every check ->
          check.parts().stream().flatMap(part -> check(rule, part).stream()).toList();
      case Check.Distance check -> distance(rule, check);
      case Check.NetSpace check -> netSpace(rule, check);
      case Check.Antenna check -> nets.antennas(rule, check);
      case Check.Ports check -> PortRule.markers(rule, check, cell, dbu, surveys);
      case Check.Polygons check -> polygons(rule, check);
      case Check.EdgeLength check -> edgeLengths(rule, check);
      case Check.Grid check ->
          lengths(
              rule,
              PolygonCheck.offGrid(region(check.layer()), Math.round(check.step() / dbu)),
              "off the grid of " + length(check.step()) + " by");
      case Check.Angles check -> angles(rule, check);
      case Check.Density check -> density(rule, check);
      case Check.BendRadius check -> BendRule.markers(rule, check, region(check.layer()), dbu);
      case Check.StrayBends check -> BendRule.strays(rule, check, region(check.layer()), dbu);
      case Check.Empty check -> all(rule, check.layer());
      case Check.NoOverlap check ->
          areas(rule, Region.of(layers.polygons(check.layer().key())).overlaps());
      case Check.Inside check ->
          areas(rule, Remainder.of(region(check.layer()), region(check.cover())));
      case Check.Circles check -> plain(rule, PolygonCheck.notCircles(region(check.layer())));
      case Check.NoHoles check -> plain(rule, PolygonCheck.withHoles(region(check.layer())));
      case Check.Objects check -> List.of();
      case Check.Unsupported check -> List.of();
    };
  }

  private Region region(LayerExpression expression) {
    return layers.region(expression);
  }

  private List<Marker> distance(Rule rule, Check.Distance check) {
    return pairs(rule, check, layers.pairs(check), "");
  }

  private List<Marker> netSpace(Rule rule, Check.NetSpace check) {
    return pairs(
        rule,
        check.space(),
        nets.pairs(check, layers.pairCheck(check.space())),
        check.same() ? " in one net" : " between nets");
  }

  private List<Marker> pairs(
      Rule rule, Check.Distance check, List<EdgePair> pairs, String between) {
    List<Marker> markers = new ArrayList<>(pairs.size());
    String limitShown = " < " + length(check.limit()) + between;
    // What repeats is told once.
    Map<Double, String> shown = new HashMap<>();
    for (EdgePair pair : pairs) {
      double measured = pair.distance() * dbu;
      String relation =
          shown.computeIfAbsent(pair.distance(), distance -> length(measured) + limitShown);
      Marker marker =
          new Marker(
              rule.name(),
              rule.severity(),
              text(rule, relation + limitText(pair)),
              new Figure.Edges(pair),
              measured,
              check.limit());
      markers.add(pair.atLimit() == 0 ? marker : marker.as(Marker.Standing.AT_LIMIT));
    }
    return markers;
  }

  private static String limitText(EdgePair pair) {
    return switch (pair.atLimit()) {
      case 0 -> "";
      case 1 -> " as drawn, which rounding to the grid explains";
      default ->
          " as drawn, which rounding to the grid explains; so at "
              + pair.atLimit()
              + " stretches of these polygons";
    };
  }

  private List<Marker> polygons(Rule rule, Check.Polygons check) {
    Dimension dimension = check.measure().dimension();
    double unit = check.measure().unit(dbu);
    DoubleFunction<String> shown = value -> Quantity.of(value, dimension).toString();
    List<Offence> offences =
        check
            .measure()
            .outside(
                region(check.layer()), check.least() / unit - HAIR, check.most() / unit + HAIR);
    List<Marker> markers = new ArrayList<>();
    for (Offence offence : offences) {
      double measured = offence.measured() * unit;
      double limit = measured < check.least() ? check.least() : check.most();
      String relation = measured < check.least() ? " < " : " > ";
      markers.add(
          new Marker(
              rule.name(),
              rule.severity(),
              text(rule, shown.apply(measured) + relation + shown.apply(limit)),
              new Figure.Area(offence.polygon()),
              measured,
              limit));
    }
    return markers;
  }

  private List<Marker> edgeLengths(Rule rule, Check.EdgeLength check) {
    List<Marker> markers = new ArrayList<>();
    for (Edge edge : layers.edges(check.edges()).list()) {
      double measured = edge.length() * dbu;
      boolean tooShort = measured < check.least() - HAIR * dbu;
      if (tooShort || measured > check.most() + HAIR * dbu) {
        double limit = tooShort ? check.least() : check.most();
        String relation = tooShort ? " < " : " > ";
        markers.add(
            new Marker(
                rule.name(),
                rule.severity(),
                text(rule, length(measured) + relation + length(limit)),
                new Figure.Line(edge),
                measured,
                limit));
      }
    }
    return markers;
  }

  private List<Marker> angles(Rule rule, Check.Angles check) {
    List<Marker> markers = new ArrayList<>();
    for (Offence offence : PolygonCheck.anglesOff(region(check.layer()), check.step())) {
      markers.add(
          new Marker(
              rule.name(),
              rule.severity(),
              text(rule, "an edge at " + offence.measured() + " deg"),
              new Figure.Area(offence.polygon()),
              Math.toRadians(offence.measured()),
              Math.toRadians(check.step())));
    }
    return markers;
  }

  private List<Marker> density(Rule rule, Check.Density check) {
    DensityCheck density =
        new DensityCheck(
            Math.round(check.window() / dbu),
            Math.round(check.step() / dbu),
            check.border(),
            check.least(),
            check.most());
    List<Marker> markers = new ArrayList<>();
    Box frame = check.frame() == null ? cell.bounds() : region(check.frame()).bounds();
    for (Offence offence : density.run(region(check.layer()), frame)) {
      double limit = offence.measured() < check.least() ? check.least() : check.most();
      markers.add(
          new Marker(
              rule.name(),
              rule.severity(),
              text(rule, percent(offence.measured()) + " covered, limit " + percent(limit)),
              new Figure.Area(offence.polygon()),
              offence.measured(),
              limit));
    }
    return markers;
  }

  private List<Marker> lengths(Rule rule, List<Offence> offences, String what) {
    List<Marker> markers = new ArrayList<>();
    for (Offence offence : offences) {
      double measured = offence.measured() * dbu;
      markers.add(
          new Marker(
              rule.name(),
              rule.severity(),
              text(rule, what + " " + length(measured)),
              new Figure.Area(offence.polygon()),
              measured,
              0));
    }
    return markers;
  }

  private static List<Marker> plain(Rule rule, List<Offence> offences) {
    return offences.stream().map(o -> area(rule, o.polygon())).toList();
  }

  private static List<Marker> areas(Rule rule, Region region) {
    return region.polygons().stream().map(p -> area(rule, p)).toList();
  }

  /** All that a layer or a set of edges has. */
  private List<Marker> all(Rule rule, Geometry geometry) {
    return switch (geometry) {
      case LayerExpression layer -> areas(rule, region(layer).merged());
      case EdgeExpression edges ->
          layers.edges(edges).list().stream().map(e -> plain(rule, new Figure.Line(e))).toList();
    };
  }

  private static Marker area(Rule rule, Polygon polygon) {
    return plain(rule, new Figure.Area(polygon));
  }

  private static Marker plain(Rule rule, Figure figure) {
    return new Marker(rule.name(), rule.severity(), rule.message(), figure, Double.NaN, Double.NaN);
  }

  static String text(Rule rule, String values) {
    return rule.message().isEmpty() ? values : rule.message() + ": " + values;
  }

  static String length(double metres) {
    return Quantity.of(metres, Dimension.LENGTH).toString();
  }

  private static String percent(double fraction) {
    return Math.round(fraction * 1000) / 10.0 + " %";
  }
}
