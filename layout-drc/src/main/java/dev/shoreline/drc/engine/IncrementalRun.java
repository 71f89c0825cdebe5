package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.CellPath;
import dev.shoreline.drc.marker.CellPath.Step;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.netlist.cancel.Cancellation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A run of a deck that follows a layout through its versions. After a change, what it reaches is
 * judged anew in the old version and in the new one: the verdict is the one before, less the
 * former, with the latter. What a cell showed by itself is kept as long as the cell is the same
 * object (see {@link dev.shoreline.layout.database.LayoutEdit}).
 *
 * <p>Rules that look at the layout as a whole run again if anything differs on their layers. The
 * result is that of {@link RuleRun}; of arrays of more than ten thousand copies, it may tell each
 * copy where that tells one with a count, or the other way round. Not for use by several threads.
 */
public final class IncrementalRun {
  private final Deck deck;
  private final HierarchicalRun run;
  private final Map<Rule, List<Marker>> found = new LinkedHashMap<>();

  /** Why rules stopped that have too much to look at. */
  private final Map<Rule, String> stopped = new ConcurrentHashMap<>();

  private Cell top;

  /**
   * Runs the deck for the first time.
   *
   * @param top what is checked, with everything below it
   * @param dbu database unit, metres
   * @param threads rules that run side by side, at most; the result does not depend on it
   */
  public IncrementalRun(Cell top, double dbu, Deck deck, int threads, RuleRun.Progress progress) {
    this(top, dbu, deck, progress, Crew.ofAtMost(threads), ShapeLimit.ofMachine(), Share.ALL);
  }

  /** A part of it on some threads; the result does not depend on their number. */
  IncrementalRun(
      Cell top,
      double dbu,
      Deck deck,
      RuleRun.Progress progress,
      Crew crew,
      ShapeLimit limit,
      Share share) {
    this.top = top;
    this.deck = deck;
    run = new HierarchicalRun(top, dbu, deck, limit, share);
    List<Rule> rules = Verdict.rules(deck);
    if (crew.isParallel()) {
      RuleRun flat = run.whole();
      List<LayerKey> flatLayers = run.flatLayers(rules);
      crew.map(flatLayers, layer -> merged(flat, layer), layer -> {});
    }
    AtomicInteger begun = new AtomicInteger();
    List<List<Marker>> markers =
        crew.map(
            rules,
            this::judged,
            rule -> progress.rule(rule.name(), begun.getAndIncrement(), rules.size()));
    for (int i = 0; i < rules.size(); i++) {
      found.put(rules.get(i), markers.get(i));
    }
  }

  private static LayerKey merged(RuleRun flat, LayerKey layer) {
    try {
      flat.prepare(layer);
    } catch (ShapeLimit.TooManyShapes e) {
      // The rules that look at the layer will say so.
      return layer;
    }
    return layer;
  }

  private List<Marker> judged(Rule rule) {
    return unlessTooMany(rule, () -> sorted(run.markers(rule)));
  }

  private List<Marker> unlessTooMany(Rule rule, Supplier<List<Marker>> markers) {
    Cancellation.check();
    try {
      stopped.remove(rule);
      return markers.get();
    } catch (ShapeLimit.TooManyShapes e) {
      stopped.put(rule, e.getMessage());
      return List.of();
    }
  }

  private static List<Marker> sorted(List<Marker> markers) {
    List<Marker> sorted = new ArrayList<>(markers);
    sorted.sort(null);
    return sorted;
  }

  /** The verdict on the version at hand. */
  public RuleResult result() {
    return Verdict.of(deck, found, stopped);
  }

  /** What each rule found, before it is put together. */
  SharedRun.Findings findings() {
    List<Rule> rules = List.copyOf(found.keySet());
    Map<Integer, String> reasons = new HashMap<>();
    stopped.forEach((rule, reason) -> reasons.put(rules.indexOf(rule), reason));
    return new SharedRun.Findings(List.copyOf(found.values()), reasons);
  }

