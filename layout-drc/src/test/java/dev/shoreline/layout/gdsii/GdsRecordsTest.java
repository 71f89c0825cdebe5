package dev.shoreline.layout.gdsii;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.layout.stream.LayoutFormatException;
import dev.shoreline.layout.support.KLayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that our writer does not write, encoded here by hand, must mean the same to KLayout. */
class GdsRecordsTest {

  @FunctionalInterface
  private interface Contents {
    void write(GdsOutput out) throws IOException;
  }

  private static byte[] file(Contents contents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GdsOutput out = new GdsOutput(bytes, "test");
    out.shorts(GdsRecord.HEADER, 600);
    out.dates(GdsRecord.BGNLIB, GdsOptions.DEFAULT.date());
    out.text(GdsRecord.LIBNAME, "LIB");
    out.shorts(GdsRecord.GENERATIONS, 3);
    out.reals(GdsRecord.UNITS, 1e-3, 1e-9);
    begin(out, "LEAF");
    boundary(out, 0, 0, 0, 100, 70, 100, 70, 30, 150, 0);
    out.empty(GdsRecord.ENDSTR);
    begin(out, "TOP");
    contents.write(out);
    out.empty(GdsRecord.ENDSTR);
    out.empty(GdsRecord.ENDLIB);
    out.flush();
    return bytes.toByteArray();
  }

  private static void begin(GdsOutput out, String name) throws IOException {
    out.dates(GdsRecord.BGNSTR, GdsOptions.DEFAULT.date());
    out.text(GdsRecord.STRNAME, name);
  }

  private static void boundary(GdsOutput out, long... xy) throws IOException {
    out.empty(GdsRecord.BOUNDARY);
    layer(out, GdsRecord.DATATYPE);
    out.points(xy, true);
    out.empty(GdsRecord.ENDEL);
  }

  private static void layer(GdsOutput out, GdsRecord type) throws IOException {
    out.shorts(GdsRecord.LAYER, 40000);
    out.shorts(type, 7);
  }

  @Test
  void everyRecordMeansTheSameToKLayout(@TempDir Path work) throws Exception {
    KLayout.assumeInstalled();
    Path original = Files.write(work.resolve("original.gds"), file(GdsRecordsTest::everything));
    Layout layout = LayoutFiles.read(original);
    Path ours = work.resolve("ours.gds");
    try (OutputStream out = Files.newOutputStream(ours)) {
      GdsWriter.write(layout, out, ours.toString(), GdsOptions.DEFAULT);
    }
    Path list = Files.write(work.resolve("pairs.txt"), List.of(original + "\t" + ours));
    String table =
        KLayout.run(LayoutFiles.class, "compare.py", work, Map.of("input", list.toString()));
    assertEquals(1, table.lines().filter(row -> row.endsWith(" none")).count(), table);
  }

  private static void everything(GdsOutput out) throws IOException {
    Random random = new Random(3);
    for (int type : new int[] {0, 1, 2, 3, 4}) {
      for (int width : new int[] {-101, -60, 0, 77, 100}) {
        // KLayout takes the extensions of types 1 and 2 to be negative too if the width is.
        boolean comparable = width >= 0 || type == 0 || type > 2;
        path(out, type, comparable ? width : -width, random);
      }
    }
    out.empty(GdsRecord.BOX);
    out.bits(GdsRecord.ELFLAGS, 1);
    out.integer(GdsRecord.PLEX, 5);
    layer(out, GdsRecord.BOXTYPE);
    out.points(new long[] {5000, 0, 5000, 90, 5700, 90, 5700, 0}, true);
    out.empty(GdsRecord.ENDEL);
    out.empty(GdsRecord.NODE);
    layer(out, GdsRecord.NODETYPE);
    out.points(new long[] {0, 0, 10, 10}, false);
    out.empty(GdsRecord.ENDEL);
    text(out);
    array(out, 90, 3, 2, 0, 700, -900, 0);
    // Along one direction only: KLayout splits others such that some places are a unit off.
    array(out, 0, 4, 3, 1001, 7, 3, 1800);
    array(out, 33.3, 3, 1, 500, 501, 0, 0);
  }

  private static void path(GdsOutput out, int type, int width, Random random) throws IOException {
    out.empty(GdsRecord.PATH);
    layer(out, GdsRecord.DATATYPE);
    out.shorts(GdsRecord.PATHTYPE, type);
    out.integer(GdsRecord.WIDTH, width);
    if (type == 4) {
      out.integer(GdsRecord.BGNEXTN, -20);
      out.integer(GdsRecord.ENDEXTN, 55);
    }
    long[] spine = new long[8];
    for (int i = 0; i < spine.length; i++) {
      spine[i] = random.nextInt(3000) + 3000L * type;
    }
    out.points(spine, false);
    out.empty(GdsRecord.ENDEL);
  }

  private static void text(GdsOutput out) throws IOException {
    out.empty(GdsRecord.TEXT);
    layer(out, GdsRecord.TEXTTYPE);
    out.bits(GdsRecord.PRESENTATION, 0x19);
    out.shorts(GdsRecord.PATHTYPE, 1);
    out.integer(GdsRecord.WIDTH, 10);
    out.orientation(true, true, 0.5, 180);
    out.points(new long[] {-70, 80}, false);
    out.text(GdsRecord.STRING, "odd");
    out.shorts(GdsRecord.PROPATTR, 12);
    out.text(GdsRecord.PROPVALUE, "value");
    out.empty(GdsRecord.ENDEL);
  }

  /** The vectors lead one column and one row beyond the array, and need not be divisible. */
  private static void array(
      GdsOutput out, double angle, int columns, int rows, long ax, long ay, long bx, long by)
      throws IOException {
    out.empty(GdsRecord.AREF);
    out.text(GdsRecord.SNAME, "LEAF");
    out.orientation(false, true, 1, angle);
    out.shorts(GdsRecord.COLROW, columns, rows);
    out.points(new long[] {100, 9000, 100 + ax, 9000 + ay, 100 + bx, 9000 + by}, false);
    out.empty(GdsRecord.ENDEL);
  }

  @Test
  void wrongRecordsAreRefusedWithTheirPlace() throws IOException {
    byte[] misplaced = file(out -> out.text(GdsRecord.STRING, "lost"));
    LayoutFormatException e =
        assertThrows(
            LayoutFormatException.class,
            () -> GdsReader.read(new ByteArrayInputStream(misplaced), "bad.gds"));
    assertEquals("bad.gds", e.file());
    assertEquals("STRING", e.record());
    assertEquals("TOP", e.cell());
    assertEquals("is not an element, ENDSTR expected", e.problem());
  }

  @Test
  void realsKeepFourteenDigits() {
    Random random = new Random(9);
    for (int i = 0; i < 10_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-60, 60));
      double back = GdsReal.decode(GdsReal.encode(value));
      assertEquals(value, back, Math.abs(value) * 1e-14);
    }
    assertEquals(0, GdsReal.encode(0));
    assertEquals(0x4110000000000000L, GdsReal.encode(1));
    assertEquals(0xc120000000000000L, GdsReal.encode(-2));
    assertEquals(0, 0x3944b82fa09b5a54L - GdsReal.encode(1e-9) & ~3L);
    assertThrows(ArithmeticException.class, () -> GdsReal.encode(1e80));
  }
}
