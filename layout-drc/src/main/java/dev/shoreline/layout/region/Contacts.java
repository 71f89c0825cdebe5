package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;
import java.util.List;

/**
 * Which polygons can have to do with each other, because their outlines come near each other or
 * because one lies in the other. May join more than that, never less.
 *
 * <p>Where the boxes of polygons touch, their edges are looked at, once for pairs that differ in
 * place only ({@link Nearness}). Where the boxes of very many touch each other, outlines are cut
 * into runs of a few edges instead, whose boxes are small also where the outline is a long curve;
 * polygons are joined where boxes of their runs touch.
 */
final class Contacts {
  private static final int RUN = 8;

  /** Work spent on finding what lies in what, per polygon; beyond, all in a box is joined. */
  private static final long PATIENCE = 4_000;

  /** Pairs of boxes that are compared, per polygon; beyond, outlines are looked at in runs. */
  private static final long MOST_PAIRS = 200;

  private final List<Polygon> polygons;
  private final Links links;

  private Contacts(List<Polygon> polygons) {
    this.polygons = polygons;
    links = new Links(polygons.size());
  }

  /**
   * The groups.
   *
   * @param distance how near counts, database units; 0 for what touches
   * @param nested whether polygons inside others count
   */
  static Groups groups(List<Polygon> polygons, long distance, boolean nested) {
    Contacts contacts = new Contacts(polygons);
    if (!contacts.joinPairs(distance, nested)) {
      contacts.joinNear(distance);
      if (nested) {
        contacts.joinNested();
      }
    }
    return contacts.links.sets();
  }

  /** The boxes of whole polygons. */
  private static long[] boxes(List<Polygon> polygons, long distance) {
    long[] boxes = new long[4 * polygons.size()];
    for (int i = 0; i < polygons.size(); i++) {
      put(polygons.get(i).bounds(), distance, boxes, 4 * i);
    }
    return boxes;
  }

  private static int runs(Polygon polygon) {
    int count = 0;
    for (int c = 0; c < polygon.contourCount(); c++) {
      count += (polygon.size(c) + RUN - 1) / RUN;
    }
    return count;
  }

  /** Joins pairs that are near each other; false if too many boxes touch. */
  private boolean joinPairs(long distance, boolean nested) {
    Nearness near = new Nearness(distance, nested);
    return new BoxPairs(
            boxes(polygons, distance),
            MOST_PAIRS * polygons.size(),
            (a, b) -> {
              if (links.first(a) != links.first(b)) {
                Polygon one = polygons.get(a);
                Polygon other = polygons.get(b);
                if ((one.vertexCount() <= RUN && other.vertexCount() <= RUN)
                    || near.test(one, other)) {
                  links.join(a, b);
                }
              }
            })
        .run();
  }

  private void joinNear(long distance) {
    int total = 0;
    for (Polygon polygon : polygons) {
      total = Math.addExact(total, runs(polygon));
    }
    long[] boxes = new long[4 * total];
    int[] owner = new int[total];
    int run = 0;
    for (int p = 0; p < polygons.size(); p++) {
      int first = run;
      run = addRuns(polygons.get(p), distance, boxes, run);
      Arrays.fill(owner, first, run, p);
    }
    BoxClusters clusters = BoxClusters.of(boxes);
    for (int i = 0; i < total; i++) {
      links.join(owner[i], owner[clusters.cluster(i)]);
    }
  }

  /** Widens a box on one side only: two boxes then touch if they were within the distance. */
  private static void put(Box box, long distance, long[] boxes, int at) {
    boxes[at] = box.left();
    boxes[at + 1] = box.bottom();
    boxes[at + 2] = box.right() + distance;
    boxes[at + 3] = box.top() + distance;
  }

  private static int addRuns(Polygon polygon, long distance, long[] boxes, int from) {
    int run = from;
    for (int c = 0; c < polygon.contourCount(); c++) {
      int n = polygon.size(c);
      for (int i = 0; i < n; i += RUN) {
        put(polygon.bounds(c, i, Math.min(i + RUN, n)), distance, boxes, 4 * run++);
      }
    }
    return run;
  }

  /** What lies in an outline of one run touches the run's box and is joined already. */
  private void joinNested() {
    if (polygons.isEmpty()) {
      return;
    }
    CornerGrid corners = new CornerGrid(polygons);
    long patience = PATIENCE * polygons.size();
    for (int p = 0; p < polygons.size(); p++) {
      Polygon outer = polygons.get(p);
      if (outer.size(0) > RUN) {
        for (int inner : corners.in(outer.bounds())) {
          if (links.first(inner) != links.first(p)) {
            patience -= outer.size(0);
            if (patience < 0 || Nearness.winds(outer, polygons.get(inner))) {
              links.join(inner, p);
            }
          }
        }
      }
    }
  }
}
