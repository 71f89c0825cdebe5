package dev.shoreline.layout.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.database.Property;
import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.oasis.OasisOptions;
import dev.shoreline.layout.oasis.OasisWriter;
import dev.shoreline.layout.stream.LayoutFormatException;
import dev.shoreline.layout.support.KLayout;
import dev.shoreline.layout.support.SampleLayouts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {

  private static final GdsOptions MULTI_XY = new GdsOptions(GdsOptions.DEFAULT.date(), 8000, true);

  private static byte[] gds(Layout layout, GdsOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GdsWriter.write(layout, out, "out.gds", options);
    return out.toByteArray();
  }

  private static byte[] oasis(Layout layout, OasisOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OasisWriter.write(layout, out, options);
    return out.toByteArray();
  }

  private static Layout read(byte[] bytes) throws IOException {
    return LayoutFiles.read(new ByteArrayInputStream(bytes), "in");
  }

  @Test
  void readingAndWritingAgainGivesTheSameBytes() throws IOException {
    byte[] first =
        gds(read(gds(SampleLayouts.everything(), GdsOptions.DEFAULT)), GdsOptions.DEFAULT);
    assertArrayEquals(first, gds(read(first), GdsOptions.DEFAULT));
    for (OasisOptions.Signature signature : OasisOptions.Signature.values()) {
      for (boolean compressed : new boolean[] {true, false}) {
        OasisOptions options = new OasisOptions(signature, compressed);
        byte[] second = oasis(read(oasis(SampleLayouts.everything(), options)), options);
        assertArrayEquals(second, oasis(read(second), options), options.toString());
      }
    }
  }

  @Test
  void gzippedFilesAreUnzipped() throws IOException {
    byte[] plain = gds(SampleLayouts.everything(), GdsOptions.DEFAULT);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(plain);
    }
    assertArrayEquals(
        gds(read(plain), GdsOptions.DEFAULT), gds(read(zipped.toByteArray()), GdsOptions.DEFAULT));
  }

  @Test
  void propertiesAndNamesOfLayersSurviveOasis() throws IOException {
    List<Property> annotations =
        List.of(
            new Property.Numbered(5, "five"),
            new Property.Named(
                "loss",
                List.of(
                    new Property.Value.Real(0.25),
                    new Property.Value.Whole(-3),
                    new Property.Value.Whole(1L << 40),
                    new Property.Value.Text("dB/cm"))));
    LayoutBuilder builder = new LayoutBuilder(5e-10).layerName(SampleLayouts.WG, "core");
    annotations.forEach(builder.cell("A")::property);
    annotations.forEach(builder::property);
    builder.cell("A").box(SampleLayouts.WG, new Box(0, 0, 1, 1));
    Layout layout = read(oasis(builder.build(), OasisOptions.DEFAULT));
    assertEquals(annotations, layout.topCells().get(0).properties());
    assertEquals(annotations, layout.properties());
    assertEquals("core", layout.layerNames().get(SampleLayouts.WG));
    assertEquals(5e-10, layout.dbu());
  }

  @Test
  void klayoutReadsWhatWeWrite(@TempDir Path work) throws Exception {
    KLayout.assumeInstalled();
    Layout layout = SampleLayouts.everything();
    Path first = Files.write(work.resolve("a.gds"), gds(layout, GdsOptions.DEFAULT));
    List<String> pairs = new ArrayList<>();
    for (boolean compressed : new boolean[] {true, false}) {
      OasisOptions options = new OasisOptions(OasisOptions.Signature.CHECKSUM32, compressed);
      pairs.add(
          first
              + "\t"
              + Files.write(work.resolve("b" + compressed + ".oas"), oasis(layout, options)));
    }
    // The same spiral whole in several XY records, split along diagonals, and whole in OASIS.
    Layout large = spirals();
    Path whole = Files.write(work.resolve("whole.gds"), gds(large, MULTI_XY));
    byte[] split = gds(large, new GdsOptions(GdsOptions.DEFAULT.date(), 1000, false));
    pairs.add(whole + "\t" + Files.write(work.resolve("split.gds"), split));
    pairs.add(
        whole + "\t" + Files.write(work.resolve("split.oas"), oasis(large, OasisOptions.DEFAULT)));
    assertTrue(largestPolygon(read(split)) <= 1000);
    Path list = Files.write(work.resolve("pairs.txt"), pairs);
    String table =
        KLayout.run(LayoutFiles.class, "compare.py", work, Map.of("input", list.toString()));
    List<String> rows = table.lines().filter(line -> !line.startsWith("Warning")).toList();
    assertEquals(pairs.size() + 1, rows.size(), table);
    rows.stream().skip(1).forEach(row -> assertTrue(row.endsWith(" none"), table));
  }

  private static int largestPolygon(Layout layout) {
    int most = 0;
    for (Cell cell : layout.cells()) {
      for (LayerKey layer : cell.layers()) {
        for (var shape : cell.shapes(layer)) {
          Polygon polygon = shape.polygon();
          most = Math.max(most, polygon == null ? 0 : polygon.vertexCount());
        }
      }
    }
    return most;
  }

  /** A spiral waveguide of 20,000 vertices, and a ring: a polygon with a hole, of 10,000. */
  private static Layout spirals() {
    LayoutBuilder layout = new LayoutBuilder(1e-9);
    int half = 10_000;
    long[] spiral = new long[4 * half];
    for (int i = 0; i < half; i++) {
      double angle = 30 * Math.PI * i / half;
      for (int side = 0; side < 2; side++) {
        double radius = 5000 + 800 * angle + 500 * side;
        int at = 2 * (side == 0 ? i : 2 * half - 1 - i);
        spiral[at] = Math.round(radius * Math.cos(angle));
        spiral[at + 1] = Math.round(radius * Math.sin(angle));
      }
    }
    Polygon ring = Polygon.withHoles(circle(300_000), List.of(circle(290_000)));
    layout
        .cell("SPIRAL")
        .polygon(SampleLayouts.WG, Polygon.of(spiral))
        .polygon(SampleLayouts.METAL, ring);
    return layout.build();
  }

  private static long[] circle(double radius) {
    long[] xy = new long[10_000];
    for (int i = 0; i < xy.length; i += 2) {
      double angle = 2 * Math.PI * i / xy.length;
      xy[i] = Math.round(radius * Math.cos(angle));
      xy[i + 1] = Math.round(radius * Math.sin(angle));
    }
    return xy;
  }

  @Test
  void coordinatesBeyond32BitsAreRefusedByGdsiiOnly() throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("FAR").box(SampleLayouts.WG, new Box(0, 0, 1L << 40, 5));
    Layout layout = builder.build();
    LayoutFormatException e =
        assertThrows(LayoutFormatException.class, () -> gds(layout, GdsOptions.DEFAULT));
    assertEquals(
        "out.gds, record XY, cell FAR: coordinate 1099511627776 is beyond the 32 bits of GDSII",
        e.getMessage());
    assertEquals(
        1L << 40, read(oasis(layout, OasisOptions.DEFAULT)).topCells().get(0).bounds().right());
  }

  @Test
  void cyclesAreNamed() throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("AAAA").reference("BBBB", Transform.IDENTITY);
    builder.cell("BBBB").box(SampleLayouts.WG, new Box(0, 0, 1, 1));
    byte[] bytes = gds(builder.build(), GdsOptions.DEFAULT);
    // The last name in the file is that of the reference from A to B.
    bytes[lastIndexOf(bytes, (byte) 'B')] = 'A';
    bytes[lastIndexOf(bytes, (byte) 'B')] = 'A';
    bytes[lastIndexOf(bytes, (byte) 'B')] = 'A';
    bytes[lastIndexOf(bytes, (byte) 'B')] = 'A';
    LayoutFormatException e = assertThrows(LayoutFormatException.class, () -> read(bytes));
    assertEquals(
        "in, cell AAAA: cells refer to each other in a cycle: AAAA > AAAA", e.getMessage());
  }

  private static int lastIndexOf(byte[] bytes, byte value) {
    int i = bytes.length - 1;
    while (bytes[i] != value) {
      i--;
    }
    return i;
  }

  @Test
  void truncatedFilesAreRefusedWithThePlace() throws IOException {
    for (byte[] whole :
        List.of(
            gds(SampleLayouts.everything(), GdsOptions.DEFAULT),
            oasis(SampleLayouts.everything(), OasisOptions.DEFAULT))) {
      for (int length = 0; length < whole.length; length++) {
        byte[] part = Arrays.copyOf(whole, length);
        LayoutFormatException e =
            assertThrows(LayoutFormatException.class, () -> read(part), "length " + length);
        assertTrue(e.offset() >= 0 && e.offset() <= length, e.getMessage());
      }
    }
  }

  @Test
  void damagedFilesAreReadOrRefusedButNeverHang() throws IOException {
    OasisOptions unsigned = new OasisOptions(OasisOptions.Signature.NONE, false);
    List<byte[]> wholes =
        List.of(
            gds(SampleLayouts.everything(), GdsOptions.DEFAULT),
            oasis(SampleLayouts.everything(), OasisOptions.DEFAULT),
            oasis(SampleLayouts.everything(), unsigned));
    Random random = new Random(42);
    for (int i = 0; i < 6000; i++) {
      byte[] damaged = wholes.get(i % wholes.size()).clone();
      int hits = 1 + random.nextInt(4);
      for (int k = 0; k < hits; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      String seen = "case " + i;
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> tryToRead(damaged), seen);
    }
  }

  private static void tryToRead(byte[] damaged) throws IOException {
    try {
      read(damaged);
    } catch (LayoutFormatException expected) {
      assertEquals("in", expected.file());
    }
  }
}
