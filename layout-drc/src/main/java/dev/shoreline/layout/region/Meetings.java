package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.List;

/** Finds the polygons of two merged regions that share a point; kissing corners count. */
public final class Meetings {
  private Meetings() {}

  /** Receives pairs. */
  @FunctionalInterface
  public interface Visitor {
    /** A polygon of the first list and one of the second meet, by their places in the lists. */
    void pair(int first, int second);
  }

  /** Visits all pairs that meet, some of them twice. Cost: n log n, and the pairs. */
  public static void visit(List<Polygon> first, List<Polygon> second, Visitor visitor) {
    List<Polygon> both = new ArrayList<>(first);
    both.addAll(second);
    for (int[] group : Contacts.groups(both, 0, true).arrays()) {
      int split = 0;
      while (split < group.length && group[split] < first.size()) {
        split++;
      }
      if (split > 0 && split < group.length) {
        visit(both, group, split, first.size(), visitor);
      }
    }
  }

  private static void visit(
      List<Polygon> both, int[] group, int split, int offset, Visitor visitor) {
    List<Polygon> ones = new ArrayList<>();
    List<Polygon> others = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      (i < split ? ones : others).add(both.get(group[i]));
    }
    new Relations(ones, others)
        .visitContacts((a, b) -> visitor.pair(group[a], group[split + b] - offset));
  }
}
