package dev.shoreline.drc.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waveguides of 500 units, with a tenth and a grid step of 1 more or less. */
final class TrackFinderTest {
  private static final WidthRange WIDTHS = WidthRange.around(500, 1);

  private static TrackFinder find(double unroll, Polygon... polygons) {
    return new TrackFinder(Region.of(polygons), WIDTHS, 1, unroll);
  }

  /** The points of each track, sorted: centre and width. */
  private static String shown(TrackFinder finder) {
    return finder.tracks().stream()
        .map(TrackFinderTest::shown)
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String shown(Track track) {
    return IntStream.range(0, track.size())
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT, "%.0f,%.0f %.0f", track.x(i), track.y(i), track.width(i)))
        .collect(Collectors.joining(", "));
  }

  /** A waveguide along x with vertices every 1,000 units, at heights on both edges. */
  private static Polygon guide(long x, long y, long[] low, long[] high) {
    int n = low.length;
    long[] xy = new long[4 * n];
    for (int i = 0; i < n; i++) {
      xy[2 * i] = x + 1000L * i;
      xy[2 * i + 1] = y + low[i];
      xy[4 * n - 2 - 2 * i] = x + 1000L * i;
      xy[4 * n - 1 - 2 * i] = y + high[i];
    }
    return Polygon.of(xy);
  }

  private static long[] heights(long... heights) {
    return heights;
  }

  @Test
  void eachEdgeIsATrackBetweenItsCorners() {
    for (long x : new long[] {0, -7000}) {
      TrackFinder finder =
          find(0, guide(x, 30, heights(0, 20, 0, 20), heights(500, 520, 500, 520)));
      assertEquals(2, finder.tracks().size());
      assertEquals(List.of(), finder.corners());
      for (Track track : finder.tracks()) {
        assertEquals(4, track.size());
        for (int i = 0; i < 4; i++) {
          assertEquals(500, track.width(i), 1);
        }
        assertEquals(3000, track.distance(0, 3), 15);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "450, 3", "448, 0", "550, 3", "551, 3", "552, 0", // 500 less or more 51
  })
  void otherWidthsAreNoTracks(long width, int size) {
    TrackFinder finder = find(0, guide(0, 0, heights(0, 1, 0), heights(width, width + 1, width)));
    assertEquals(size == 0 ? 0 : 2, finder.tracks().size());
    finder.tracks().forEach(track -> assertEquals(size, track.size()));
  }

  /** A vertex less than three quarters of a grid step off the line between its neighbours. */
  @ParameterizedTest
  @CsvSource({"1, 4", "-1, 4", "2, 5", "-2, 5"})
  void verticesOnALineCarryNothing(long off, int size) {
    Polygon guide = guide(0, 0, heights(9, 0, off, 0, 9), heights(509, 500, 510, 500, 509));
    TrackFinder finder = new TrackFinder(Region.of(guide), WidthRange.around(500, 2), 2, 0);
    assertEquals(List.of(size, 5), finder.tracks().stream().map(Track::size).sorted().toList());
  }

  @Test
  void aWaveguideThatGetsTooWideIsTwoTracks() {
    TrackFinder finder =
        find(
            0,
            guide(
                0, 0, heights(0, 2, 0, -200, 0, 2, 0), heights(500, 502, 500, 700, 500, 502, 500)));
    assertEquals(4, finder.tracks().size());
    finder.tracks().forEach(track -> assertEquals(3, track.size()));
  }

  /** Regular polygons with a hole: a vertex turns by 360 degrees over their number. */
  @ParameterizedTest
  @CsvSource({"12, 0, 13", "12, 2500, 14", "12, 2800, 15", "12, 1e9, 25", "9, 0, 10", "7, 0, 0"})
  void closedContoursAreFollowedBeyondTheirStart(int count, double unroll, int size) {
    double step = 2 * Math.PI / count;
    long[] outer = new long[2 * count];
    long[] inner = new long[2 * count];
    // From edge to edge 500.
    double apart = 500 / Math.cos(step / 2);
    for (int i = 0; i < count; i++) {
      outer[2 * i] = Math.round((5000 + apart / 2) * Math.cos(i * step));
      outer[2 * i + 1] = Math.round((5000 + apart / 2) * Math.sin(i * step));
      inner[2 * i] = Math.round((5000 - apart / 2) * Math.cos(-i * step));
      inner[2 * i + 1] = Math.round((5000 - apart / 2) * Math.sin(-i * step));
    }
    TrackFinder finder = find(unroll, Polygon.withHoles(outer, List.of(inner)));
    assertEquals(size == 0 ? 0 : 2, finder.tracks().size());
    finder.tracks().forEach(track -> assertEquals(size, track.size(), 1));
    if (unroll == 0 && size > 0) {
      assertEquals(List.of(size, size), finder.tracks().stream().map(Track::size).toList());
    }
  }

  @Test
  void cornersOfWaveguidesAreToldWithTheirWidth() {
    TrackFinder finder =
        find(0, Polygon.of(0, 0, 9000, 0, 9000, 9000, 8500, 9000, 8500, 500, 0, 500));
    assertEquals("", shown(finder));
    assertEquals(1, finder.corners().size());
    assertEquals(2 * 551, finder.corners().getFirst().bounds().width());
    assertEquals(8500, finder.corners().getFirst().bounds().centre().x());
    assertEquals(500, finder.corners().getFirst().bounds().centre().y());
  }

  /** Two arms that meet at an angle; from 45 degrees on in a corner, seen from both edges. */
  @ParameterizedTest
  @CsvSource({"44, 0, 3", "46, 2, 0", "-44, 0, 3", "-46, 2, 0"})
  void sharpTurnsAreCorners(double degrees, int corners, int size) {
    double angle = Math.toRadians(degrees);
    double shift = 250 * Math.tan(angle / 2);
    double x = Math.cos(angle);
    double y = Math.sin(angle);
    long[] xy = new long[12];
    double[] at = {
      -9000,
      -250,
      shift,
      -250,
      9000 * x + 250 * y,
      9000 * y - 250 * x,
      9000 * x - 250 * y,
      9000 * y + 250 * x,
      -shift,
      250,
      -9000,
      250
    };
    for (int i = 0; i < at.length; i++) {
      xy[i] = Math.round(at[i]);
    }
    TrackFinder finder = find(0, Polygon.of(xy));
    assertEquals(corners, finder.corners().size());
    assertEquals(size == 0 ? 0 : 2, finder.tracks().size());
    finder.tracks().forEach(track -> assertEquals(size, track.size()));
  }

  /** How far a chord's curve may lie beyond a point of it: most in its middle. */
  @Test
  void theOppositeCurveMayLieBeyondItsChord() {
    Polygon guide =
        Polygon.of(
            0, 0, 1000, 5, 1500, 0, 2000, 5, 3000, 0, 3000, 500, 2000, 505, 1000, 505, 0, 500);
    Track lower =
        find(0, guide).tracks().stream().filter(t -> t.size() == 5).findFirst().orElseThrow();
    int middle =
        IntStream.range(0, 5)
            .filter(i -> Math.abs(lower.x(i) - 1500) < 5)
            .findFirst()
            .orElseThrow();
    assertEquals(1000.0 * 1000 / 8, lower.sag(middle), 100);
    assertEquals(505, lower.width(middle), 0.1);
    assertEquals(252.5, lower.y(middle), 0.1);
  }

  @Test
  void whatRunsTheSameWayOrFacesTheOutsideIsNoOppositeEdge() {
    Polygon first = guide(0, 0, heights(0, 9, 0), heights(2000, 2009, 2000));
    Polygon second = guide(0, 2500, heights(0, 9, 0), heights(2000, 2009, 2000));
    assertEquals("", shown(find(0, first, second)));
  }
}
