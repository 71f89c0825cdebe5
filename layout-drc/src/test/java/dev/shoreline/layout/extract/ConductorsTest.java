package dev.shoreline.layout.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shoreline.layout.build.ReservedLayers;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.support.KLayout;
import dev.shoreline.netlist.model.Net;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nets of metal: two layers with a via between, random wires in any direction. */
final class ConductorsTest {
  private static final LayerKey LOWER = new LayerKey(41, 0);
  private static final LayerKey VIA = new LayerKey(44, 0);
  private static final LayerKey UPPER = new LayerKey(45, 0);
  private static final List<LayerKey> STACK = List.of(LOWER, VIA, UPPER);

  @TempDir private java.nio.file.Path work;

  private final LayoutBuilder layout = new LayoutBuilder(1e-9);
  private final CellBuilder top = layout.cell("top");

  ConductorsTest() {
    pad("low", LOWER);
    pad("high", UPPER);
  }

  private void pad(String name, LayerKey metal) {
    CellBuilder cell = layout.cell(name);
    cell.box(metal, new Box(-500, -500, 500, 500));
    cell.box(ReservedLayers.ELECTRICAL_PORT, new Box(-100, -100, 100, 100));
    cell.text(ReservedLayers.ELECTRICAL_PORT, "pad", new Point(0, 0));
  }

  private void place(String pad, long x, long y) {
    top.reference(pad, Transform.of(x, y, 0, 1, false));
  }

  private List<String> nets(Layout drawn) {
    NetlistExtraction.Result result =
        NetlistExtraction.of(
            drawn, drawn.cell("top").orElseThrow(), Recognition.USUAL.withMetal(STACK), "m.gds");
    List<List<Integer>> nets = new ArrayList<>();
    for (Net net : result.design().getTop().getNets()) {
      Set<Integer> pins = new TreeSet<>();
      net.getEnds()
          .forEach(
              end ->
                  pins.add(
                      Integer.parseInt(
                          end.getInstances().get(0).getName().replaceFirst(".*_", ""))));
      nets.add(new ArrayList<>(pins));
    }
    nets.sort(ConductorsTest::compare);
    return nets.stream()
        .map(net -> String.join(" ", net.stream().map(String::valueOf).toList()))
        .toList();
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return Integer.compare(one.get(i), other.get(i));
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void netsAreThoseThatKLayoutFinds(long seed) throws IOException, InterruptedException {
    KLayout.assumeInstalled();
    Random random = new Random(seed);
    int size = 40_000;
    for (int i = 0; i < 60; i++) {
      place(random.nextBoolean() ? "low" : "high", random.nextInt(size), random.nextInt(size));
    }
    for (int i = 0; i < 60; i++) {
      long[] xy = new long[4];
      for (int c = 0; c < xy.length; c++) {
        xy[c] = random.nextInt(size);
      }
      long middle = (xy[0] + xy[2]) / 2;
      long[] spine = {xy[0], xy[1], middle, xy[1], middle, xy[3]};
      top.path(random.nextBoolean() ? LOWER : UPPER, Path.of(spine, 300, 0, 0, false));
    }
    for (int i = 0; i < 25; i++) {
      long x = random.nextInt(size);
      long y = random.nextInt(size);
      top.box(VIA, new Box(x, y, x + 800, y + 800));
    }
    Layout drawn = layout.build();
    java.nio.file.Path file = work.resolve("m.gds");
    try (OutputStream out = Files.newOutputStream(file)) {
      GdsWriter.write(drawn, out, "m.gds", GdsOptions.DEFAULT);
    }
    java.nio.file.Path output = work.resolve("nets.txt");
    String said =
        KLayout.run(
            ConductorsTest.class,
            "metal.py",
            work,
            Map.of("layout", file.toString(), "output", output.toString()));
    List<String> theirs = Files.readAllLines(output);
    assertFalse(theirs.isEmpty(), said);
    assertEquals(theirs, nets(drawn), "seed " + seed);
  }

  @Test
  void layersThatCrossWithoutAViaAreNotConnected() {
    place("low", 0, 0);
    place("high", 10_000, 0);
    top.box(LOWER, new Box(0, -100, 6_000, 100));
    top.box(UPPER, new Box(4_000, -100, 10_000, 100));
    assertEquals(List.of(), nets(layout.build()));
  }

  @Test
  void aViaConnectsThem() {
    place("low", 0, 0);
    place("high", 10_000, 0);
    top.box(LOWER, new Box(0, -100, 6_000, 100));
    top.box(UPPER, new Box(4_000, -100, 10_000, 100));
    top.box(VIA, new Box(5_000, -50, 5_100, 50));
    assertEquals(List.of("1 2"), nets(layout.build()));
  }
}
