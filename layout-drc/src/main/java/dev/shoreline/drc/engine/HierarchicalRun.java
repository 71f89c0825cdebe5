package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.CellPath;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Transform;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Runs rules over a hierarchy: what nothing else comes near is checked once for each cell and
 * orientation, and its markers are told at all its places; the rest is checked flat. Rules that
 * look at the layout as a whole are run on all of it, flat. Several threads may run rules at once.
 */
final class HierarchicalRun {
  /**
   * Deeper hierarchies are looked at flat: nobody draws them, and what each level knows of all
   * below it would grow with the square of their number.
   */
  private static final int MOST_LEVELS = 200;

  private Cell top;
  private final double dbu;
  private final ShapeLimit limit;
  private final CellIndexes indexes = new CellIndexes();
  private final Map<Kind, Long> reaches = new HashMap<>();
  private final Map<Cell, Boolean> exact = new ConcurrentHashMap<>();
  private final Memo<Place, RuleRun> unfolded = new Memo<>();
  private final Memo<Part, Scope> scopes = new Memo<>();

  /** A cell in a frame. */
  private record Place(Cell cell, Transform frame) {}

  /**
   * Rules that take a hierarchy apart alike.
   *
   * @param step islands lie displaced by multiples of it, database units
   */
  record Kind(Set<LayerKey> layers, long step) {}

  /** What rules take apart. */
  private record Part(Kind kind, Place place) {}

  /** A cell taken apart, and what was found in it. */
  record Scope(RuleRun loose, List<Parts.Island> islands, Map<Rule, List<Marker>> markers) {
    Scope(RuleRun loose, List<Parts.Island> islands) {
      this(loose, islands, new ConcurrentHashMap<>());
    }
  }

  HierarchicalRun(Cell top, double dbu, Deck deck, ShapeLimit limit) {
    this.top = top;
    this.limit = limit;
    this.dbu = dbu;
    for (Rule rule :
        Stream.concat(deck.rules().stream(), BendRule.ofStrays(deck).stream()).toList()) {
      OptionalDouble reach = Reach.of(rule.check());
      if (reach.isPresent()) {
        long far = (long) Math.ceil(reach.getAsDouble() / dbu) + 2;
        reaches.merge(kind(rule), far, Math::max);
      }
    }
  }

  Kind kind(Rule rule) {
    return new Kind(rule.check().inputs(), step(rule.check()));
  }

  private long step(Check check) {
    return switch (check) {
      case Check.Grid grid -> Math.max(1, Math.round(grid.step() / dbu));
      case Check.Every every ->
          every.parts().stream().mapToLong(this::step).reduce(1, HierarchicalRun::multiple);
      default -> 1;
    };
  }

  /** The least common multiple. */
  private static long multiple(long a, long b) {
    return a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue() * b;
  }

  /** Layers that rules will ask for as they are, which can be got ready side by side. */
  List<LayerKey> flatLayers(List<Rule> rules) {
    return top.references().isEmpty()
        ? rules.stream().flatMap(r -> r.check().inputs().stream()).distinct().sorted().toList()
        : List.of();
  }

  /** The violations of a rule. */
  List<Marker> markers(Rule rule) {
    return looksAtAll(rule, top)
        ? whole().markers(rule)
        : markers(rule, kind(rule), new Place(top, Transform.IDENTITY));
  }

  /** Whether a rule looks at a hierarchy as a whole, flat. */
  static boolean looksAtAll(Rule rule, Cell cell) {
    return cell.depth() > MOST_LEVELS || Reach.of(rule.check()).isEmpty();
  }

  /** A run on everything, unfolded. */
  RuleRun whole() {
    return unfolded(new Place(top, Transform.IDENTITY));
  }

  private RuleRun unfolded(Place place) {
    return unfolded.get(
        place,
        p ->
            new RuleRun(
                p.cell(), p.frame(), LayerCache.of(p.cell(), p.frame(), dbu, limit), dbu, indexes));
  }

  private List<Marker> markers(Rule rule, Kind kind, Place place) {
    return markers(rule, kind, scope(kind, place));
  }

  /** The violations of a rule in a cell taken apart. */
  List<Marker> markers(Rule rule, Kind kind, Scope scope) {
    List<Marker> known = scope.markers().get(rule);
    if (known != null) {
      return known;
    }
    List<Marker> all = new ArrayList<>(scope.loose().markers(rule));
    for (Parts.Island island : scope.islands()) {
      for (Marker m : markers(rule, kind, new Place(island.cell(), island.frame()))) {
        List<CellPath.Step> path = new ArrayList<>(island.path());
        path.addAll(m.path().steps());
        all.add(m.moved(island.dx(), island.dy(), new CellPath(path), island.count()));
      }
    }
    scope.markers().put(rule, all);
    return all;
  }

  private Scope scope(Kind kind, Place place) {
    return scopes.get(new Part(kind, place), part -> takenApart(part.kind(), part.place()));
  }

  /** Whether all placements below a cell are free of rounding. */
  private boolean isExact(Cell cell) {
    Boolean known = exact.get(cell);
    if (known == null) {
      known =
          cell.references().stream().allMatch(r -> r.transform().isExact() && isExact(r.cell()));
      exact.put(cell, known);
    }
    return known;
  }

  private Scope takenApart(Kind kind, Place place) {
    if (place.cell().references().isEmpty()) {
      return new Scope(unfolded(place), List.of());
    }
    Scope scope =
        takenApart(kind, place, Item.of(place.cell(), place.frame(), List.of(), kind.layers()));
    return scope.islands().isEmpty() ? new Scope(unfolded(place), List.of()) : scope;
  }

  private Scope takenApart(Kind kind, Place place, List<Item> items) {
    Parts parts = Parts.of(items, kind.layers(), reach(kind), kind.step(), this::isExact, limit);
    LayerCache loose = new LayerCache(parts::loose, dbu);
    RuleRun run = new RuleRun(place.cell(), place.frame(), loose, dbu, indexes);
    return new Scope(run, parts.islands());
  }

  /** A part of what a version of the top cell holds, taken apart. */
  Scope part(Kind kind, Cell version, List<Item> items) {
    return takenApart(kind, new Place(version, Transform.IDENTITY), items);
  }

  /** How far apart shapes still matter to each other in some rules, database units. */
  long reach(Kind kind) {
    return reaches.getOrDefault(kind, 0L);
  }

  /** What finds the shapes of cells. */
  CellIndexes indexes() {
    return indexes;
  }

  /** Goes over to a new version of the hierarchy; what is known of cells that stay is kept. */
  void update(Cell newTop, Difference difference) {
    top = newTop;
    indexes.update(difference);
    scopes.forget(part -> difference.since(part.place().cell()) != null);
    unfolded.forget(place -> difference.since(place.cell()) != null);
    exact.keySet().removeIf(cell -> difference.since(cell) != null);
  }
}
