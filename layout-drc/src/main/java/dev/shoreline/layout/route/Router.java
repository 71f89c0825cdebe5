package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.route.RouteOutcome.Routed;
import dev.shoreline.layout.route.RouteOutcome.Unroutable;
import dev.shoreline.netlist.cancel.Cancellation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds courses for all requests of one plane. Deterministic: bundles first, then the nearest ports
 * first; a route that finds no way may take out others that are in its way, each at most twice.
 */
public final class Router {

  private static final int MAX_RIPS = 2;
  // How far around both ends a search looks, in bends.
  private static final double NEAR = 8;
  private static final double FAR = 60;
  private static final double LENGTH_NOISE = 1e-12;

  private final RoutingSpace space;
  private final List<RouteRequest> requests;
  private final @Nullable RouteOutcome[] outcomes;
  private final int[] owners;
  private final int[] guards;
  private final int[] rips;
  private final Map<Integer, Integer> requestOf = new HashMap<>();
  private final Set<Integer> guardOwners = new HashSet<>();

  private Router(RoutingSpace space, List<RouteRequest> requests) {
    this.space = space;
    this.requests = requests;
    this.outcomes = new RouteOutcome[requests.size()];
    this.owners = new int[requests.size()];
    this.guards = new int[requests.size()];
    this.rips = new int[requests.size()];
    for (int i = 0; i < owners.length; i++) {
      owners[i] = space.routeOwner("route " + requests.get(i).name());
      requestOf.put(owners[i], i);
      guards[i] = space.owner("ports of route " + requests.get(i).name());
      guardOwners.add(guards[i]);
      guard(guards[i], requests.get(i), requests.get(i).from());
      guard(guards[i], requests.get(i), requests.get(i).to());
    }
  }

  /**
   * Routes all requests; the outcomes are in their order. The routes found stay in the space.
   *
   * @param space what is in the way
   */
  public static List<RouteOutcome> route(RoutingSpace space, List<RouteRequest> requests) {
    Router router = new Router(space, List.copyOf(requests));
    router.routeBundles();
    router.routeOthers();
    router.matchLengths();
    return Arrays.stream(router.outcomes)
        .map(o -> o == null ? new Unroutable("not tried", new Place(0, 0)) : o)
        .toList();
  }

  /** Keeps the first bend in front of a port free until its route is there. */
  private void guard(int owner, RouteRequest request, Pose port) {
    Pose end = port.moved(request.style().setback(StrictMath.PI / 2), 0);
    double half = request.width() / 2;
    space.block(
        owner,
        Math.min(port.x(), end.x()) - half,
        Math.min(port.y(), end.y()) - half,
        Math.max(port.x(), end.x()) + half,
        Math.max(port.y(), end.y()) + half);
  }

  private void routeBundles() {
    Map<Integer, List<Place>> plan = Bundles.plan(requests);
    IntStream.range(0, requests.size())
        .filter(plan::containsKey)
        .forEach(
            i -> {
              Clearance clearance = clearance(i, true);
              Routed routed = accepted(i, plan.getOrDefault(i, List.of()), clearance);
              if (routed != null) {
                settle(i, routed);
              }
            });
  }

  private void routeOthers() {
    Deque<Integer> queue = new ArrayDeque<>();
    IntStream.range(0, requests.size())
        .filter(i -> outcomes[i] == null)
        .boxed()
        .sorted(
            Comparator.comparingDouble(i -> requests.get(i).from().distance(requests.get(i).to())))
        .forEach(queue::add);
    while (!queue.isEmpty()) {
      Cancellation.check();
      int i = queue.remove();
      Routed routed = find(i, clearance(i, true), NEAR);
      if (routed == null) {
        routed = find(i, clearance(i, false), FAR);
      }
      if (routed != null) {
        settle(i, routed);
      } else {
        outcomes[i] = ripUp(i, queue);
      }
    }
  }

  private void settle(int i, Routed routed) {
    outcomes[i] = routed;
    space.clear(guards[i]);
    space.addRoute(owners[i], routed.line(), requests.get(i).width());
  }

  /** Own guards are never in the way; those of other ports may be asked to be. */
  private Clearance clearance(int i, boolean respectGuards) {
    IntPredicate ignored =
        owner ->
            owner == owners[i]
                || owner == guards[i]
                || (!respectGuards && guardOwners.contains(owner));
    return new Clearance(space, requests.get(i), ignored);
  }

  private @Nullable Routed find(int i, Clearance clearance, double window) {
    Routed best = null;
    for (List<Place> corners : Candidates.of(requests.get(i), clearance)) {
      Routed routed = accepted(i, corners, clearance);
      if (routed != null
          && (best == null || routed.line().length() < best.line().length() - 1e-9)) {
        best = routed;
      }
    }
    return best != null ? best : searched(i, clearance, window);
  }

