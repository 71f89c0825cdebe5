package dev.shoreline.thermal.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.response.ResponseMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingTest {
  @Test
  void siliconRingsShiftByThePublishedAmounts() {
    RingOptics cBand = new RingOptics(1550e-9, 4.2, 1.9e-4);
    RingOptics oBand = new RingOptics(1310e-9, 4.3, 1.9e-4);
    assertEquals(70e-12, cBand.shiftPerKelvin(), 1e-12);
    assertEquals(58e-12, oBand.shiftPerKelvin(), 1e-12);
    RingOptics.Drift drift = cBand.drift(10);
    assertEquals(701.2e-12, drift.wavelength(), 0.1e-12);
    assertEquals(-87.5e9, drift.frequency(), 0.1e9);
    assertEquals(-0.4375, drift.channels(200e9), 0.001);
  }

  @Test
  void locksRingsThroughTheirCrosstalk() {
    ResponseMatrix response = matrix(4000, 300, 100, 300, 4200, 280, 100, 280, 3900);
    double[] wanted = {12, 20, 8};
    RingLock.Powers powers = RingLock.solve(response, wanted, 0.05, 1e-6);
    assertEquals(List.of(), powers.unlocked());
    double[] p = powers.powers().stream().mapToDouble(Double::doubleValue).toArray();
    double[] rises = response.rises(p);
    for (int i = 0; i < 3; i++) {
      assertEquals(wanted[i], rises[i], 1e-6);
    }
  }

  @Test
  void namesRingsThatTheirHeaterCannotLock() {
    ResponseMatrix response = matrix(4000, 300, 100, 300, 4200, 280, 100, 280, 3900);
    RingLock.Powers tooHot = RingLock.solve(response, new double[] {40, 0, 0}, 0.05, 0.1);
    assertEquals(List.of(1, 2), tooHot.unlocked());
    RingLock.Powers tooFar = RingLock.solve(response, new double[] {0.5, 900, 90}, 0.05, 0.1);
    assertEquals(0.05, tooFar.powers().get(1));
    assertEquals(List.of(0, 1), tooFar.unlocked());
  }

  @Test
  void smallestCommonShiftLeavesTheHottestRingUnheated() {
    ResponseMatrix response = matrix(4000, 300, 100, 300, 4200, 280, 100, 280, 3900);
    double[] off = {20, 31, 24};
    double[] shift = {60e-12, 58e-12, 61e-12};
    double[] powers = CommonShift.powers(response, off, shift, new int[] {0, 0, 0});
    double[] rises = response.rises(powers);
    double first = (off[0] + rises[0]) * shift[0];
    assertEquals(0, powers[1], 1e-12);
    for (int i = 0; i < 3; i++) {
      assertEquals(first, (off[i] + rises[i]) * shift[i], 1e-6 * first);
    }
  }

  @Test
  void groupHopsToTheNextLineThatHeatingReaches() {
    ResponseMatrix response = matrix(4000, 300, 100, 300, 4200, 280, 100, 280, 3900);
    double[] off = {20, 31, 24};
    double[] shift = {60e-12, 60e-12, 60e-12};
    LockPlan plan =
        LockPlan.of(
            response, off, shift, new int[] {0, 0, 0}, new LockPlan.Demand(0.05, 1e-9, 1e-3));
    assertEquals(List.of(2), plan.channels());
    assertEquals(2e-9, plan.shifts().getFirst(), 1e-18);
    assertEquals(List.of(), plan.unlocked());
    double[] rises = response.rises(plan.powers().stream().mapToDouble(p -> p).toArray());
    for (int i = 0; i < 3; i++) {
      assertEquals(2e-9, (off[i] + rises[i]) * shift[i], 1e-13);
    }
  }

  @Test
  void ringBeyondTheLimitOfItsHeaterIsNamedInThePlan() {
    ResponseMatrix response = matrix(4000, 300, 100, 300, 4200, 280, 100, 280, 3900);
    double[] off = {20, 31, 24};
    double[] shift = {60e-12, 60e-12, 60e-12};
    int[] group = {0, 0, 0};
    LockPlan free = LockPlan.of(response, off, shift, group, LockPlan.Demand.FREE);
    assertEquals(List.of(), free.unlocked());
    assertEquals(List.of(0), free.channels());
    double enough = free.powers().stream().mapToDouble(p -> p).max().orElseThrow();
    LockPlan held =
        LockPlan.of(response, off, shift, group, new LockPlan.Demand(0.7 * enough, 0, 0.01));
    assertEquals(List.of(0), held.unlocked());
    assertEquals(0.7 * enough, held.powers().getFirst(), 1e-15);
    assertTrue(held.errors().getFirst() < 0);
  }

  @Test
  void groupsAreShiftedSeparatelyThoughTheyWarmEachOther() {
    ResponseMatrix response = matrix(4000, 300, 100, 300, 4200, 280, 100, 280, 3900);
    double[] off = {20, 31, 24};
    double[] shift = {1, 1, 1};
    double[] powers = CommonShift.powers(response, off, shift, new int[] {0, 0, 1});
    double[] rises = response.rises(powers);
    assertEquals(off[0] + rises[0], off[1] + rises[1], 1e-6);
    assertEquals(0, powers[2], 1e-12);
  }

  private static ResponseMatrix matrix(double... values) {
    return new ResponseMatrix(List.of("a", "b", "c"), List.of("a", "b", "c"), values);
  }
}
