package dev.shoreline.drc.engine;

import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.List;
import java.util.Random;

/** Layouts of up to three levels, with turned, mirrored and overlapping copies and arrays. */
final class RandomHierarchies {
  static final double NANOMETRE = 1e-9;
  static final LayerKey CORE = new LayerKey(1, 0);
  static final LayerKey METAL = new LayerKey(2, 0);

  private RandomHierarchies() {}

  /** A layout with the cell TOP, and an array in it. */
  static Layout layout(Random random, int references, int spread) {
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    for (String name : List.of("A", "B", "C")) {
      shapes(layout.cell(name), 1 + random.nextInt(3), random);
    }
    layout.cell("B").reference("A", placed(random, 60));
    layout.cell("C").reference("B", placed(random, 80)).reference("A", placed(random, 80));
    CellBuilder top = layout.cell("TOP");
    shapes(top, random.nextInt(3), random);
    for (int i = 0; i < references; i++) {
      top.reference(List.of("A", "B", "C").get(random.nextInt(3)), placed(random, spread));
    }
    int pitch = 40 + random.nextInt(60);
    top.array(
        "A",
        placed(random, spread),
        new Point(pitch, random.nextInt(3) == 0 ? 5 : 0),
        new Point(0, pitch),
        1 + random.nextInt(4),
        1 + random.nextInt(3));
    return layout.build();
  }

  static Transform placed(Random random, int spread) {
    double angle = random.nextInt(8) == 0 ? 30 : 90 * random.nextInt(4);
    return Transform.of(
        random.nextInt(spread), random.nextInt(spread), angle, 1, random.nextBoolean());
  }

  static LayerKey layer(Random random) {
    return random.nextInt(3) == 0 ? METAL : CORE;
  }

  static Shape shape(Random random, int spread) {
    int x = random.nextInt(spread);
    int y = random.nextInt(spread);
    return random.nextBoolean()
        ? new Shape.BoxShape(
            new Box(x, y, x + 1 + random.nextInt(30), y + 1 + random.nextInt(30)), List.of())
        : new Shape.PolygonShape(
            Polygon.of(
                x,
                y,
                x + 5 + random.nextInt(30),
                y + random.nextInt(9),
                x + random.nextInt(9),
                y + 5 + random.nextInt(30)),
            List.of());
  }

  static void shapes(CellBuilder cell, int count, Random random) {
    for (int i = 0; i < count; i++) {
      cell.add(layer(random), shape(random, 40));
    }
  }
}
