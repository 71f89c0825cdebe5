package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Polygon;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** Between which polygons of a layer a distance counts: those of one net, or of different ones. */
public final class NetPairs {
  private final IdentityHashMap<Polygon, Integer> nets = new IdentityHashMap<>();
  private final boolean same;

  /**
   * A choice of pairs.
   *
   * @param polygons merged
   * @param netOf each of them
   * @param same whether pairs of one net count, else of different ones
   */
  public NetPairs(List<Polygon> polygons, int[] netOf, boolean same) {
    for (int i = 0; i < netOf.length; i++) {
      nets.put(polygons.get(i), netOf[i]);
    }
    this.same = same;
  }

  boolean same() {
    return same;
  }

  int net(Polygon polygon) {
    return Objects.requireNonNull(nets.get(polygon));
  }
}