  /** Goes over to a new version of the layout. */
  public RuleResult update(Cell newTop) {
    if (newTop != top) {
      Difference difference = Difference.of(top, newTop);
      run.update(newTop, difference);
      Map<Sort, Change> changes = new HashMap<>();
      for (Map.Entry<Rule, List<Marker>> entry : found.entrySet()) {
        Rule rule = entry.getKey();
        List<Marker> before = entry.getValue();
        boolean anew = stopped.containsKey(rule);
        entry.setValue(
            unlessTooMany(
                rule,
                () ->
                    anew
                        ? sorted(run.markers(rule))
                        : updated(rule, before, newTop, difference, changes)));
      }
      top = newTop;
    }
    return result();
  }

  /** Rules that a change reaches alike. */
  private record Sort(HierarchicalRun.Kind kind, Set<LayerKey> spread) {}

  /** What a change reaches, taken apart. */
  private record Change(HierarchicalRun.Scope before, HierarchicalRun.Scope after) {}

  private List<Marker> updated(
      Rule rule,
      List<Marker> markers,
      Cell newTop,
      Difference difference,
      Map<Sort, Change> changes) {
    boolean touched = !Collections.disjoint(rule.check().inputs(), difference.layers());
    if (HierarchicalRun.looksAtAll(rule, top) || HierarchicalRun.looksAtAll(rule, newTop)) {
      boolean framed = !top.bounds().equals(newTop.bounds());
      return touched || framed ? sorted(run.markers(rule)) : moved(markers, difference);
    }
    if (!touched) {
      return moved(markers, difference);
    }
    HierarchicalRun.Kind kind = run.kind(rule);
    Change change =
        changes.computeIfAbsent(
            new Sort(kind, Reach.spread(rule.check())), sort -> change(sort, newTop, difference));
    List<Marker> gone = sorted(run.markers(rule, kind, change.before()));
    List<Marker> kept = without(markers, gone);
    if (markers.size() - kept.size() != gone.size()) {
      return sorted(run.markers(rule));
    }
    List<Marker> all = moved(kept, difference);
    all.addAll(run.markers(rule, kind, change.after()));
    all.sort(null);
    return all;
  }

  private Change change(Sort sort, Cell newTop, Difference difference) {
    Disturbance reached =
        Disturbance.of(
            top,
            newTop,
            difference,
            sort.kind().layers(),
            sort.spread(),
            run.reach(sort.kind()),
            run.indexes());
    return new Change(
        run.part(sort.kind(), newTop, reached.before()),
        run.part(sort.kind(), newTop, reached.after()));
  }

  /** What is left of sorted markers without others. */
  private static List<Marker> without(List<Marker> markers, List<Marker> others) {
    List<Marker> left = new ArrayList<>(markers.size());
    int next = 0;
    for (Marker marker : markers) {
      while (next < others.size() && others.get(next).compareTo(marker) < 0) {
        next++;
      }
      if (next < others.size() && others.get(next).compareTo(marker) == 0) {
        next++;
      } else {
        left.add(marker);
      }
    }
    return left;
  }

  /** The same markers with paths through the new versions of cells. */
  private static List<Marker> moved(List<Marker> markers, Difference difference) {
    List<Marker> moved = new ArrayList<>(markers.size());
    for (Marker marker : markers) {
      List<Step> steps = marker.path().steps();
      moved.add(
          steps.isEmpty() || difference.since(steps.getFirst().owner()) == null
              ? marker
              : marker.at(new CellPath(steps.stream().map(s -> moved(s, difference)).toList())));
    }
    return moved;
  }

  private static Step moved(Step step, Difference difference) {
    CellDifference cell = difference.since(step.owner());
    return cell == null
        ? step
        : new Step(cell.after(), cell.references().now(step.index()), step.copy());
  }
}
