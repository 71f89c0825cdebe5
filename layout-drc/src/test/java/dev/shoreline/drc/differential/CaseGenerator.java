package dev.shoreline.drc.differential;

import dev.shoreline.drc.check.Metric;
import dev.shoreline.drc.differential.DrawnCase.Drawn;
import dev.shoreline.drc.differential.DrawnCase.Placed;
import dev.shoreline.drc.differential.DrawnCase.Settings;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Makes random cases; a seed always gives the same one. */
final class CaseGenerator {
  /** What the shapes of a case are. */
  private enum Family {
    BOXES,
    KISSING,
    OCTAGONS,
    FRAMES,
    MIXED,
    STARS,
    CROSSED,
    PLACED
  }

  private static final List<Family> SIMPLE =
      List.of(Family.BOXES, Family.KISSING, Family.OCTAGONS, Family.FRAMES);

  private static final long[] OCTAGON = {1, 0, 2, 0, 3, 1, 3, 2, 2, 3, 1, 3, 0, 2, 0, 1};

  private final Random random;
  private final Family family;
  private final int side;
  private final long unit;

  private CaseGenerator(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    family = Family.values()[random.nextInt(Family.values().length)];
    side = pick(12, 30, 200);
    unit = pick(1, 5, 10, 20);
  }

  /** The case of a seed. */
  static DrawnCase of(long seed) {
    return new CaseGenerator(seed).make(seed);
  }

  private DrawnCase make(long seed) {
    List<Drawn> drawn = new ArrayList<>();
    List<Placed> placed = new ArrayList<>();
    int cells = family == Family.PLACED ? 3 : 1;
    for (int layer = 0; layer < 2; layer++) {
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        drawn.add(new Drawn(random.nextInt(cells), layer, polygon()));
      }
    }
    for (int child = 1; child < cells; child++) {
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        placed.add(placed(random.nextInt(child), child));
      }
    }
    return new DrawnCase(
        family.name().toLowerCase(Locale.ROOT) + ":" + seed, settings(), drawn, placed);
  }

  private Settings settings() {
    long limit = unit * (1 + random.nextInt(Math.max(2, side / 3)));
    Metric metric =
        random.nextInt(5) < 3
            ? Metric.EUCLIDIAN
            : random.nextBoolean() ? Metric.SQUARE : Metric.PROJECTION;
    double angle = random.nextInt(5) < 3 ? 90 : random.nextBoolean() ? 80 : 45.5;
    long size = 1L + random.nextInt(Math.max(2, (int) (side * unit / 4)));
    int least = 1 + random.nextInt(3);
    int most = random.nextBoolean() ? 0 : least + random.nextInt(2);
    return new Settings(limit, metric, angle, size, least, most, side * unit / 3);
  }

  private int pick(int... values) {
    return values[random.nextInt(values.length)];
  }

  private Placed placed(int parent, int child) {
    return new Placed(
        parent,
        child,
        90 * random.nextInt(4),
        random.nextBoolean(),
        pick(1, 1, 2) * (random.nextInt(4) == 0 ? 0.5 : 1),
        random.nextInt(side) * unit,
        random.nextInt(side) * unit,
        1 + random.nextInt(2),
        1 + random.nextInt(2),
        (1 + random.nextInt(side)) * unit,
        (1 + random.nextInt(side)) * unit);
  }

  private Polygon polygon() {
    Family kind =
        family == Family.MIXED || family == Family.PLACED
            ? SIMPLE.get(random.nextInt(SIMPLE.size()))
            : family;
    return switch (kind) {
      case KISSING -> kissing();
      case OCTAGONS -> octagon();
      case FRAMES -> frame();
      case STARS -> star(3 + random.nextInt(7), true);
      case CROSSED -> star(4 + random.nextInt(4), false);
      case BOXES, MIXED, PLACED ->
          family == Family.MIXED && random.nextBoolean() ? star(3, true) : box();
    };
  }

  private Polygon box() {
    long x = random.nextInt(side) * unit;
    long y = random.nextInt(side) * unit;
    return Polygon.box(new Box(x, y, x + extent(), y + extent()));
  }

  private long extent() {
    return (1 + random.nextInt(side / 2)) * unit;
  }

  /** A square of a coarse chessboard, or a diamond in one. */
  private Polygon kissing() {
    long size = 2 * unit * (1 + side / 8);
    long x = random.nextInt(4) * size;
    long y = random.nextInt(4) * size;
    return random.nextInt(4) > 0
        ? Polygon.box(new Box(x, y, x + size, y + size))
        : Polygon.of(
            x + size / 2, y, x + size, y + size / 2, x + size / 2, y + size, x, y + size / 2);
  }

  private Polygon octagon() {
    long x = random.nextInt(side) * unit;
    long y = random.nextInt(side) * unit;
    long a = (1 + random.nextInt(side / 3 + 1)) * unit;
    return Polygon.of(
        IntStream.range(0, OCTAGON.length)
            .mapToLong(i -> OCTAGON[i] * a + (i % 2 == 0 ? x : y))
            .toArray());
  }

  /** A box with a box or a diamond cut out, which may touch the rim in corners. */
  private Polygon frame() {
    long x = random.nextInt(side) * unit;
    long y = random.nextInt(side) * unit;
    long w = 4 * extent();
    long h = 4 * extent();
    long[] hull = {x, y, x + w, y, x + w, y + h, x, y + h};
    long inset = random.nextInt(2);
    long[] hole =
        random.nextBoolean()
            ? new long[] {
              x + w / 4,
              y + h / 4,
              x + w / 4,
              y + 3 * h / 4,
              x + w / 2,
              y + 3 * h / 4,
              x + w / 2,
              y + h / 4
            }
            : new long[] {
              x + w / 2,
              y + inset,
              x + inset,
              y + h / 2,
              x + w / 2,
              y + h - inset,
              x + w - inset,
              y + h / 2
            };
    return Polygon.withHoles(hull, List.of(hole));
  }

  /** Random vertices, in order around their middle or crossing each other. */
  private Polygon star(int vertices, boolean sorted) {
    Polygon made;
    do {
      List<long[]> points = new ArrayList<>();
      for (int i = 0; i < vertices; i++) {
        points.add(new long[] {random.nextInt(side) * unit, random.nextInt(side) * unit});
      }
      double mx = points.stream().mapToLong(p -> p[0]).average().orElse(0);
      double my = points.stream().mapToLong(p -> p[1]).average().orElse(0);
      if (sorted) {
        points.sort(Comparator.comparingDouble(p -> Math.atan2(p[1] - my, p[0] - mx)));
      }
      made = Polygon.of(points.stream().flatMapToLong(LongStream::of).toArray());
    } while (made.doubledArea() == 0);
    return made;
  }
}
