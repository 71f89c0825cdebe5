package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the stretches of waveguide with widths in a range in a region. A contour is cut at its
 * corners; where the vertices between two corners have an opposite edge at such a distance, they
 * are a track. Each waveguide is found twice, once from either edge.
 */
final class TrackFinder {
  /** Cosine of the largest turn at one vertex that still is a sample of a curve: 45 degrees. */
  private static final double LEAST_TURN_COSINE = Math.sqrt(0.5);

  /** Cosine of the largest angle between the way across and the normal of an edge. */
  private static final double LEAST_ACROSS_COSINE = 0.9;

  /**
   * A vertex that lies nearer to the line between its neighbours carries nothing: it may stem from
   * cutting or merging polygons, so that it lies on a chord of the curve instead of on the curve.
   */
  private static final double CHORD_SLACK = 0.75;

  private final WidthRange widths;
  private final double grid;
  private final double unroll;
  private final EdgeSet edges = new EdgeSet();
  private final List<Track> tracks = new ArrayList<>();
  private final List<Polygon> corners = new ArrayList<>();
  private final EdgeGrid index;

  /**
   * A finder.
   *
   * @param region not empty
   * @param widths of the waveguides
   * @param grid that vertices were rounded to
   * @param unroll how far a closed contour is followed beyond its first vertex
   */
  TrackFinder(Region region, WidthRange widths, double grid, double unroll) {
    this.widths = widths;
    this.grid = grid;
    this.unroll = unroll;
    edges.add(region.merged().polygons());
    index = new EdgeGrid(edges, 0);
    region.merged().polygons().forEach(this::search);
  }

  List<Track> tracks() {
    return tracks;
  }

  /** Where two stretches meet in a corner: a bend without radius, or a junction. */
  List<Polygon> corners() {
    return corners;
  }

  private void search(Polygon polygon) {
    for (int c = 0; c < polygon.contourCount(); c++) {
      long[] xy = thinned(polygon.contour(c));
      int first = firstCorner(xy);
      if (first < 0) {
        follow(xy, 0, xy.length / 2 + unrolled(xy), false);
      } else {
        follow(xy, first, xy.length / 2, true);
      }
    }
  }

