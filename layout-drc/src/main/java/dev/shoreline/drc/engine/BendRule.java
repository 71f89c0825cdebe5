package dev.shoreline.drc.engine;

import dev.shoreline.drc.check.BendCheck;
import dev.shoreline.drc.check.BendCheck.Bend;
import dev.shoreline.drc.check.StrayBends;
import dev.shoreline.drc.marker.Figure;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules on the bends of waveguides. */
final class BendRule {
  private BendRule() {}

  /** Violations, warnings below the recommended radius, and what is left open. */
  static List<Marker> markers(Rule rule, Check.BendRadius check, Region region, double dbu) {
    List<Marker> markers = new ArrayList<>();
    List<Bend> below = bends(check, check.limit(), region, dbu);
    for (Bend bend : below) {
      markers.add(marker(rule, bend, check.limit(), rule.severity(), "", dbu));
    }
    if (check.recommended() > 0) {
      for (Bend bend : bends(check, check.recommended(), region, dbu)) {
        if (bend.proven() && below.stream().noneMatch(b -> meet(b, bend))) {
          Severity severity =
              rule.severity() == Severity.ERROR ? Severity.WARNING : rule.severity();
          markers.add(marker(rule, bend, check.recommended(), severity, " recommended", dbu));
        }
      }
    }
    return markers;
  }

  private static List<Bend> bends(
      Check.BendRadius check, double radius, Region region, double dbu) {
    double grid = check.grid() == 0 ? 1 : check.grid() / dbu;
    return new BendCheck(check.width() / dbu, radius / dbu, grid).run(region);
  }

  /**
   * Bends on the layer of some rules that are of none of their widths: one marker for each width,
   * at the tightest bend.
   *
   * @param rules by their checks, all on one layer
   */
  static List<Marker> strays(Map<Check.BendRadius, Rule> rules, Region region, double dbu) {
    double limit = rules.keySet().stream().mapToDouble(Check.BendRadius::limit).max().orElseThrow();
    double grid = rules.keySet().stream().mapToDouble(Check.BendRadius::grid).max().orElseThrow();
    List<Double> widths = rules.keySet().stream().map(c -> c.width() / dbu).sorted().toList();
    Rule rule = rules.values().iterator().next();
    List<Marker> markers = new ArrayList<>();
    for (StrayBends.Stray stray :
        new StrayBends(widths, limit / dbu, grid == 0 ? 1 : grid / dbu).run(region)) {
      double radius = stray.tightest().radius() * dbu;
      String text =
          (stray.count() == 1 ? "a bend" : stray.count() + " bends")
              + " of waveguides about "
              + RuleRun.length(stray.width() * dbu)
              + " wide, of which no rule knows the radius; "
              + RuleRun.length(radius)
              + " as drawn here";
      Figure place = new Figure.Area(stray.tightest().area());
      markers.add(
          new Marker(rule.name(), rule.severity(), text, place, radius, limit)
              .as(Marker.Standing.UNDECIDED));
    }
    return markers;
  }

  private static boolean meet(Bend first, Bend second) {
    return first.area().bounds().intersects(second.area().bounds());
  }

  private static Marker marker(
      Rule rule, Bend bend, double limit, Severity severity, String kind, double dbu) {
    double radius = bend.radius() * dbu;
    Marker marker =
        new Marker(
            rule.name(),
            severity,
            RuleRun.text(rule, told(bend, radius, limit, kind)),
            new Figure.Area(bend.area()),
            radius,
            limit);
    return bend.proven() ? marker : marker.as(Marker.Standing.UNDECIDED);
  }

  private static String told(Bend bend, double radius, double limit, String kind) {
    String bound = RuleRun.length(limit) + kind;
    if (bend.proven()) {
      return "radius of at most " + RuleRun.length(radius) + " < " + bound;
    }
    return radius == 0
        ? "waveguides meet in a corner: a bend below " + bound + ", or a junction"
        : "radius of "
            + RuleRun.length(radius)
            + " as drawn, but too few vertices to prove it < "
            + bound;
  }
}
