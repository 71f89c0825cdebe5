package dev.shoreline.flow.heat;

/** From cold to hot: dark blue, violet, red, orange, light yellow; lightness rises all the way. */
final class HeatColors {
  private static final int[] STOPS = {
    0x0b1045, 0x4b1680, 0x9d1f73, 0xd9473f, 0xf5912a, 0xfbe36a, 0xfffde0
  };

  private HeatColors() {}

  /** Red, green, blue of a share 0 … 1 of the range. */
  static int of(double share) {
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
