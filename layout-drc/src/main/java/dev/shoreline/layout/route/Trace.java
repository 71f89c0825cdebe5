package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Curve;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.curve.Unbent;
import java.util.ArrayList;
import java.util.List;

/** A centre line cut into short chords and axis-parallel straights, for collision tests. */
record Trace(List<Piece> pieces, double length) {

  private static final double CHORD_ERROR = 20e-9;
  // A slanted straight is cut so that the boxes around its pieces stay small.
  private static final double SLANTED_STEP = 2e-6;
  private static final int MAX_SLANTED = 2000;

  /**
   * A chord.
   *
   * @param s arc length at its start, metres
   * @param straight whether it is a whole straight along an axis, which may be crossed
   */
  record Piece(double s, double x0, double y0, double x1, double y1, boolean straight) {

    double left() {
      return Math.min(x0, x1);
    }

    double right() {
      return Math.max(x0, x1);
    }

    double bottom() {
      return Math.min(y0, y1);
    }

    double top() {
      return Math.max(y0, y1);
    }

    Block.Run run() {
      if (!straight) {
        return Block.Run.NONE;
      }
      return Math.abs(x1 - x0) > Math.abs(y1 - y0) ? Block.Run.ALONG_X : Block.Run.ALONG_Y;
    }

    Block block(double half, int owner) {
      return new Block(left() - half, bottom() - half, right() + half, top() + half, owner, run());
    }
  }

  static Trace of(CenterLine line) {
    List<Piece> pieces = new ArrayList<>();
    double s = 0;
    for (int i = 0; i < line.curves().size(); i++) {
      Curve curve = line.curves().get(i);
      Pose from = line.joint(i);
      Pose to = line.joint(i + 1);
      boolean flat = curve instanceof Unbent;
      double slant = Math.min(Math.abs(to.x() - from.x()), Math.abs(to.y() - from.y()));
      boolean axial = flat && slant < 1e-9;
      int steps = axial ? 1 : flat ? slanted(slant) : curved(curve);
      Pose here = from;
      for (int k = 1; k <= steps; k++) {
        Pose next = k == steps ? to : from.then(curve.at(curve.length() * k / steps));
        double at = s + curve.length() * (k - 1) / steps;
        pieces.add(new Piece(at, here.x(), here.y(), next.x(), next.y(), axial));
        here = next;
      }
      s += curve.length();
    }
    return new Trace(pieces, s);
  }

  private static int slanted(double slant) {
    return (int) Math.clamp(Math.ceil(slant / SLANTED_STEP), 1, MAX_SLANTED);
  }

  private static int curved(Curve curve) {
    double curvature = Math.abs(curve.peak().curvature());
    return (int) Math.max(1, Math.ceil(curve.length() * Math.sqrt(curvature / (8 * CHORD_ERROR))));
  }

  /** Whether the course runs into itself: pieces apart along it but not in the plane. */
  boolean crossesItself(double margin) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece a = pieces.get(i);
      for (int k = i + 2; k < pieces.size(); k++) {
        Piece b = pieces.get(k);
        double along = b.s - a.s - StrictMath.hypot(a.x1 - a.x0, a.y1 - a.y0);
        if (along > 4 * margin
            && a.left() - margin < b.right()
            && b.left() - margin < a.right()
            && a.bottom() - margin < b.top()
            && b.bottom() - margin < a.top()) {
          return true;
        }
      }
    }
    return false;
  }
}
