package dev.shoreline.thermal.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradingTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void featuresAreSnappedAndResolvedAndGrowthIsBounded(long seed) {
    Random random = new Random(seed);
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double size = Math.pow(10, -5 + 3 * random.nextDouble());
      double from = (0.1 - size) * random.nextDouble();
      features.add(new Feature(from, from + size, 1 + random.nextInt(6)));
    }
    double growth = 1.3;
    Axis axis = new Grading(growth, 5e-3, 0).axis(0, 0.1, features);
    for (Feature f : features) {
      int first = axis.nearestEdge(f.from());
      int last = axis.nearestEdge(f.to());
      assertEquals(f.from(), axis.edge(first), 1e-12, "seed " + seed + " " + f);
      assertEquals(f.to(), axis.edge(last), 1e-12, "seed " + seed + " " + f);
      assertTrue(last - first >= f.cells(), "seed " + seed + " " + f);
    }
    for (int i = 1; i < axis.cells(); i++) {
      double ratio = axis.width(i) / axis.width(i - 1);
      // A segment holds a whole number of cells, so up to a factor of 2 comes on top.
      assertTrue(
          Math.max(ratio, 1 / ratio) < 2 * growth, "seed " + seed + " cell " + i + ": " + ratio);
    }
  }

  @Test
  void growsSmoothlyFromOneFineFeatureToTheWidestCell() {
    Axis axis = new Grading(1.2, 1e-3, 0).axis(0, 0.05, List.of(new Feature(0.02, 0.02001, 4)));
    double widest = 0;
    for (int i = 1; i < axis.cells(); i++) {
      double ratio = axis.width(i) / axis.width(i - 1);
      assertTrue(Math.max(ratio, 1 / ratio) < 1.25, "cell " + i + ": " + ratio);
      widest = Math.max(widest, axis.width(i));
    }
    assertTrue(widest <= 1e-3 && widest > 0.9e-3, "widest " + widest);
    assertTrue(axis.cells() < 120, axis.cells() + " cells");
  }

  @Test
  void endsCloserThanTheSnapDistanceMerge() {
    Axis axis =
        new Grading(1.5, 1, 1e-6)
            .axis(0, 1, List.of(new Feature(0.3, 0.6, 1), new Feature(0.3 + 1e-7, 0.6, 1)));
    for (int i = 0; i < axis.cells(); i++) {
      assertTrue(axis.width(i) > 1e-3, "sliver of " + axis.width(i));
    }
  }

  @Test
  void yieldingEndsGiveWayToNearbyOnesButOthersStay() {
    Axis axis =
        new Grading(1.5, 1, 0)
            .axis(
                0,
                1,
                List.of(
                    Feature.yielding(0.301, 0.399, 10),
                    Feature.yielding(0.299, 0.401, 10),
                    new Feature(0.3, 0.4, 10)));
    assertEquals(0.3, axis.edge(axis.nearestEdge(0.3)), 1e-15);
    assertEquals(0.4, axis.edge(axis.nearestEdge(0.4)), 1e-15);
    for (int i = 0; i < axis.cells(); i++) {
      assertTrue(axis.width(i) > 0.004, "sliver of " + axis.width(i));
    }
  }

  @Test
  void spreadSharesAnIntervalByOverlapAndInterpolatesAPoint() {
    Axis axis = Axis.of(0, 1, 2, 4);
    Axis.Weights interval = axis.spread(0.5, 3);
    assertEquals(0, interval.first());
    assertEquals(List.of(0.2, 0.4, 0.4), boxed(interval.share()));
    Axis.Weights point = axis.spread(2, 2);
    assertEquals(1, point.first());
    assertEquals(2.0 / 3, point.share()[0], 1e-15);
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
