package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Pose;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether courses of one request keep clear of what is in the way. The devices at both ends may be
 * touched as far as the course needs to get out of them straight ahead.
 */
final class Clearance {

  private static final int MAX_ESCAPE_STEPS = 64;

  private final RoutingSpace space;
  private final RouteRequest request;
  private final IntPredicate ignored;
  private final double margin;
  private final double escapeFrom;
  private final double escapeTo;

  /**
   * The tests for a request.
   *
   * @param ignored owners that are not in the way
   */
  Clearance(RoutingSpace space, RouteRequest request, IntPredicate ignored) {
    this.space = space;
    this.request = request;
    this.ignored = ignored;
    this.margin = request.margin();
    this.escapeFrom = escape(request.from(), request.fromOwner());
    this.escapeTo = escape(request.to(), request.toOwner());
  }

  /**
   * What a test found.
   *
   * @param crossings of other routes at right angles
   * @param hit what is in the way; null if nothing is
   */
  record Verdict(int crossings, @Nullable Block hit) {}

  /** How far a course runs straight on from the first port until it is clear of its device. */
  double escapeFrom() {
    return escapeFrom;
  }

  /** The same for the second port. */
  double escapeTo() {
    return escapeTo;
  }

  double margin() {
    return margin;
  }

  private double escape(Pose port, int owner) {
    if (owner == RouteRequest.NO_OWNER) {
      return 0;
    }
    double dx = StrictMath.cos(port.heading());
    double dy = StrictMath.sin(port.heading());
    double reached = 0;
    for (int step = 0; step < MAX_ESCAPE_STEPS; step++) {
      double next = reached;
      for (Block block : space.blocks(owner)) {
        next = Math.max(next, exit(block, port, dx, dy, reached));
      }
      if (next <= reached) {
        break;
      }
      reached = next;
    }
    return reached;
  }

  /** Where a ray leaves a block with its margin, if it is inside at a distance; else 0. */
  private double exit(Block block, Pose port, double dx, double dy, double at) {
    double x = port.x() + at * dx;
    double y = port.y() + at * dy;
    double slack = 1e-12;
    double left = block.left - margin + slack;
    double right = block.right + margin - slack;
    double bottom = block.bottom - margin + slack;
    double top = block.top + margin - slack;
    if (x <= left || x >= right || y <= bottom || y >= top) {
      return 0;
    }
    double alongX = axisExit(port.x(), dx, left, right);
    double alongY = axisExit(port.y(), dy, bottom, top);
    return Math.min(alongX, alongY) + 1e-10;
  }

  private static double axisExit(double from, double direction, double low, double high) {
    if (Math.abs(direction) < 1e-12) {
      return Double.POSITIVE_INFINITY;
    }
    return ((direction > 0 ? high : low) - from) / direction;
  }

  /** Tests a whole course. */
  Verdict check(CenterLine line) {
    Trace trace = Trace.of(line);
    int[] crossings = {0};
    Block[] hit = {null};
    for (Trace.Piece piece : trace.pieces()) {
      space.visit(
          piece,
          margin,
          block -> {
            if (hit[0] != null || ignored.test(block.owner) || leaving(piece, block, trace)) {
              return;
            }
            if (crosses(piece, block)) {
              crossings[0]++;
            } else {
              hit[0] = block;
            }
          });
      if (hit[0] != null) {
        return new Verdict(crossings[0], hit[0]);
      }
    }
    return new Verdict(crossings[0], null);
  }

  /** Whether a piece meets a block only where it leaves or enters the device at its end. */
  private boolean leaving(Trace.Piece piece, Block block, Trace trace) {
    double from = block.owner == request.fromOwner() ? escapeFrom : 0;
    double to = trace.length() - (block.owner == request.toOwner() ? escapeTo : 0);
    double length = StrictMath.hypot(piece.x1() - piece.x0(), piece.y1() - piece.y0());
    double a = Math.max(0, Math.min(1, (from - piece.s()) / length));
    double b = Math.max(0, Math.min(1, (to - piece.s()) / length));
    if (a == 0 && b == 1) {
      return false;
    }
    if (a >= b) {
      return true;
    }
    double dx = piece.x1() - piece.x0();
    double dy = piece.y1() - piece.y0();
    double x0 = piece.x0() + a * dx;
    double y0 = piece.y0() + a * dy;
    double x1 = piece.x0() + b * dx;
    double y1 = piece.y0() + b * dy;
    double slack = 2e-10;
    return !block.overlaps(
        Math.min(x0, x1) - margin + slack,
        Math.min(y0, y1) - margin + slack,
        Math.max(x0, x1) + margin - slack,
        Math.max(y0, y1) + margin - slack);
  }

  private boolean crosses(Trace.Piece piece, Block block) {
    if (!space.isRoute(block.owner) || request.maxCrossings() == 0) {
      return false;
    }
    return crossable(block, piece.run(), piece.left(), piece.bottom(), piece.right(), piece.top());
  }

  /**
   * Whether a straight crosses a block at right angles, with the margin left on all four sides
   * before anything bends.
   */
  boolean crossable(Block block, Block.Run run, double x0, double y0, double x1, double y1) {
    return switch (run) {
      case ALONG_X ->
          block.run == Block.Run.ALONG_Y
              && x0 + margin <= block.left
              && block.right + margin <= x1
              && block.bottom + margin <= y0
              && y1 + margin <= block.top;
      case ALONG_Y ->
          block.run == Block.Run.ALONG_X
              && y0 + margin <= block.bottom
              && block.top + margin <= y1
              && block.left + margin <= x0
              && x1 + margin <= block.right;
      case NONE -> false;
    };
  }

  boolean ignores(int owner) {
    return ignored.test(owner);
  }

  RoutingSpace space() {
    return space;
  }
}