  /** Without vertices that lie on the line between the neighbours that are kept. */
  private long[] thinned(long[] xy) {
    int n = xy.length / 2;
    long[] kept = new long[xy.length];
    int size = 0;
    for (int i = 0; i < n; i++) {
      int next = 2 * ((i + 1) % n);
      long px = size == 0 ? xy[2 * n - 2] : kept[size - 2];
      long py = size == 0 ? xy[2 * n - 1] : kept[size - 1];
      if (offLine(px, py, xy[2 * i], xy[2 * i + 1], xy[next], xy[next + 1])) {
        kept[size++] = xy[2 * i];
        kept[size++] = xy[2 * i + 1];
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private boolean offLine(long px, long py, long x, long y, long qx, long qy) {
    double dx = (double) (qx - px);
    double dy = (double) (qy - py);
    double length = Math.hypot(dx, dy);
    return length == 0
        || Math.abs(dx * (y - py) - dy * (x - px)) > CHORD_SLACK * grid * length
        || dx * (x - px) + dy * (y - py) < 0
        || dx * (qx - x) + dy * (qy - y) < 0;
  }

  private static int firstCorner(long[] xy) {
    for (int i = 0; i < xy.length / 2; i++) {
      if (isCorner(xy, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isCorner(long[] xy, int i) {
    double ax = direction(xy, i - 1, 0);
    double ay = direction(xy, i - 1, 1);
    double bx = direction(xy, i, 0);
    double by = direction(xy, i, 1);
    return ax * bx + ay * by < LEAST_TURN_COSINE * Math.hypot(ax, ay) * Math.hypot(bx, by);
  }

  /** From a vertex to the next one, along x or y. */
  private static double direction(long[] xy, int vertex, int axis) {
    int n = xy.length / 2;
    int from = Math.floorMod(vertex, n);
    int to = (from + 1) % n;
    return (double) (xy[2 * to + axis] - xy[2 * from + axis]);
  }

  private int unrolled(long[] xy) {
    int count = 0;
    double length = 0;
    while (length < unroll && count < xy.length / 2) {
      length += Math.hypot(direction(xy, count, 0), direction(xy, count, 1));
      count++;
    }
    return count;
  }

  /** Follows a contour from a vertex on, over a number of edges. */
  private void follow(long[] xy, int start, int count, boolean cornered) {
    Track track = new Track();
    for (int k = 0; k <= count; k++) {
      int i = (start + k) % (xy.length / 2);
      boolean corner = cornered && isCorner(xy, i);
      double inX = direction(xy, i - 1, 0);
      double inY = direction(xy, i - 1, 1);
      double outX = direction(xy, i, 0);
      double outY = direction(xy, i, 1);
      if (!corner) {
        track = extended(track, xy[2 * i], xy[2 * i + 1], inX + outX, inY + outY);
        continue;
      }
      int before = track.size();
      boolean arrives = k > 0 && add(track, xy[2 * i], xy[2 * i + 1], inX, inY);
      keep(track);
      track = new Track();
      boolean leaves = k < count && add(track, xy[2 * i], xy[2 * i + 1], outX, outY);
      if (arrives && leaves && before > 0) {
        long reach = Math.round(widths.most());
        corners.add(
            Polygon.box(
                new Box(xy[2 * i], xy[2 * i + 1], xy[2 * i], xy[2 * i + 1]).expanded(reach)));
      }
    }
    keep(track);
  }

  private Track extended(Track track, long x, long y, double alongX, double alongY) {
    if (add(track, x, y, alongX, alongY)) {
      return track;
    }
    keep(track);
    return new Track();
  }

  private void keep(Track track) {
    if (track.size() > 2) {
      tracks.add(track);
    }
  }

  /** Adds a vertex if there is an opposite edge at the right distance. */
  private boolean add(Track track, long x, long y, double alongX, double alongY) {
    double length = Math.hypot(alongX, alongY);
    Nearest nearest = new Nearest(x, y, -alongY / length, alongX / length);
    long reach = (long) Math.ceil(widths.most());
    index.any(x - reach, y - reach, x + reach, y + reach, nearest::look);
    if (!widths.holds(nearest.distance)) {
      return false;
    }
    track.add(x, y, nearest.footX, nearest.footY, nearest.sag);
    return true;
  }

  /** The nearest point across the inside from a vertex. */
  private final class Nearest {
    private final double x;
    private final double y;
    private final double normalX;
    private final double normalY;
    private double distance = Double.POSITIVE_INFINITY;
    private double footX;
    private double footY;
    private double sag;

    Nearest(double x, double y, double normalX, double normalY) {
      this.x = x;
      this.y = y;
      this.normalX = normalX;
      this.normalY = normalY;
    }

    /** Looks at an edge that runs the other way; never ends the search. */
    boolean look(int edge) {
      double dx = (double) (edges.x2[edge] - edges.x1[edge]);
      double dy = (double) (edges.y2[edge] - edges.y1[edge]);
      double length = dx * dx + dy * dy; // squared
      // The inside of an edge is on its left: the normal of the vertex points right of it.
      if (dx * normalY - dy * normalX > -LEAST_TURN_COSINE * Math.sqrt(length)) {
        return false;
      }
      double at = ((x - edges.x1[edge]) * dx + (y - edges.y1[edge]) * dy) / length;
      double t = Math.clamp(at, 0, 1);
      double fx = edges.x1[edge] + t * dx;
      double fy = edges.y1[edge] + t * dy;
      double away = Math.hypot(fx - x, fy - y);
      double across = (fx - x) * normalX + (fy - y) * normalY;
      if (away < distance && across >= LEAST_ACROSS_COSINE * away && away > 0) {
        distance = away;
        footX = fx;
        footY = fy;
        sag = t * (1 - t) * length / 2;
      }
      return false;
    }
  }
}
