package dev.shoreline.netlist.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.compare.Difference.Kind;
import dev.shoreline.netlist.compare.RandomCircuit.Device;
import dev.shoreline.netlist.compare.RandomCircuit.Pin;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NetlistComparisonTest {
  private static final ComparisonOptions OPTIONS =
      new ComparisonOptions(
          "the design",
          "the layout",
          false,
          ComparisonOptions.Shown.EVERYTHING,
          PinSymmetry.USUAL,
          ComparisonOptions.USUAL_TOLERANCE);

  private static NetlistComparison compare(RandomCircuit one, RandomCircuit other, long seed) {
    return NetlistComparison.of(
        one.design(new Random(seed)), other.design(new Random(~seed)), OPTIONS);
  }

  private static List<String> messages(NetlistComparison result) {
    return result.differences().stream().map(Difference::message).toList();
  }

  private static List<RandomCircuit> circuits() {
    return List.of(
        RandomCircuit.mesh(6, 5, true), RandomCircuit.mesh(5, 4, false), RandomCircuit.lanes(7));
  }

  @Test
  void otherNamesAndOrdersAreNoDifference() {
    for (long seed = 0; seed < 20; seed++) {
      for (RandomCircuit circuit : circuits()) {
        NetlistComparison result = compare(circuit, circuit.copy(), seed);
        assertEquals(List.of(), messages(result), "seed " + seed);
        assertEquals(result.firstDevices(), result.paired());
      }
    }
  }

  /**
   * In a regular mesh a damage may look like several, as devices beside it are told apart by
   * nothing else: that stays rare, and no damage is ever overlooked.
   */
  @ParameterizedTest
  @EnumSource
  void oneDamageIsOneDifferenceOfItsKind(Kind kind) {
    int cases = 0;
    int exact = 0;
    for (long seed = 0; seed < 20; seed++) {
      for (RandomCircuit whole : circuits()) {
        RandomCircuit damaged = whole.copy();
        damage(damaged, kind, new Random(seed));
        NetlistComparison result = compare(whole, damaged, seed);
        assertFalse(result.differences().isEmpty(), "seed " + seed);
        cases++;
        if (result.differences().size() == 1 && result.differences().get(0).kind() == kind) {
          exact++;
        }
      }
    }
    assertTrue(exact >= 0.7 * cases, kind + ": " + exact + " of " + cases);
  }

  private static void damage(RandomCircuit circuit, Kind kind, Random random) {
    int wire = random.nextInt(circuit.nets.size() - 1);
    List<Pin> net = circuit.nets.get(wire);
    int device = random.nextInt(circuit.devices.size());
    while (!circuit.devices.get(device).component().startsWith("wg")) {
      device = random.nextInt(circuit.devices.size());
    }
    switch (kind) {
      case MISSING -> circuit.devices.set(device, null);
      case EXTRA -> circuit.add("wg_strip", 1e-6);
      case WRONG_COMPONENT -> circuit.devices.set(device, new Device("wg_rib", 10e-6));
      case WRONG_PARAMETER -> circuit.devices.set(device, new Device("wg_strip", 55e-6));
      case OPEN -> net.remove(net.size() - 1);
      case SHORT -> {
        List<Pin> other = circuit.nets.get((wire + 5) % (circuit.nets.size() - 1));
        net.addAll(other);
        other.clear();
      }
      case SWAPPED -> {
        List<Pin> other = circuit.nets.get((wire + 5) % (circuit.nets.size() - 1));
        Pin moved = net.remove(1);
        net.add(other.remove(1));
        other.add(moved);
      }
    }
  }

  /** 100 000 instances take seconds: the limit only catches what grows faster than they do. */
  @Test
  void hundredThousandInstancesTakeSeconds() {
    RandomCircuit mesh = RandomCircuit.mesh(200, 167, true);
    assertTimeout(Duration.ofSeconds(60), () -> timed("mesh", mesh, List.of()));
    RandomCircuit lanes = RandomCircuit.lanes(16_667);
    assertTimeout(Duration.ofSeconds(60), () -> timed("lanes", lanes, List.of()));
  }

  private static void timed(String name, RandomCircuit circuit, List<String> expected) {
    var one = circuit.design(new Random(1));
    var other = circuit.design(new Random(2));
    long start = cpuTime();
    NetlistComparison result = NetlistComparison.of(one, other, OPTIONS);
    System.err.printf(
        "%s: %d devices compared in %.2f s of processor time%n",
        name, result.firstDevices(), (cpuTime() - start) * 1e-9);
    assertEquals(expected, messages(result));
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
