package dev.shoreline.flow.heat;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The colours of temperatures in every picture, page and view: dark blue, violet, red, orange,
 * light yellow; lightness rises all the way, so that they read in grey too.
 */
public final class HeatColors {
  private static final int[] STOPS = {
    0x0b1045, 0x4b1680, 0x9d1f73, 0xd9473f, 0xf5912a, 0xfbe36a, 0xfffde0
  };

  private static final int TABLE_LENGTH = 256;

  private HeatColors() {}

  /** 256 colours from the coldest to the hottest, evenly spaced, {@code 0xrrggbb}. */
  public static List<Integer> table() {
    return IntStream.range(0, TABLE_LENGTH).mapToObj(i -> of(i / (TABLE_LENGTH - 1.0))).toList();
  }

  /** The colour of a share 0 … 1 of the range, {@code 0xrrggbb}. */
  public static int of(double share) {
    double at = Math.clamp(share, 0, 1) * (STOPS.length - 1);
    int below = Math.min((int) at, STOPS.length - 2);
    double t = at - below;
    int color = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = STOPS[below] >> shift & 0xff;
      int to = STOPS[below + 1] >> shift & 0xff;
      color |= (int) Math.round(from + t * (to - from)) << shift;
    }
    return color;
  }
}
