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
import java.util.Objects;
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
  private final Share share;
  private final Map<Kind, Long> reaches = new HashMap<>();
  private final Map<Kind, Long> growths = new HashMap<>();
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
  record Scope(
      RuleRun loose, Tile tile, List<Parts.Island> islands, Map<Rule, List<Marker>> markers) {
    Scope(RuleRun loose, Tile tile, List<Parts.Island> islands) {
      this(loose, tile, islands, new ConcurrentHashMap<>());
    }
  }

  HierarchicalRun(Cell top, double dbu, Deck deck, ShapeLimit limit, Share share) {
    this.top = top;
    this.share = share;
    this.limit = limit;
    this.dbu = dbu;
    for (Rule rule :
        Stream.concat(deck.rules().stream(), BendRule.ofStrays(deck).stream()).toList()) {
      Reach.of(rule.check()).ifPresent(r -> reaches.merge(kind(rule), units(r), Math::max));
      Reach.ofDerivation(rule.check())
          .ifPresent(r -> growths.merge(kind(rule), units(r), Math::max));
    }
  }

  /** A distance in database units, with room for rounding. */
  private long units(double metres) {
    return (long) Math.ceil(metres / dbu) + 2;
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
    if (looksAtAll(rule, top)) {
      return share.holds(rule.name().hashCode()) ? whole().markers(rule) : List.of();
    }
    return markers(rule, kind(rule), new Place(top, Transform.IDENTITY));
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
    return unfolded.get(place, p -> run(p, LayerCache.of(p.cell(), p.frame(), dbu, limit)));
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
    List<Marker> all = new ArrayList<>(scope.tile().own(scope.loose().markers(rule)));
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
      return shared(kind, place, unfolded(place), List.of());
    }
    Parts parts = parts(kind, Item.of(place.cell(), place.frame(), List.of(), kind.layers()));
    return parts.islands().isEmpty()
        ? shared(kind, place, unfolded(place), List.of())
        : shared(kind, place, loose(place, parts), parts.islands());
  }

  private Parts parts(Kind kind, List<Item> items) {
    return Parts.of(items, kind.layers(), reach(kind), kind.step(), this::isExact, limit);
  }

  private RuleRun loose(Place place, Parts parts) {
    return run(place, new LayerCache(parts::loose, dbu));
  }

  private RuleRun run(Place place, LayerCache layers) {
    return new RuleRun(place.cell(), place.frame(), layers, dbu, indexes);
  }

  /** What of a cell taken apart this machine judges. */
  private Scope shared(Kind kind, Place place, RuleRun loose, List<Parts.Island> islands) {
    if (share.isAll()) {
      return new Scope(loose, Tile.WHOLE, islands);
    }
    int number = Objects.hash(place.cell().name(), place.frame(), kind.step());
    long growth = growths.getOrDefault(kind, 0L);
    Tile tile = Tile.of(loose.layers(), kind.layers(), growth, reach(kind), share, number);
    return new Scope(run(place, tile.layers(dbu)), tile, islands);
  }

  /** A part of what a version of the top cell holds, taken apart. */
  Scope part(Kind kind, Cell version, List<Item> items) {
    Parts parts = parts(kind, items);
    RuleRun loose = loose(new Place(version, Transform.IDENTITY), parts);
    return new Scope(loose, Tile.WHOLE, parts.islands());
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
