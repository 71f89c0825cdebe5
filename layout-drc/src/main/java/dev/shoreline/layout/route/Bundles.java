package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.Pose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fans rows of ports in to rows of another pitch, in order and so without crossings: each lane goes
 * ahead, changes lane once and goes on. Lanes that shift to one side turn one after the other, so
 * that each stays clear of its neighbour's sideways run; time goes with n log n.
 */
final class Bundles {

  private static final double SAME_HEADING = 1e-9;

  private Bundles() {}

  /** A lane in the frame of its bundle: u ahead, v to the left, metres. */
  private record Lane(int request, double u0, double v0, double u1, double v1) {
    double shift() {
      return v1 - v0;
    }
  }

  /**
   * Corners for the requests that form bundles, by their index.
   *
   * @param requests all requests of the plane
   */
  static Map<Integer, List<Place>> plan(List<RouteRequest> requests) {
    Map<Integer, List<Place>> plan = new HashMap<>();
    for (List<Integer> alike : alike(requests)) {
      Pose frame = new Pose(0, 0, requests.get(alike.getFirst()).from().heading());
      List<Lane> lanes = new ArrayList<>();
      for (int i : alike) {
        Pose from = requests.get(i).from().in(frame);
        Pose to = requests.get(i).to().in(frame);
        lanes.add(new Lane(i, from.x(), from.y(), to.x(), to.y()));
      }
      lanes.sort(Comparator.comparingDouble(Lane::v0).thenComparingInt(Lane::request));
      for (List<Lane> bundle : ordered(lanes)) {
        planBundle(bundle, requests, frame, plan);
      }
    }
    return plan;
  }

  /** Requests of one heading (arriving as they leave), style and cross-section, two or more. */
  private static List<List<Integer>> alike(List<RouteRequest> requests) {
    Map<Object, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      RouteRequest r = requests.get(i);
      boolean ahead = r.arrival().in(r.from()).x() > 0;
      if (ahead && Math.abs(r.from().turnTo(r.arrival().heading())) < SAME_HEADING) {
        long heading = Math.round(r.from().degrees() * 1e6) % 360_000_000;
        Object key = List.of(heading, r.style(), r.width(), r.separation());
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    return groups.values().stream().filter(g -> g.size() > 1).toList();
  }

  /** Cuts a row where the order of the far ends breaks or the channels do not overlap. */
  private static List<List<Lane>> ordered(List<Lane> lanes) {
    List<List<Lane>> bundles = new ArrayList<>();
    List<Lane> bundle = new ArrayList<>();
    double u0 = Double.NEGATIVE_INFINITY;
    double u1 = Double.POSITIVE_INFINITY;
    for (Lane lane : lanes) {
      double from = Math.max(u0, lane.u0);
      double to = Math.min(u1, lane.u1);
      boolean follows = bundle.isEmpty() || bundle.getLast().v1 < lane.v1;
      if (!follows || from >= to) {
        bundles.add(bundle);
        bundle = new ArrayList<>();
        from = lane.u0;
        to = lane.u1;
      }
      u0 = from;
      u1 = to;
      bundle.add(lane);
    }
    bundles.add(bundle);
    return bundles.stream().filter(b -> b.size() > 1).toList();
  }

  private static void planBundle(
      List<Lane> bundle, List<RouteRequest> requests, Pose frame, Map<Integer, List<Place>> plan) {
    double start = bundle.stream().mapToDouble(Lane::u0).max().orElseThrow();
    double end = bundle.stream().mapToDouble(Lane::u1).min().orElseThrow();
    RouteRequest first = requests.get(bundle.getFirst().request);
    double[] middles = middles(bundle, first, end);
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < middles.length; i++) {
      double shift = Math.abs(bundle.get(i).shift());
      double reach =
          shift < Candidates.ALIGNED ? 0 : Candidates.laneChangeReach(first.style(), shift);
      lowest = Math.min(lowest, middles[i] - reach);
    }
    if (lowest < start) {
      return;
    }
    // The lanes turn in the middle of the channel: room is left at both rows of ports.
    double towardsStart = (lowest - start) / 2;
    for (int i = 0; i < middles.length; i++) {
      Lane lane = bundle.get(i);
      plan.put(lane.request, corners(lane, middles[i] - towardsStart, first.style(), frame));
    }
  }

  private static List<Place> corners(Lane lane, double middle, BendStyle style, Pose frame) {
    if (Math.abs(lane.shift()) < Candidates.ALIGNED) {
      return List.of();
    }
    Pose from = frame.then(new Pose(lane.u0, lane.v0, 0));
    return Candidates.laneChange(from, middle - lane.u0, lane.shift(), style);
  }

  /** Where each lane is half-way across, as far ahead as the far row allows. */
  private static double[] middles(List<Lane> bundle, RouteRequest request, double end) {
    double[] middles = new double[bundle.size()];
    // A lane that shifts to the left turns before its right neighbour's run reaches it.
    for (int i = 0; i < middles.length; i++) {
      if (bundle.get(i).shift() >= 0) {
        place(bundle, middles, i, i - 1, request, end);
      }
    }
    for (int i = middles.length - 1; i >= 0; i--) {
      if (bundle.get(i).shift() < 0) {
        place(bundle, middles, i, i + 1, request, end);
      }
    }
    return middles;
  }

  private static void place(
      List<Lane> bundle, double[] middles, int i, int before, RouteRequest request, double end) {
    Lane lane = bundle.get(i);
    double shift = Math.abs(lane.shift());
    double reach =
        shift < Candidates.ALIGNED ? 0 : Candidates.laneChangeReach(request.style(), shift);
    middles[i] = end - reach;
    if (before < 0 || before >= bundle.size()) {
      return;
    }
    Lane other = bundle.get(before);
    boolean sameSide = lane.shift() * other.shift() > 0;
    double gap = Math.abs(lane.v0 - other.v1);
    boolean clear =
        (lane.v0 - other.v1) * Math.signum(lane.v0 - other.v0) > 0 && gap >= request.pitch();
    if (sameSide && !clear) {
      double slanted =
          slanted(request.style(), shift) + slanted(request.style(), Math.abs(other.shift()));
      middles[i] = Math.min(middles[i], middles[before] - request.pitch() - slanted);
    }
  }

  /** How far a lane is off its sideways run: nothing for square corners. */
  private static double slanted(BendStyle style, double shift) {
    boolean square = shift >= 2 * style.setback(StrictMath.PI / 2);
    return square || shift < Candidates.ALIGNED ? 0 : Candidates.laneChangeReach(style, shift);
  }
}
