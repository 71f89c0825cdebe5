package dev.shoreline.thermal.ring;

import dev.shoreline.thermal.response.ResponseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Heater powers within limits that bring the rings of each group to one shift of their resonances.
 *
 * <p>The shift of a group is the smallest that heating alone can reach; where the comb's spacing is
 * given, the next whole number of channels above it, so that each ring meets a line of a comb that
 * stays where it is (the group hops by that number of channels). Then {@link RingLock} finds the
 * powers under the limit and names the rings that it cannot lock.
 *
 * @param powers W of each heater
 * @param errors K by which each ring misses its temperature; above 0 where too hot
 * @param unlocked rings that miss it by more than the tolerance
 * @param shifts m, of each group
 * @param channels that each group hops; 0 where no spacing is given
 */
public record LockPlan(
    List<Double> powers,
    List<Double> errors,
    List<Integer> unlocked,
    List<Double> shifts,
    List<Integer> channels) {
  private static final int MOST_HOPS = 64;

  /** Copies the lists. */
  public LockPlan {
    powers = List.copyOf(powers);
    errors = List.copyOf(errors);
    unlocked = List.copyOf(unlocked);
    shifts = List.copyOf(shifts);
    channels = List.copyOf(channels);
  }

  /**
   * What is asked of a plan.
   *
   * @param limit largest power of a heater, W; infinite for none
   * @param spacing of the comb, m; 0 where it follows the rings
   * @param tolerance largest error of a locked ring, K
   */
  public record Demand(double limit, double spacing, double tolerance) {
    /** No limit, a comb that follows, 10 mK. */
    public static final Demand FREE = new Demand(Double.POSITIVE_INFINITY, 0, 0.01);

    /** Rejects limits that no heater has. */
    public Demand {
      if (!(limit > 0) || !(spacing >= 0) || !(tolerance > 0)) {
        throw new IllegalArgumentException("no demand: " + limit + ", " + spacing);
      }
    }
  }

  /** W of all heaters. */
  public double total() {
    return powers.stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Plans the powers.
   *
   * @param response K/W, row i the ring of heater i
   * @param off rise of each ring above the ambient with all these heaters off, K
   * @param shift of each ring, m/K, above 0
   * @param group number of each ring's group, from 0
   */
  public static LockPlan of(
      ResponseMatrix response, double[] off, double[] shift, int[] group, Demand demand) {
    double[] free = CommonShift.powers(response, off, shift, group);
    double[] common = shifts(response.rises(free), off, shift, group);
    double most = Arrays.stream(free).max().orElse(0);
    double limit = Math.min(demand.limit, 100 * most + 1);
    int[] hops = new int[common.length];
    for (int g = 0; g < hops.length && demand.spacing > 0; g++) {
      hops[g] = (int) Math.clamp(Math.ceil(common[g] / demand.spacing - 1e-9), 0, MOST_HOPS);
      common[g] = hops[g] * demand.spacing;
    }
    RingLock.Powers found = lock(response, off, shift, group, common, limit, demand.tolerance);
    for (int round = 0; round < MOST_HOPS && demand.spacing > 0; round++) {
      if (!hopOnwards(found, group, hops, common, demand)) {
        break;
      }
      found = lock(response, off, shift, group, common, limit, demand.tolerance);
    }
    return new LockPlan(
        found.powers(),
        found.errors(),
        found.unlocked(),
        Arrays.stream(common).boxed().toList(),
        Arrays.stream(hops).boxed().toList());
  }

  private static double[] shifts(double[] heated, double[] off, double[] shift, int[] group) {
    double[] common = new double[Arrays.stream(group).max().orElse(-1) + 1];
    for (int i = 0; i < group.length; i++) {
      common[group[i]] = Math.max(common[group[i]], shift[i] * (off[i] + heated[i]));
    }
    return common;
  }

  private static RingLock.Powers lock(
      ResponseMatrix response,
      double[] off,
      double[] shift,
      int[] group,
      double[] common,
      double limit,
      double tolerance) {
    double[] wanted = new double[off.length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = common[group[i]] / shift[i] - off[i];
    }
    return RingLock.solve(response, wanted, limit, tolerance);
  }

  /** Neighbours may have warmed a group beyond its channel: it takes the next one. */
  private static boolean hopOnwards(
      RingLock.Powers found, int[] group, int[] hops, double[] common, Demand demand) {
    List<Integer> tooHot = new ArrayList<>();
    for (int i : found.unlocked()) {
      if (found.errors().get(i) > 0 && hops[group[i]] < MOST_HOPS) {
        tooHot.add(group[i]);
      }
    }
    for (int g : tooHot.stream().distinct().toList()) {
      hops[g]++;
      common[g] = hops[g] * demand.spacing;
    }
    return !tooHot.isEmpty();
  }
}
