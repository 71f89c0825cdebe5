package dev.shoreline.drc.engine;

import dev.shoreline.drc.check.BendCheck;
import dev.shoreline.drc.check.BendCheck.Bend;
import dev.shoreline.drc.check.BendPlaces;
import dev.shoreline.drc.check.StrayBends;
import dev.shoreline.drc.marker.Figure;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
      BendPlaces known = new BendPlaces(check.width() / dbu);
      below.forEach(known::add);
      for (Bend bend : bends(check, check.recommended(), region, dbu)) {
        if (bend.proven() && !known.hold(bend)) {
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
   * The rules that the bend rules of a deck imply: bends of widths that none of them knows. One for
   * each layer, with the name and severity of its first bend rule.
   */
  static List<Rule> ofStrays(Deck deck) {
    Map<LayerExpression, Map<Check.BendRadius, Rule>> byLayer = new LinkedHashMap<>();
    for (Rule rule : deck.rules()) {
      List<Check> parts =
          rule.check() instanceof Check.Every every ? every.parts() : List.of(rule.check());
      for (Check part : parts) {
        if (part instanceof Check.BendRadius bend) {
          byLayer.computeIfAbsent(bend.layer(), l -> new LinkedHashMap<>()).put(bend, rule);
        }
      }
    }
    return byLayer.entrySet().stream().map(e -> ofStrays(e.getKey(), e.getValue())).toList();
  }

  private static Rule ofStrays(LayerExpression layer, Map<Check.BendRadius, Rule> rules) {
    Set<Check.BendRadius> checks = rules.keySet();
    Rule first = rules.values().iterator().next();
    Check strays =
        new Check.StrayBends(
            layer,
            checks.stream().map(Check.BendRadius::width).sorted().toList(),
            checks.stream().mapToDouble(Check.BendRadius::limit).max().orElseThrow(),
            checks.stream().mapToDouble(Check.BendRadius::grid).max().orElseThrow());
    return new Rule(first.name(), strays, first.severity(), "", "");
  }

  /** One marker for each bend of an unknown width; {@link #gathered} makes notices of them. */
  static List<Marker> strays(Rule rule, Check.StrayBends check, Region region, double dbu) {
    List<Double> widths = check.widths().stream().map(w -> w / dbu).toList();
    double grid = check.grid() == 0 ? 1 : check.grid() / dbu;
    List<Marker> markers = new ArrayList<>();
    for (StrayBends.Stray stray : new StrayBends(widths, check.radius() / dbu, grid).run(region)) {
      double radius = stray.bend().radius() * dbu;
      String text = RuleRun.length(stray.width() * dbu) + " wide";
      Figure place = new Figure.Area(stray.bend().area());
      markers.add(
          new Marker(rule.name(), rule.severity(), text, place, radius, check.radius())
              .as(Marker.Standing.UNDECIDED));
    }
    return markers;
  }

  /** One notice for each unknown width, at the tightest bend. */
  static List<Marker> gathered(List<Marker> strays) {
    Map<String, List<Marker>> byWidth = new TreeMap<>();
    strays.forEach(m -> byWidth.computeIfAbsent(m.message(), w -> new ArrayList<>()).add(m));
    List<Marker> notices = new ArrayList<>();
    byWidth.forEach(
        (width, bends) -> {
          Marker tightest =
              Collections.min(
                  bends,
                  Comparator.comparingDouble(Marker::measured)
                      .thenComparing(Comparator.naturalOrder()));
          long count = bends.stream().mapToLong(Marker::copies).sum();
          notices.add(
              tightest.saying(
                  (count == 1 ? "a bend" : count + " bends")
                      + " of waveguides about "
                      + width
                      + ", of which no rule knows the radius; "
                      + RuleRun.length(tightest.measured())
                      + " as drawn here"));
        });
    return notices;
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
