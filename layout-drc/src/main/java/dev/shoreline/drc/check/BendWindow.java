package dev.shoreline.drc.check;

/**
 * The circle through a point of a track and two around it.
 *
 * @param first of the three points
 * @param last of the three points
 * @param leg distance of the outer points from the middle, the smaller one
 * @param drawn its radius as drawn
 * @param most its largest radius if each point moves within its error
 */
record BendWindow(int first, int last, double leg, double drawn, double most) {
  /** Nothing is known to bend. */
  static final BendWindow FINE =
      new BendWindow(0, 0, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Legs grow by this from window to window. */
  private static final double GROWTH = 1.3;

  /** Steeper changes of width are not those of a waveguide. */
  private static final double STEEPEST = 0.15;

  /** How long the way along a leg may be, as a multiple of the leg. */
  private static final double LONGEST_WAY = 1.5;

  /**
   * The window around a point that allows the smallest circle; if none allows less than the limit,
   * the one with the longest legs, which tells most.
   */
  static BendWindow at(Track track, int middle, double limit, double grid) {
    // Shorter legs cannot tell a curve from rounding.
    double leg = Math.sqrt(2 * grid * limit) / 2;
    int before = middle;
    int after = middle;
    BendWindow best = FINE;
    BendWindow longest = FINE;
    while (leg <= limit) {
      before = reach(track, middle, before, -1, leg);
      after = reach(track, middle, after, 1, leg);
      if (before < 0 || after < 0) {
        break;
      }
      longest = of(track, before, middle, after, limit, grid);
      best = best.most <= longest.most ? best : longest;
      leg = Math.max(leg, Math.min(track.distance(before, middle), track.distance(middle, after)));
      leg *= GROWTH;
    }
    return best.most < limit ? best : longest;
  }

  /** The first point from one on that is as far as a leg; −1 if the track ends or winds before. */
  private static int reach(Track track, int middle, int from, int step, double leg) {
    int i = from;
    double way = i == middle ? 0 : track.distance(i, middle);
    while (track.distance(i, middle) < leg) {
      int next = i + step;
      if (next < 0 || next >= track.size()) {
        return -1;
      }
      way += track.distance(i, next);
      if (way > LONGEST_WAY * Math.max(leg, track.distance(next, middle))) {
        return -1;
      }
      i = next;
    }
    return i;
  }

  private static BendWindow of(Track track, int i, int j, int k, double limit, double grid) {
    double a = track.distance(i, j);
    double b = track.distance(j, k);
    double c = track.distance(i, k);
    double cross =
        Math.abs(
            (track.x(j) - track.x(i)) * (track.y(k) - track.y(i))
                - (track.y(j) - track.y(i)) * (track.x(k) - track.x(i)));
    double slopeBefore = (track.width(j) - track.width(i)) / (2 * a);
    double slopeAfter = (track.width(k) - track.width(j)) / (2 * b);
    double slope = Math.max(Math.abs(slopeBefore), Math.abs(slopeAfter));
    if (slope > STEEPEST) {
      return FINE;
    }
    double sag = Math.max(track.sag(i), Math.max(track.sag(j), track.sag(k)));
    // Half a grid step along each axis, the way of the foot along a rounded edge, half of what the
    // opposite curve lies beyond its chord, and what a taper shifts the point half-way.
    double error =
        grid * (Math.sqrt(0.5) + 0.05)
            + sag / (limit - track.width(j) / 2) / 2
            + track.width(j) * slope * slope;
    double surely = cross - error * (a + b + c) - 3 * error * error;
    double drawn = cross == 0 ? Double.POSITIVE_INFINITY : a * b * c / (2 * cross);
    double leg = Math.min(a, b);
    if (surely <= 0) { // not told from a straight line
      return new BendWindow(i, k, leg, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double most = (a + 2 * error) * (b + 2 * error) * (c + 2 * error) / (2 * surely);
    return new BendWindow(i, k, leg, drawn, most);
  }
}
