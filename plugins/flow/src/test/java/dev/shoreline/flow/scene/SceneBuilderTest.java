package dev.shoreline.flow.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Polygon;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SceneBuilderTest {
  private static final LayerKey LAYER = new LayerKey(1, 0);

  /** A disc of many corners and a row of boxes. */
  private static Layout layout(int corners, int boxes) {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    CellBuilder top = builder.cell("top");
    long[] disc = new long[2 * corners];
    for (int i = 0; i < corners; i++) {
      disc[2 * i] = Math.round(1e6 * Math.cos(2 * Math.PI * i / corners));
      disc[2 * i + 1] = Math.round(1e6 * Math.sin(2 * Math.PI * i / corners));
    }
    top.polygon(LAYER, Polygon.of(disc));
    for (int i = 0; i < boxes; i++) {
      long x = 2_000_000 + 100L * i;
      top.polygon(LAYER, Polygon.of(x, 0, x + 50, 0, x + 50, 50, x, 50));
    }
    return builder.build();
  }

  private static Scene scene(Layout layout, int limit) {
    return SceneBuilder.of(layout, layout.topCells().getFirst(), Map.of(), List.of(), limit);
  }

  private static int points(Scene scene) {
    return scene.cells().stream()
        .flatMap(cell -> cell.shapes().values().stream())
        .flatMap(List::stream)
        .mapToInt(outline -> outline.length / 2)
        .sum();
  }

  @Test
  void aSmallLayoutIsShownAsItIs() {
    Scene scene = scene(layout(360, 10), 1_000);
    assertEquals(360 + 40, points(scene));
    assertNull(scene.notice());
  }

  @Test
  void aLargeOneIsSimplifiedAndSaysSo() {
    Scene scene = scene(layout(10_000, 10), 1_000);
    assertTrue(points(scene) <= 1_000, () -> points(scene) + " points");
    assertEquals(
        "Simplified to keep this page small: outlines are within 32 nm of the layout's, and 0 shapes"
            + " and references smaller than that are left out.",
        scene.notice());
  }

  @Test
  void shapesBelowTheResolutionAreLeftOutAndCounted() {
    Scene scene = scene(layout(360, 10_000), 1_000);
    assertTrue(points(scene) <= 1_000, () -> points(scene) + " points");
    assertNotNull(scene.notice());
    assertTrue(scene.notice().contains("10,000 shapes"), scene.notice());
  }

  @Test
  void simplifiedOutlinesStayWithinTheDistance() {
    long[] bend = {0, 0, 500, 3, 1000, 0, 1000, 1000, 0, 1000};
    assertArrayEquals(
        new long[] {0, 0, 1000, 0, 1000, 1000, 0, 1000}, Simplification.within(3, bend));
    assertArrayEquals(bend, Simplification.within(2, bend));
    assertArrayEquals(bend, Simplification.within(0, bend));
  }
}
