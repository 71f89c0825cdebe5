package dev.shoreline.bench;

import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.Random;

/** A layout of a million shapes: 64 engines of rings, vias and guides, with wires between them. */
final class Engines {
  static final LayerKey CORE = new LayerKey(1, 0);
  static final LayerKey METAL = new LayerKey(11, 0);
  static final LayerKey VIA = new LayerKey(12, 0);
  static final LayerKey FLOOR = new LayerKey(99, 0);
  private static final int SIDE = 8;
  private static final long PITCH = 1_500_000;

  private Engines() {}

  /** The layout; the first 64 references of its cell TOP are the engines. */
  static Layout make() {
    LayoutBuilder layout = new LayoutBuilder(1e-9);
    layout.cell("RING").polygon(CORE, ring(5_000, 500, 128)).polygon(METAL, ring(5_000, 2_000, 64));
    layout.cell("VIA").box(VIA, new Box(0, 0, 400, 400)).box(METAL, new Box(-200, -200, 600, 600));
    CellBuilder engine = layout.cell("ENGINE");
    for (int i = 0; i < 1_000; i++) {
      engine.reference(
          "RING", Transform.translation(30_000L + i % 40 * 25_000L, 30_000L + i / 40 * 40_000L));
    }
    for (int i = 0; i < 25; i++) {
      long y = 30_000L + i * 40_000L - 5_000 - 250 - 200 - 450;
      engine.box(CORE, new Box(0, y, 1_050_000, y + 450));
    }
    engine.array(
        "VIA",
        Transform.translation(0, 1_100_000),
        new Point(3_000, 0),
        new Point(0, 3_000),
        340,
        20);
    CellBuilder top = layout.cell("TOP");
    for (int i = 0; i < SIDE * SIDE; i++) {
      top.reference("ENGINE", Transform.translation(i % SIDE * PITCH, i / SIDE * PITCH));
    }
    top.box(FLOOR, new Box(-100_000, -100_000, SIDE * PITCH, SIDE * PITCH));
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      long x = random.nextLong(SIDE * PITCH);
      long y = random.nextInt(SIDE) * PITCH + 1_200_000 + random.nextInt(200_000);
      top.box(METAL, new Box(x, y, x + 2_000 + random.nextInt(9_000), y + 2_000));
    }
    return layout.build();
  }

  /** A ring with the seam that files have, as one outline. */
  private static Polygon ring(double radius, double width, int vertices) {
    long[] xy = new long[4 * vertices + 4];
    for (int i = 0; i <= vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      xy[2 * i] = Math.round((radius + width / 2) * Math.cos(angle));
      xy[2 * i + 1] = Math.round((radius + width / 2) * Math.sin(angle));
      int back = 4 * vertices + 2 - 2 * i;
      xy[back] = Math.round((radius - width / 2) * Math.cos(angle));
      xy[back + 1] = Math.round((radius - width / 2) * Math.sin(angle));
    }
    return Polygon.of(xy);
  }
}
