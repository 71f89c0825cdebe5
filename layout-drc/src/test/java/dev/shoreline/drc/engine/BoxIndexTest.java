package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoxIndexTest {
  private static List<Box> boxes(int count, Random random) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long x = random.nextInt(400);
      long y = random.nextInt(400);
      boxes.add(
          i % 7 == 3 ? Box.EMPTY : new Box(x, y, x + random.nextInt(40), y + random.nextInt(40)));
    }
    return boxes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 10, 16, 17, 33, 64, 65, 300})
  void visitsWhatTouchesAWindowOnce(int count) {
    Random random = new Random(count);
    List<Box> boxes = boxes(count, random);
    BoxIndex index = BoxIndex.of(boxes);
    for (int i = 0; i < 30; i++) {
      long x = random.nextInt(420);
      long y = random.nextInt(420);
      Box window = new Box(x, y, x + random.nextInt(60), y + random.nextInt(60));
      List<Integer> found = new ArrayList<>();
      assertTrue(index.visit(window, found::add));
      assertEquals(
          IntStream.range(0, count).filter(k -> boxes.get(k).intersects(window)).boxed().toList(),
          found.stream().sorted().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20, 200})
  void stopsWhereTheVisitorHasSeenEnough(int enough) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      boxes.add(new Box(i % 20, i / 20, 20, 20));
    }
    List<Integer> seen = new ArrayList<>();
    assertFalse(
        BoxIndex.of(boxes)
            .visit(
                new Box(20, 20, 30, 30),
                n -> {
                  seen.add(n);
                  return seen.size() < enough;
                }));
    assertEquals(enough, seen.size());
  }
}
