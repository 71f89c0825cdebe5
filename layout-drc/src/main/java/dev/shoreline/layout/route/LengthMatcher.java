package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Curve;
import dev.shoreline.layout.curve.Straight;
import dev.shoreline.netlist.cancel.Cancellation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a course longer by an exact amount: square bumps of four bends to one side of a straight,
 * or, where little is wanted, bumps of less than 90°.
 */
final class LengthMatcher {

  private static final double QUARTER = StrictMath.PI / 2;
  private static final int MAX_BUMPS = 64;

  private LengthMatcher() {}

  /** The course with its length increased by {@code extra} metres; null where there is no room. */
  static @Nullable CenterLine lengthened(
      CenterLine line, double extra, BendStyle style, Clearance clearance) {
    List<Integer> straights =
        IntStream.range(0, line.curves().size())
            .filter(i -> line.curves().get(i) instanceof Straight)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -line.curves().get(i).length()))
            .toList();
    for (int index : straights) {
      for (int bumps = 1; bumps <= MAX_BUMPS; bumps++) {
        Cancellation.check();
        for (int side : new int[] {1, -1}) {
          CenterLine longer = bumped(line, index, bumps, side, extra, style);
          if (longer != null && clearance.check(longer).hit() == null) {
            return longer;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable CenterLine bumped(
      CenterLine line, int index, int bumps, int side, double extra, BendStyle style) {
    double each = extra / bumps;
    double turn = turn(each, style);
    double setback = style.setback(turn);
    double base = 4 * setback * (1 + StrictMath.cos(turn));
    double room = line.curves().get(index).length() - bumps * base;
    if (room < 0) {
      return null;
    }
    double rise = turn < QUARTER ? 0 : (each - excess(QUARTER, style)) / 2;
    List<Curve> curves = new ArrayList<>(line.curves().subList(0, index));
    straight(room / 2, curves);
    for (int i = 0; i < bumps; i++) {
      curves.add(style.bend(side * turn));
      straight(rise, curves);
      curves.add(style.bend(-side * turn));
      curves.add(style.bend(-side * turn));
      straight(rise, curves);
      curves.add(style.bend(side * turn));
    }
    straight(room / 2, curves);
    curves.addAll(line.curves().subList(index + 1, line.curves().size()));
    return new CenterLine(line.start(), curves);
  }

  private static void straight(double length, List<Curve> curves) {
    if (length > Corners.NEGLIGIBLE) {
      curves.add(new Straight(length));
    }
  }

  /** What a bump of four bends adds: their lengths less the straight that they replace. */
  private static double excess(double turn, BendStyle style) {
    return 4 * (style.length(turn) - style.setback(turn) * (1 + StrictMath.cos(turn)));
  }

  private static double turn(double extra, BendStyle style) {
    if (excess(QUARTER, style) <= extra) {
      return QUARTER;
    }
    double low = 0;
    double high = QUARTER;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (excess(middle, style) < extra) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
