package dev.shoreline.drc.engine;

import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random cells with marked ports, and copies of them (turned, mirrored, magnified, one level
 * deeper) that are put so that two ports meet, nearly meet or miss each other.
 */
final class RandomPorts {
  private static final LayerKey PINS = new LayerKey(1, 10);
  private static final LayerKey DEVICES = new LayerKey(68, 0);
  private static final int KINDS = 4;

  /** Ways that ports head: along the axes, and some between. */
  private static final long[][] WAYS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {3, 4}, {-4, 3}};

  /** A port of a cell: its middle, and where it heads in degrees. */
  private record Port(long x, long y, double heading) {}

  private final LayoutBuilder layout;
  private final String name;
  private final Random random;
  private final List<List<Port>> kinds = new ArrayList<>();

  private RandomPorts(LayoutBuilder layout, long seed) {
    this.layout = layout;
    this.name = "T" + seed;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /** Draws the top cell of a seed, by the name T and the seed. */
  static void draw(LayoutBuilder layout, long seed) {
    new RandomPorts(layout, seed).draw();
  }

  private void draw() {
    for (int kind = 0; kind < KINDS; kind++) {
      kinds.add(kind(kind));
    }
    CellBuilder top = layout.cell(name);
    CellBuilder group = layout.cell(name + "_group");
    Port near = new Port(0, 0, 0);
    for (int i = 3 + random.nextInt(8); i > 0; i--) {
      int kind = random.nextInt(KINDS);
      List<Port> ports = kinds.get(kind);
      Port mine = ports.get(random.nextInt(ports.size()));
      Transform place = meeting(near, mine);
      (random.nextInt(4) == 0 ? group : top).reference(cell(kind), place);
      Port other = ports.get(random.nextInt(ports.size()));
      near =
          new Port(
              Math.round(place.exactX(other.x, other.y)),
              Math.round(place.exactY(other.x, other.y)),
              place.mirrored() ? place.angle() - other.heading : place.angle() + other.heading);
    }
    top.reference(group.name(), Transform.IDENTITY);
    if (random.nextBoolean()) {
      top.reference(
          group.name(),
          Transform.of(random.nextInt(50_000), 70_000, angle(), 1, random.nextBoolean()));
    }
  }

  private String cell(int kind) {
    return name + "_k" + kind;
  }

  /** A placement that puts a port of a cell against another one, or nearly so. */
  private Transform meeting(Port there, Port mine) {
    boolean mirrored = random.nextBoolean();
    double magnification = random.nextInt(5) == 0 ? 2 : 1;
    double own = mirrored ? -mine.heading : mine.heading;
    double askew =
        random.nextInt(3) > 0 ? 0 : random.nextInt(3) > 0 ? random.nextInt(60) + 0.5 : angle();
    double angle = there.heading + 180 - own + askew;
    Transform turned = Transform.of(0.0, 0, angle, magnification, mirrored);
    int off = random.nextBoolean() ? 1 : random.nextInt(3) > 0 ? 50 : 1_500;
    return Transform.of(
        there.x - Math.rint(turned.exactX(mine.x, mine.y)) + random.nextInt(off),
        there.y - Math.rint(turned.exactY(mine.x, mine.y)) + random.nextInt(off),
        angle,
        magnification,
        mirrored);
  }

  private double angle() {
    return random.nextBoolean() ? 90 * random.nextInt(4) : random.nextInt(3600) / 10.0;
  }

  private List<Port> kind(int kind) {
    CellBuilder cell = layout.cell(cell(kind));
    cell.box(DEVICES, new Box(0, 0, 10_000, 6_000));
    CellBuilder marks = random.nextInt(4) == 0 ? layout.cell(name + "_marks" + kind) : cell;
    if (marks != cell) {
      cell.reference(marks.name(), Transform.IDENTITY);
    }
    List<Port> ports = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      long[] way = WAYS[random.nextInt(WAYS.length)];
      long x = 5L * random.nextInt(2_000);
      long y = 5L * random.nextInt(1_200);
      long width = random.nextInt(3) > 0 ? 500 : 480 + 2L * random.nextInt(20);
      marks.path(
          PINS,
          Path.flush(width, x - 20 * way[0], y - 20 * way[1], x + 20 * way[0], y + 20 * way[1]));
      ports.add(new Port(x, y, Math.toDegrees(Math.atan2(way[1], way[0]))));
    }
    if (random.nextInt(4) == 0) {
      marks.box(PINS, new Box(0, 0, 100, 500));
      marks.path(PINS, Path.flush(500, 0, 0, 100, 0, 200, 50));
    }
    return ports;
  }
}
