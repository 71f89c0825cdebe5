package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import dev.shoreline.layout.support.KLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Distances in seeded random regions, compared pair by pair with KLayout's. Properties {@code
 * shoreline.cases} and {@code shoreline.seed} ask for more or others.
 */
final class DistancesKLayoutTest {
  /** Ends of stretches may differ by rounding, along edges that meet at a small angle. */
  private static final long ROUNDING = 3;

  /** Share of checks that may differ: stretches of a few units at corners, see docs/rules.md. */
  private static final double ALLOWED = 0.025;

  private static final int CHECKS_OF_A_CASE = 7;

  @TempDir private Path work;

  private final List<Polygon> first = new ArrayList<>();
  private final List<Polygon> second = new ArrayList<>();
  private String[] head = {};
  private int checks;
  private final List<String> differing = new ArrayList<>();
  private final List<String> differingBoxes = new ArrayList<>();

  @Test
  void distancesAgree() throws IOException, InterruptedException {
    KLayout.assumeInstalled();
    Path output = work.resolve("distances.txt");
    String log =
        KLayout.run(
            DistancesKLayoutTest.class,
            "distances.py",
            work,
            Map.of(
                "count", System.getProperty("shoreline.cases", "150"),
                "seed", System.getProperty("shoreline.seed", "1"),
                "output", output.toString()));
    assertTrue(Files.exists(output), log);
    List<String> lines = Files.readAllLines(output);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String rest = line.substring(line.indexOf(' ') + 1);
      switch (line.charAt(0)) {
        case 'A' -> first.add(polygon(rest));
        case 'B' -> second.add(polygon(rest));
        case 'C' -> {
          if (line.startsWith("CASE")) {
            head = line.split(" ", -1);
            first.clear();
            second.clear();
          } else {
            compare(EdgeRelation.valueOf(rest), lines, i + 1);
          }
        }
        default -> {}
      }
    }
    int cases = Integer.parseInt(System.getProperty("shoreline.cases", "150"));
    assertEquals(CHECKS_OF_A_CASE * cases, checks, log);
    assertTrue(differingBoxes.isEmpty(), "rectangles: " + differingBoxes);
    assertTrue(
        differing.size() <= ALLOWED * checks,
        differing.size() + " of " + checks + " differ: " + differing);
  }

  private void compare(EdgeRelation relation, List<String> lines, int from) {
    List<long[]> theirs = new ArrayList<>();
    for (int i = from; i < lines.size() && lines.get(i).startsWith("PAIR"); i++) {
      theirs.add(numbers(lines.get(i).substring(5)));
    }
    EdgePairCheck check =
        new EdgePairCheck(
            relation,
            Long.parseLong(head[2]),
            Metric.valueOf(head[3]),
            Double.parseDouble(head[4]),
            0,
            -1);
    List<long[]> ours = new ArrayList<>();
    for (EdgePair pair : check.run(Region.of(first), Region.of(second))) {
      ours.add(reversed(pair));
    }
    checks++;
    if (!agree(theirs, ours, relation.needsTwo())) {
      differing.add(relation + " of case " + head[1]);
      if (head[5].equals("0")) {
        differingBoxes.add(relation + " of case " + head[1]);
      }
    }
  }

  /** KLayout's edges have the inside on their right. */
  private static long[] reversed(EdgePair pair) {
    List<Point> points =
        List.of(pair.firstEnd(), pair.firstStart(), pair.secondEnd(), pair.secondStart());
    return points.stream().flatMapToLong(p -> LongStream.of(p.x(), p.y())).toArray();
  }

  private static boolean agree(List<long[]> theirs, List<long[]> ours, boolean ordered) {
    List<long[]> left = new ArrayList<>(ours);
    for (long[] their : theirs) {
      boolean found = removeOne(left, their, ordered);
      if (!found && !isTiny(their)) {
        return false;
      }
    }
    return left.stream().allMatch(DistancesKLayoutTest::isTiny);
  }

  private static boolean removeOne(List<long[]> ours, long[] their, boolean ordered) {
    for (int i = 0; i < ours.size(); i++) {
      if (near(their, ours.get(i)) || (!ordered && near(their, turned(ours.get(i))))) {
        ours.remove(i);
        return true;
      }
    }
    return false;
  }

  private static boolean near(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      if (Math.abs(a[i] - b[i]) > ROUNDING) {
        return false;
      }
    }
    return true;
  }

  private static long[] turned(long[] pair) {
    long[] turned = Arrays.copyOfRange(pair, 4, 12);
    System.arraycopy(pair, 0, turned, 4, 4);
    return turned;
  }

  private static boolean isTiny(long[] p) {
    return Math.hypot((double) p[0] - p[2], (double) p[1] - p[3]) < ROUNDING
        && Math.hypot((double) p[4] - p[6], (double) p[5] - p[7]) < ROUNDING;
  }

  private static Polygon polygon(String text) {
    List<long[]> contours = Arrays.stream(text.split(" / ", -1)).map(c -> numbers(c)).toList();
    return Polygon.withHoles(contours.get(0), contours.subList(1, contours.size()));
  }

  private static long[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
  }
}
