package dev.shoreline.layout.region;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.PolygonPool;
import dev.shoreline.netlist.cancel.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Takes polygons apart into neighbourhoods, and works on each that differs once: a shape that
 * repeats ten thousand times costs little more than one. Different ones are worked on in parallel;
 * the result does not depend on it.
 */
public final class Neighbourhoods {
  /** Those of the first operand, then those of the second. */
  private final Polygon[] both;

  /** How many are of the first operand. */
  private final int firsts;

  private final Groups groups;

  private Neighbourhoods(Polygon[] both, int firsts, Groups groups) {
    this.both = both;
    this.firsts = firsts;
    this.groups = groups;
  }

  /** Shifts a result. */
  @FunctionalInterface
  public interface Shift<T> {
    /** The result shifted by whole database units. */
    T by(T result, long dx, long dy);
  }

  /** The result of a group made from that of one that stands alike. */
  @FunctionalInterface
  private interface Placing<T> {
    T at(T result, int group, int model);
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
   * The same of one list, with what lies in one another, by numbers.
   *
   * @param distance database units, not negative
   */
  public static int[][] groups(List<Polygon> polygons, long distance) {
    return Contacts.groups(polygons, distance, true).arrays();
  }

  /**
   * Whether polygons of two lists neither come within a distance of each other nor lie in one
   * another. May say no where they are just out of reach.
   *
   * @param distance database units, not negative
   */
  public static boolean apart(List<Polygon> first, List<Polygon> second, long distance) {
    Neighbourhoods all = grouped(first, second, distance, true);
    return IntStream.range(0, all.groups.count())
        .noneMatch(i -> all.split(i) > all.groups.from(i) && all.split(i) < all.groups.to(i));
  }

  private static Neighbourhoods grouped(
      List<Polygon> first, List<Polygon> second, long distance, boolean nested) {
    List<Polygon> both = new ArrayList<>(first.size() + second.size());
    both.addAll(first);
    both.addAll(second);
    Groups groups = Contacts.groups(both, distance, nested);
    return new Neighbourhoods(both.toArray(Polygon[]::new), first.size(), groups);
  }

  /** Every polygon by itself. */
  public static Neighbourhoods single(List<Polygon> polygons) {
    int[] members = new int[polygons.size()];
    int[] ends = new int[polygons.size()];
    Arrays.setAll(members, i -> i);
    Arrays.setAll(ends, i -> i + 1);
    return new Neighbourhoods(
        polygons.toArray(Polygon[]::new), polygons.size(), new Groups(ends, members));
  }

  /** The neighbourhoods themselves, for work that depends on more than their shapes. */
  public List<Neighbourhood> all() {
    return IntStream.range(0, groups.count()).mapToObj(this::neighbourhood).toList();
  }

  private Neighbourhood neighbourhood(int group) {
    int split = split(group);
    return new Neighbourhood(some(groups.from(group), split), some(split, groups.to(group)));
  }

  /** Where members of the second operand begin in a group. */
  private int split(int group) {
    int split = groups.from(group);
    while (split < groups.to(group) && groups.members()[split] < firsts) {
      split++;
    }
    return split;
  }

  private List<Polygon> some(int from, int to) {
    Polygon[] some = new Polygon[to - from];
    Arrays.setAll(some, i -> member(from + i));
    return List.of(some);
  }

  private Polygon member(int at) {
    return both[groups.members()[at]];
  }

  private Box anchor(int group) {
    return member(groups.from(group)).bounds();
  }

  /** The results of all neighbourhoods, in their order. */
  public <T> List<T> map(Function<Neighbourhood, List<T>> work, Shift<T> shift) {
    return placed(
        work,
        (result, group, model) -> {
          long dx = anchor(group).left() - anchor(model).left();
          long dy = anchor(group).bottom() - anchor(model).bottom();
          return dx == 0 && dy == 0 ? result : shift.by(result, dx, dy);
        });
  }

  /** The resulting polygons of all neighbourhoods; what comes out as it went in is the same. */
  List<Polygon> polygons(Function<Neighbourhood, List<Polygon>> work) {
    return placed(
        work,
        (result, group, model) -> {
          Polygon before = member(groups.from(model));
          if (result.equals(before)) {
            return member(groups.from(group));
          }
          Box from = before.bounds();
          Box to = anchor(group);
          return result.shifted(to.left() - from.left(), to.bottom() - from.bottom());
        });
  }

  private <T> List<T> placed(Function<Neighbourhood, List<T>> work, Placing<T> placing) {
    Alike alike = new Alike();
    int[] model = IntStream.range(0, groups.count()).map(alike::model).toArray();
    int[] distinct = IntStream.range(0, model.length).filter(i -> model[i] == i).toArray();
    Thread caller = Thread.currentThread();
    List<List<T>> done =
        IntStream.of(distinct)
            .parallel()
            .mapToObj(
                i -> {
                  Cancellation.check(caller);
                  return work.apply(neighbourhood(i));
                })
            .toList();
    int[] place = new int[model.length];
    for (int i = 0; i < distinct.length; i++) {
      place[distinct[i]] = i;
    }
    List<T> results = new ArrayList<>();
    for (int i = 0; i < model.length; i++) {
      for (T result : done.get(place[model[i]])) {
        results.add(placing.at(result, i, model[i]));
      }
    }
    return results;
  }

  /** Finds for each group the first one that stands alike: a table with open addresses. */
  private final class Alike {
    /** Groups counted from one; 0 for none. */
    private int[] table = new int[1 << 8];

    private int size;

    /** The first group that a group equals but for its place; the group itself if there is none. */
    int model(int group) {
      int at = place(group);
      while (table[at] != 0) {
        if (agree(group, table[at] - 1)) {
          return table[at] - 1;
        }
        at = (at + 1) & (table.length - 1);
      }
      table[at] = group + 1;
      if (2 * ++size > table.length) {
        grow();
      }
      return group;
    }

    private void grow() {
      int[] old = table;
      table = new int[2 * old.length];
      for (int known : old) {
        if (known != 0) {
          int at = place(known - 1);
          while (table[at] != 0) {
            at = (at + 1) & (table.length - 1);
          }
          table[at] = known;
        }
      }
    }

    private int place(int group) {
      Box anchor = anchor(group);
      long sum = (long) groups.to(group) - groups.from(group);
      for (int i = groups.from(group); i < groups.to(group); i++) {
        Box box = member(i).bounds();
        sum = sum * PolygonPool.SPREAD + member(i).outlineHash();
        sum = sum * PolygonPool.SPREAD + (box.left() - anchor.left());
        sum = sum * PolygonPool.SPREAD + (box.bottom() - anchor.bottom());
      }
      return (int) ((sum * PolygonPool.SPREAD) >>> Integer.SIZE) & (table.length - 1);
    }

    private boolean agree(int group, int other) {
      int from = groups.from(group);
      int start = groups.from(other);
      int count = groups.to(group) - from;
      if (count != groups.to(other) - start || split(group) - from != split(other) - start) {
        return false;
      }
      long dx = anchor(other).left() - anchor(group).left();
      long dy = anchor(other).bottom() - anchor(group).bottom();
      for (int i = 0; i < count; i++) {
        if (!Neighbourhood.agree(member(from + i), member(start + i), dx, dy)) {
          return false;
        }
      }
      return true;
    }
  }
}
