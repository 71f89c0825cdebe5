package dev.shoreline.drc.differential;

import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.Metric;
import dev.shoreline.layout.geometry.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Compares edge pairs; those that one tool reports alone are looked at again, one by one. */
final class PairComparison {
  /** Ends of stretches may differ by rounding. */
  private static final double ROUNDING = 3;

  private static final double FARTHEST = 60;

  private final Sight sight;
  private final boolean ordered;

  private PairComparison(Sight sight, boolean ordered) {
    this.sight = sight;
    this.ordered = ordered;
  }

  static Verdict of(List<String> lines, List<EdgePair> pairs, Sight sight, boolean ordered) {
    List<long[]> theirs = new ArrayList<>();
    lines.forEach(line -> theirs.add(DrawnCase.numbers(line)));
    List<long[]> ours = new ArrayList<>();
    pairs.forEach(pair -> ours.add(reversed(pair)));
    return new PairComparison(sight, ordered).verdict(theirs, ours);
  }

  /** The pairs that one tool reports alone. */
  static String alone(List<String> lines, List<EdgePair> pairs, boolean ordered) {
    List<long[]> theirs = new ArrayList<>();
    lines.forEach(line -> theirs.add(DrawnCase.numbers(line)));
    List<long[]> ours = new ArrayList<>();
    pairs.forEach(pair -> ours.add(reversed(pair)));
    new PairComparison(
            new Sight(List.of(), List.of(), 0, Metric.EUCLIDIAN, EdgeRelation.SPACE, false),
            ordered)
        .match(theirs, ours);
    return "KLayout alone "
        + theirs.stream().map(Arrays::toString).toList()
        + ", ours alone "
        + ours.stream().map(Arrays::toString).toList();
  }

  private Verdict verdict(List<long[]> theirs, List<long[]> ours) {
    match(theirs, ours);
    Set<Verdict> verdicts = EnumSet.of(Verdict.EQUAL);
    for (long[] their : theirs) {
      verdicts.add(removeMoved(ours, their) ? Verdict.ROUNDED : theirAlone(their));
    }
    for (long[] our : ours) {
      verdicts.add(alone(our, Verdict.KLAYOUT_MISSES));
    }
    return Collections.max(verdicts);
  }

  /** Takes away what both have, the nearest first. */
  private void match(List<long[]> theirs, List<long[]> ours) {
    for (double reach = 0; reach <= ROUNDING; reach++) {
      double within = reach;
      theirs.removeIf(their -> removeOne(ours, their, within));
    }
  }

  /** Takes away our pair of the same edges, if rounding explains how far its ends are. */
  private boolean removeMoved(List<long[]> ours, long[] their) {
    return ours.removeIf(our -> isMoved(their, our) || (!ordered && isMoved(their, turned(our))));
  }

  private boolean isMoved(long[] their, long[] our) {
    return sight.isOfSameEdges(their, our)
        && (near(their, our, Math.max(reach(their), reach(our))) || sight.isSame(their, our));
  }

  private Verdict theirAlone(long[] pair) {
    Verdict verdict = alone(pair, Verdict.DIFFERENT);
    return verdict == Verdict.DIFFERENT && sight.isMadeByRounding(pair, reach(pair))
        ? Verdict.ROUNDED
        : verdict;
  }

  private Verdict alone(long[] pair, Verdict inSight) {
    if (length(pair, 0) < ROUNDING && length(pair, 4) < ROUNDING) {
      return Verdict.EQUAL;
    }
    return sight.isOpen(pair) ? inSight : Verdict.HIDDEN;
  }

  /** KLayout's edges have the inside on their right. */
  static long[] reversed(EdgePair pair) {
    List<Point> points =
        List.of(pair.firstEnd(), pair.firstStart(), pair.secondEnd(), pair.secondStart());
    return points.stream().flatMapToLong(p -> LongStream.of(p.x(), p.y())).toArray();
  }

  /**
   * How far ends may move where KLayout rounds the place at which it cuts an edge, before it looks
   * for what is near: the nearer the angle is to none or to a right one, the farther.
   */
  private static double reach(long[] pair) {
    double ux = pair[2] - pair[0];
    double uy = pair[3] - pair[1];
    double vx = pair[6] - pair[4];
    double vy = pair[7] - pair[5];
    double lengths = length(pair, 0) * length(pair, 4);
    double sine = Math.abs(ux * vy - uy * vx) / lengths;
    double cosine = Math.abs(ux * vx + uy * vy) / lengths;
    return lengths == 0 ? ROUNDING : ROUNDING + Math.min(1.5 / Math.min(sine, cosine), FARTHEST);
  }

  private boolean removeOne(List<long[]> ours, long[] their, double reach) {
    for (int i = 0; i < ours.size(); i++) {
      if (near(their, ours.get(i), reach)
          || (!ordered && near(their, turned(ours.get(i)), reach))) {
        ours.remove(i);
        return true;
      }
    }
    return false;
  }

  private static boolean near(long[] a, long[] b, double reach) {
    for (int i = 0; i < a.length; i++) {
      if (Math.abs(a[i] - b[i]) > reach) {
        return false;
      }
    }
    return true;
  }

  private static long[] turned(long[] pair) {
    long[] turned = Arrays.copyOfRange(pair, 4, 12);
    System.arraycopy(pair, 0, turned, 4, 4);
    return turned;
  }

  private static double length(long[] pair, int at) {
    return Math.hypot((double) pair[at] - pair[at + 2], (double) pair[at + 1] - pair[at + 3]);
  }
}