  private @Nullable Routed searched(int i, Clearance clearance, double window) {
    RouteRequest request = requests.get(i);
    double bend = request.style().setback(StrictMath.PI / 2);
    for (Approach from : Approach.of(request.from(), clearance.escapeFrom(), request.style())) {
      for (Approach to : Approach.of(request.to(), clearance.escapeTo(), request.style())) {
        Pose arrival = to.pose().reversed();
        GridLines lines = GridLines.around(clearance, request, from.pose(), arrival, window * bend);
        List<Place> found = new GridSearch(clearance, request, lines).corners(from.pose(), arrival);
        if (found == null) {
          continue;
        }
        List<Place> corners = new ArrayList<>(from.corners());
        corners.addAll(found);
        corners.addAll(to.corners());
        Routed routed = accepted(i, corners, clearance);
        if (routed != null) {
          return routed;
        }
      }
    }
    return null;
  }

  /** The course through corners, if it can be drawn and is clear. */
  private @Nullable Routed accepted(int i, List<Place> corners, Clearance clearance) {
    RouteRequest request = requests.get(i);
    Course course = Corners.round(request.from(), corners, request.arrival(), request.style());
    if (!(course instanceof Course.Fits fits)) {
      return null;
    }
    Clearance.Verdict verdict = clearance.check(fits.line());
    boolean free = verdict.hit() == null && verdict.crossings() <= request.maxCrossings();
    if (!free || Trace.of(fits.line()).crossesItself(request.width())) {
      return null;
    }
    return new Routed(fits.line(), verdict.crossings());
  }

  /** Routes against what cannot move, and puts the routes that are in the way back in the queue. */
  private @Nullable RouteOutcome ripUp(int i, Deque<Integer> queue) {
    RouteRequest request = requests.get(i);
    IntPredicate movable =
        owner -> guardOwners.contains(owner) || owner == owners[i] || requestOf.containsKey(owner);
    Routed routed = find(i, new Clearance(space, request, movable), NEAR);
    if (routed == null) {
      return Blame.of(space, request, clearance(i, false));
    }
    Set<Integer> inTheWay = inTheWay(i, routed.line());
    List<String> fixed =
        inTheWay.stream()
            .filter(k -> rips[k] >= MAX_RIPS)
            .map(k -> requests.get(k).name())
            .toList();
    if (!fixed.isEmpty() || rips[i] >= MAX_RIPS) {
      return new Unroutable(
          Blame.noWay(request) + ": other routes are in the way, " + names(inTheWay),
          Place.of(request.from()));
    }
    for (int k : inTheWay) {
      rips[k]++;
      space.clear(owners[k]);
      outcomes[k] = null;
      queue.add(k);
    }
    rips[i]++;
    settle(i, routed);
    return routed;
  }

  private Set<Integer> inTheWay(int i, CenterLine line) {
    Set<Integer> found = new TreeSet<>();
    double margin = requests.get(i).margin();
    for (Trace.Piece piece : Trace.of(line).pieces()) {
      space.visit(
          piece,
          margin,
          block -> {
            Integer other = requestOf.get(block.owner);
            if (other != null && other != i) {
              found.add(other);
            }
          });
    }
    return found;
  }

  private String names(Set<Integer> routes) {
    return String.join(", ", routes.stream().limit(3).map(k -> requests.get(k).name()).toList())
        + (routes.size() > 3 ? " and " + (routes.size() - 3) + " more" : "");
  }

  private void matchLengths() {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      String group = requests.get(i).matchGroup();
      if (group != null && outcomes[i] instanceof Routed) {
        groups.computeIfAbsent(group, k -> new ArrayList<>()).add(i);
      }
    }
    groups.values().forEach(this::matchGroup);
  }

  private void matchGroup(List<Integer> group) {
    double longest = group.stream().mapToDouble(this::lengthOf).max().orElseThrow();
    for (int i : group) {
      Cancellation.check();
      double extra = longest - lengthOf(i);
      if (extra <= LENGTH_NOISE || !(outcomes[i] instanceof Routed routed)) {
        continue;
      }
      space.clear(owners[i]);
      CenterLine longer =
          LengthMatcher.lengthened(
              routed.line(), extra, requests.get(i).style(), clearance(i, true));
      if (longer == null) {
        space.addRoute(owners[i], routed.line(), requests.get(i).width());
        // The course stands; the difference in length is for the caller to report.
      } else {
        settle(i, new Routed(longer, routed.crossings()));
      }
    }
  }

  private double lengthOf(int i) {
    return outcomes[i] instanceof Routed routed ? routed.line().length() : 0;
  }
}
