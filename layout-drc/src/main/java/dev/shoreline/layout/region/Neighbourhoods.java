package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.netlist.run.Cancellation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Takes polygons apart into neighbourhoods, and works on each that differs once: a shape that
 * repeats ten thousand times costs little more than one. Different ones are worked on in parallel;
 * the result does not depend on it.
 */
public final class Neighbourhoods {
  private final List<Neighbourhood> all;

  private Neighbourhoods(List<Neighbourhood> all) {
    this.all = all;
  }

  /** Shifts a result. */
  @FunctionalInterface
  public interface Shift<T> {
    /** The result shifted by whole database units. */
    T by(T result, long dx, long dy);
  }

  /**
   * Groups whose outlines touch or lie in one another, directly or through others: what is covered
   * by polygons of different groups lies apart.
   */
  public static Neighbourhoods touching(List<Polygon> first, List<Polygon> second) {
    return grouped(first, second, 0, true);
  }

  /**
   * Groups whose outlines come within a distance, directly or through others; edges of different
   * groups are further apart.
   *
   * @param distance database units, not negative
   */
  public static Neighbourhoods within(List<Polygon> first, List<Polygon> second, long distance) {
    return grouped(first, second, distance, false);
  }

  /**
   * Whether polygons of two lists neither come within a distance of each other nor lie in one
   * another. May say no where they are just out of reach.
   *
   * @param distance database units, not negative
   */
  public static boolean apart(List<Polygon> first, List<Polygon> second, long distance) {
    return grouped(first, second, distance, true).all.stream()
        .noneMatch(near -> !near.first().isEmpty() && !near.second().isEmpty());
  }

  private static Neighbourhoods grouped(
      List<Polygon> first, List<Polygon> second, long distance, boolean nested) {
    List<Polygon> both = new ArrayList<>(first.size() + second.size());
    both.addAll(first);
    both.addAll(second);
    int[][] groups = Contacts.groups(both, distance, nested);
    List<Neighbourhood> all = new ArrayList<>(groups.length);
    for (int[] members : groups) {
      int split = 0;
      while (split < members.length && members[split] < first.size()) {
        split++;
      }
      all.add(
          new Neighbourhood(
              some(both, members, 0, split), some(both, members, split, members.length)));
    }
    return new Neighbourhoods(all);
  }

  private static List<Polygon> some(List<Polygon> all, int[] members, int from, int to) {
    if (to - from < 2) {
      return to == from ? List.of() : List.of(all.get(members[from]));
    }
    Polygon[] some = new Polygon[to - from];
    for (int i = from; i < to; i++) {
      some[i - from] = all.get(members[i]);
    }
    return List.of(some);
  }

  /** Every polygon by itself. */
  public static Neighbourhoods single(List<Polygon> polygons) {
    return new Neighbourhoods(
        polygons.stream().map(p -> new Neighbourhood(List.of(p), List.of())).toList());
  }

  /** The neighbourhoods themselves, for work that depends on more than their shapes. */
  public List<Neighbourhood> all() {
    return List.copyOf(all);
  }

  /** The results of all neighbourhoods, in their order. */
  public <T> List<T> map(Function<Neighbourhood, List<T>> work, Shift<T> shift) {
    int[] kind = new int[all.size()];
    List<Neighbourhood> distinct = new ArrayList<>();
    Map<Neighbourhood, Integer> kinds = new HashMap<>();
    for (int i = 0; i < kind.length; i++) {
      Neighbourhood one = all.get(i);
      Integer known = kinds.putIfAbsent(one, distinct.size());
      if (known == null) {
        kind[i] = distinct.size();
        distinct.add(one);
      } else {
        kind[i] = known;
      }
    }
    kinds.clear();
    Thread caller = Thread.currentThread();
    List<List<T>> done =
        IntStream.range(0, distinct.size())
            .parallel()
            .mapToObj(
                i -> {
                  Cancellation.check(caller);
                  return work.apply(distinct.get(i));
                })
            .toList();
    List<T> results = new ArrayList<>();
    for (int i = 0; i < kind.length; i++) {
      Neighbourhood model = distinct.get(kind[i]);
      long dx = all.get(i).x() - model.x();
      long dy = all.get(i).y() - model.y();
      for (T result : done.get(kind[i])) {
        results.add(dx == 0 && dy == 0 ? result : shift.by(result, dx, dy));
      }
    }
    return results;
  }
}
