package dev.shoreline.layout.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * A chain of curves, each starting where and as the one before ends. Immutable; metres and radians.
 */
public final class CenterLine {

  private final Pose start;
  private final List<Curve> curves;
  // Arc length and pose at the start of every curve, and at the end of the last one.
  private final double[] lengths;
  private final Pose[] joints;

  /** A chain from a pose; no curves make an empty line. */
  public CenterLine(Pose start, List<Curve> curves) {
    this.start = start;
    this.curves = List.copyOf(curves);
    this.lengths = new double[curves.size() + 1];
    this.joints = new Pose[curves.size() + 1];
    joints[0] = start;
    for (int i = 0; i < curves.size(); i++) {
      lengths[i + 1] = lengths[i] + this.curves.get(i).length();
      joints[i + 1] = joints[i].then(this.curves.get(i).end());
    }
  }

  /** The pose at the start. */
  public Pose start() {
    return start;
  }

  /** The pose at the end. */
  public Pose end() {
    return joints[curves.size()];
  }

  /** The curves in order. */
  public List<Curve> curves() {
    return curves;
  }

  /** The pose at which a curve starts, or for the number of curves the end. */
  public Pose joint(int index) {
    return joints[index];
  }

  /** Arc length, metres. */
  public double length() {
    return lengths[curves.size()];
  }

  /** Number of bends. */
  public int bends() {
    return curves.stream().mapToInt(Curve::bends).sum();
  }

  /** Sum of all turning whatever its side, radians. */
  public double turning() {
    return curves.stream().mapToDouble(Curve::turning).sum();
  }

  /** The pose at an arc length, clamped to the ends. */
  public Pose at(double s) {
    if (curves.isEmpty()) {
      return start;
    }
    int i = indexAt(s);
    return joints[i].then(curves.get(i).at(within(i, s)));
  }

  /** Signed curvature at an arc length, 1/m; at a joint that of the later curve. */
  public double curvature(double s) {
    if (curves.isEmpty()) {
      return 0;
    }
    int i = indexAt(s);
    return curves.get(i).curvature(within(i, s));
  }

  private double within(int index, double s) {
    return Math.max(0, Math.min(s - lengths[index], lengths[index + 1] - lengths[index]));
  }

  private int indexAt(double s) {
    int low = 0;
    int high = curves.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lengths[middle] <= s) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Where the line bends most, with the arc length from its start. */
  public Peak peak() {
    Peak peak = Peak.FLAT;
    for (int i = 0; i < curves.size(); i++) {
      Peak local = curves.get(i).peak();
      peak = peak.tighter(new Peak(lengths[i] + local.at(), local.curvature()));
    }
    return peak;
  }

  /**
   * Core width at the start of every curve and at the end of the last one, metres: what the tapers
   * say, and beside them what the nearest taper before (or else behind) leaves.
   *
   * @param nominal the width where there is no taper at all
   */
  double[] widths(double nominal) {
    double[] widths = new double[curves.size() + 1];
    double width =
        curves.stream()
            .filter(Taper.class::isInstance)
            .map(Taper.class::cast)
            .findFirst()
            .map(Taper::startWidth)
            .orElse(nominal);
    for (int i = 0; i < curves.size(); i++) {
      widths[i] = width;
      if (curves.get(i) instanceof Taper taper) {
        width = taper.endWidth();
      }
    }
    widths[curves.size()] = width;
    return widths;
  }

  /** The width at the end for a nominal width, see {@link Taper}. */
  public double endWidth(double nominal) {
    return widths(nominal)[curves.size()];
  }

  /**
   * Poses along the line so close that the chords of both edges of a strip stay within a tolerance:
   * a step ds leaves an offset curve by at most κ(1 + κd)·ds²/8 where κ bounds the curvature and d
   * the distance from the centre line.
   *
   * @param reach largest distance of a drawn edge from the centre line, metres
   * @param tolerance largest distance between chord and curve, metres, above 0
   */
  public List<Pose> stations(double reach, double tolerance) {
    List<Pose> stations = new ArrayList<>();
    stations.add(start);
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      int steps = steps(curve, reach, tolerance);
      for (int k = 1; k < steps; k++) {
        stations.add(joints[i].then(curve.at(curve.length() * k / steps)));
      }
      stations.add(joints[i + 1]);
    }
    return stations;
  }

  /** Number of equal steps along a curve that keep the chords within a tolerance above zero. */
  static int steps(Curve curve, double reach, double tolerance) {
    double curvature = Math.abs(curve.peak().curvature());
    double perStep = curvature * (1 + curvature * reach) / (8 * tolerance);
    return Math.max(1, (int) Math.ceil(curve.length() * Math.sqrt(perStep)));
  }
}
