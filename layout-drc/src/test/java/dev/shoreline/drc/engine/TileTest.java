package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.drc.marker.Figure;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tiles of 8 by 4 squares of 10 units with 10 units between them. */
final class TileTest {
  private static final double NANOMETRE = 1e-9;
  private static final LayerKey CORE = new LayerKey(1, 0);
  private static final List<Polygon> SQUARES =
      IntStream.range(0, 32).mapToObj(i -> square(20 * (i % 8), 20 * (i / 8))).toList();

  private static Polygon square(int x, int y) {
    return Polygon.box(new Box(x, y, x + 10, y + 10));
  }

  private static List<Tile> tiles(int parts, long growth, long reach, int least) {
    LayerCache layers = new LayerCache(key -> SQUARES, NANOMETRE);
    return IntStream.range(0, parts)
        .mapToObj(p -> Tile.of(layers, Set.of(CORE), growth, reach, new Share(p, parts, least), 1))
        .toList();
  }

  private static int shapes(Tile tile) {
    return tile.layers(NANOMETRE).polygons(CORE).size();
  }

  private static List<Marker> markers() {
    List<Marker> markers = new ArrayList<>();
    for (Polygon square : SQUARES) {
      Box box = square.bounds();
      Edge edge = new Edge(box.right(), box.top(), box.left(), box.bottom());
      for (Figure figure : List.of(new Figure.Area(square), new Figure.Line(edge))) {
        markers.add(new Marker("rule", Severity.ERROR, "", figure, 0, 0));
      }
    }
    return markers;
  }

  private static List<Integer> owned(List<Tile> tiles) {
    return tiles.stream().map(tile -> tile.own(markers()).size()).toList();
  }

  @Test
  void tilesOwnEachMarkerOnceAndAlikeMany() {
    assertEquals(List.of(32, 32), owned(tiles(2, 0, 0, 1)));
    assertEquals(List.of(16, 16, 16, 16), owned(tiles(4, 0, 0, 1)));
    assertEquals(64, owned(tiles(5, 0, 0, 1)).stream().mapToInt(n -> n).sum());
    assertEquals(64, owned(tiles(32, 0, 0, 1)).stream().mapToInt(n -> n).sum());
    assertEquals(2, owned(tiles(32, 0, 0, 1)).stream().mapToInt(n -> n).max().orElse(0));
  }

  /** Half of them, what is near their area (the border is too), and what is near that. */
  @Test
  void tilesLookAtWhatIsWithinReachOfWhatTheyJudge() {
    assertEquals(List.of(20, 16), tiles(2, 0, 0, 1).stream().map(TileTest::shapes).toList());
    assertEquals(List.of(20, 16), tiles(2, 0, 9, 1).stream().map(TileTest::shapes).toList());
    assertEquals(List.of(24, 24), tiles(2, 0, 10, 1).stream().map(TileTest::shapes).toList());
  }

  @Test
  void whatIsFewOrJoinedIsLeftToOnePart() {
    assertEquals(List.of(0, 32, 0), tiles(3, 0, 5, 33).stream().map(TileTest::shapes).toList());
    assertTrue(tiles(3, 0, 5, 32).stream().allMatch(tile -> shapes(tile) < 32));
    assertEquals(List.of(0, 32, 0), tiles(3, 10, 5, 1).stream().map(TileTest::shapes).toList());
    assertEquals(List.of(0, 64, 0), owned(tiles(3, 10, 5, 1)));
    assertEquals(64, Tile.WHOLE.own(markers()).size());
  }
}
