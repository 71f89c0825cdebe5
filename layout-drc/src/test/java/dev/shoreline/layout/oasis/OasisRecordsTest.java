package dev.shoreline.layout.oasis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.support.KLayout;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that few writers write, encoded here by hand, must mean the same to KLayout. */
class OasisRecordsTest {

  @Test
  void everyRecordMeansTheSameToKLayout(@TempDir Path work) throws Exception {
    KLayout.assumeInstalled();
    List<String> pairs = new ArrayList<>();
    Map<String, Consumer<OasisBuffer>> cases =
        Map.of(
            "trapezoids", OasisRecordsTest::trapezoids,
            "compact", OasisRecordsTest::compactTrapezoids,
            "circles", OasisRecordsTest::circles,
            "repetitions", OasisRecordsTest::repetitions,
            "points", OasisRecordsTest::pointLists,
            "paths", OasisRecordsTest::paths,
            "placements", OasisRecordsTest::placements,
            "modes", OasisRecordsTest::modesAndModals);
    for (Map.Entry<String, Consumer<OasisBuffer>> entry : cases.entrySet()) {
      Path original = work.resolve(entry.getKey() + ".oas");
      OasisBuffer cell = new OasisBuffer();
      entry.getValue().accept(cell);
      Files.write(original, OasisFiles.file(cell));
      Layout layout = LayoutFiles.read(original);
      Path ours = work.resolve(entry.getKey() + ".oas.gds");
      try (OutputStream out = Files.newOutputStream(ours)) {
        GdsWriter.write(layout, out, ours.toString(), GdsOptions.DEFAULT);
      }
      pairs.add(original + "\t" + ours);
    }
    Path list = Files.write(work.resolve("pairs.txt"), pairs);
    String table =
        KLayout.run(LayoutFiles.class, "compare.py", work, Map.of("input", list.toString()));
    List<String> rows = table.lines().skip(1).toList();
    assertEquals(cases.size(), rows.size(), table);
    assertEquals(rows.size(), rows.stream().filter(row -> row.endsWith(" none")).count(), table);
  }

  private static void trapezoids(OasisBuffer out) {
    long y = 0;
    for (int orientation = 0; orientation < 2; orientation++) {
      for (long a : new long[] {-30, 0, 20}) {
        for (long b : new long[] {-25, 0, 15}) {
          trapezoid(out, OasisRecord.TRAPEZOID, orientation, y += 300, a, b);
          trapezoid(out, OasisRecord.TRAPEZOID_A, orientation, y += 300, a);
          trapezoid(out, OasisRecord.TRAPEZOID_B, orientation, y += 300, b);
        }
      }
    }
  }

  private static void trapezoid(
      OasisBuffer out, OasisRecord record, int orientation, long y, long... deltas) {
    out.record(record);
    out.putByte(orientation << 7 | 0x7b);
    layer(out);
    out.unsigned(100);
    out.unsigned(120);
    for (long delta : deltas) {
      out.signed(delta);
    }
    out.signed(7);
    out.signed(y);
  }

  private static void layer(OasisBuffer out) {
    out.unsigned(1);
    out.unsigned(0);
  }

  private static void compactTrapezoids(OasisBuffer out) {
    for (int type = 0; type < OasisTrapezoids.COMPACT_TYPES; type++) {
      boolean withWidth = !OasisTrapezoids.widthImplied(type);
      boolean withHeight = !OasisTrapezoids.heightImplied(type);
      // Types 0 to 7 need a width above the height, 8 to 15 a height above the width; twice for
      // some.
      long width = type < 8 ? 300 : 100;
      long height = type < 8 ? 100 : type < 16 ? 300 : 170;
      out.record(OasisRecord.CTRAPEZOID);
      out.putByte(0x80 | (withWidth ? 0x40 : 0) | (withHeight ? 0x20 : 0) | 0x1b);
      layer(out);
      out.unsigned(type);
      if (withWidth) {
        out.unsigned(width);
      }
      if (withHeight) {
        out.unsigned(height);
      }
      out.signed(-50);
      out.signed(1000L * type);
    }
  }

  private static void circles(OasisBuffer out) {
    long x = 0;
    for (long radius : new long[] {100, 1, 37, 5000}) {
      out.record(OasisRecord.CIRCLE);
      out.putByte(0x3b);
      layer(out);
      out.unsigned(radius);
      out.signed(x += 20000);
      out.signed(-x);
    }
  }

  private static void rectangle(OasisBuffer out, long y) {
    out.record(OasisRecord.RECTANGLE);
    out.putByte(0x7f);
    layer(out);
    out.unsigned(10);
    out.unsigned(15);
    out.signed(0);
    out.signed(y);
  }

  private static void repetitions(OasisBuffer out) {
    long[][] encoded = {
      {1, 2, 1, 30, 40},
      {2, 3, 25},
      {3, 3, 26},
      {4, 1, 20, 50},
      {5, 1, 5, 4, 9},
      {6, 1, 20, 33},
      {7, 1, 7, 4, 5},
      {0},
      {9, 2, 30 << 4 | 4 << 1},
      {11, 1, 10, 3 << 4, 4 << 4 | 1 << 1}
    };
    long y = 0;
    for (long[] repetition : encoded) {
      rectangle(out, y += 1000);
      for (long number : repetition) {
        out.unsigned(number);
      }
    }
    rectangle(out, y += 1000);
    out.unsigned(8);
    out.unsigned(1);
    out.unsigned(2);
    out.displacement(40, 7);
    out.displacement(-9, 60);
    rectangle(out, y + 1000);
    out.unsigned(10);
    out.unsigned(2);
    out.displacement(40, 7);
    out.displacement(-90, 60);
    out.displacement(11, -100);
  }

  private static void pointLists(OasisBuffer out) {
    polygon(out, 0, 0, signed(100), signed(50), signed(-40), signed(60));
    polygon(out, 1000, 1, signed(100), signed(50), signed(40), signed(60));
    polygon(out, 2000, 2, 100 << 2, 50 << 2 | 1, 30 << 2 | 2, 20 << 2 | 1, 70 << 2 | 2);
    polygon(out, 3000, 3, 100 << 3, 50 << 3 | 4, 150 << 3 | 2, 20 << 3 | 6);
    polygon(out, 4000, 4, 100 << 4, 50 << 2 | 1, signed(70), 80 << 2 | 3, signed(30));
    polygon(
        out,
        5000,
        5,
        100 << 4,
        3 << 2 | 1,
        signed(10),
        80 << 2 | 3,
        signed(30),
        150 << 2 | 3,
        signed(-20));
  }

  private static long signed(long value) {
    return value < 0 ? -value << 1 | 1 : value << 1;
  }

  private static void polygon(OasisBuffer out, long y, int type, long... numbers) {
    out.record(OasisRecord.POLYGON);
    out.putByte(0x3b);
    layer(out);
    out.unsigned(type);
    // Two numbers make a g-delta of the second form.
    int deltas = type < 4 ? numbers.length : type == 4 ? 3 : 4;
    out.unsigned(deltas);
    for (long number : numbers) {
      out.unsigned(number);
    }
    out.signed(0);
    out.signed(y);
  }

  private static void paths(OasisBuffer out) {
    long y = 0;
    for (int start = 1; start <= 3; start++) {
      for (int end = 1; end <= 3; end++) {
        out.record(OasisRecord.PATH);
        out.putByte(0xfb);
        layer(out);
        out.unsigned(25);
        out.putByte(start << 2 | end);
        if (start == 3) {
          out.signed(-10);
        }
        if (end == 3) {
          out.signed(60);
        }
        out.unsigned(3);
        out.unsigned(3);
        out.unsigned(500 << 3);
        out.unsigned(300 << 3 | 4);
        out.unsigned(200 << 3 | 3);
        out.signed(0);
        out.signed(y += 1000);
      }
    }
    // Everything as in the last one but the place.
    out.record(OasisRecord.PATH);
    out.putByte(0x08);
    out.signed(y + 1000);
  }

  private static void placements(OasisBuffer out) {
    rectangle(out, 0);
    out.unsigned(2);
    out.unsigned(1);
    out.unsigned(40);
    out.record(OasisRecord.CELL);
    out.text("TOP");
    for (int orientation = 0; orientation < 8; orientation++) {
      out.record(OasisRecord.PLACEMENT);
      out.putByte((orientation == 0 ? 0x80 : 0) | 0x30 | orientation);
      if (orientation == 0) {
        out.text("CELL");
      }
      out.signed(500L * orientation);
      out.signed(100);
    }
    out.record(OasisRecord.PLACEMENT_TRANSFORMED);
    out.putByte(0x3f);
    out.putByte(4);
    out.unsigned(3);
    out.unsigned(2);
    out.putByte(0);
    out.unsigned(30);
    out.signed(0);
    out.signed(2000);
    out.unsigned(8);
    out.unsigned(1);
    out.unsigned(1);
    out.displacement(400, 100);
    out.displacement(-100, 400);
  }

  private static void modesAndModals(OasisBuffer out) {
    rectangle(out, 0);
    out.unsigned(3);
    out.unsigned(1);
    out.unsigned(40);
    out.record(OasisRecord.XYRELATIVE);
    out.record(OasisRecord.RECTANGLE);
    out.putByte(0x9c);
    out.signed(100);
    out.signed(200);
    out.unsigned(0);
    out.record(OasisRecord.RECTANGLE);
    out.putByte(0x30);
    out.unsigned(77);
    out.signed(100);
    out.record(OasisRecord.XYABSOLUTE);
    out.record(OasisRecord.PAD);
    out.record(OasisRecord.RECTANGLE);
    out.putByte(0x18);
    out.signed(1000);
    out.signed(1000);
    // A compact trapezoid whose height follows from its width, then a rectangle of the same size.
    out.record(OasisRecord.XELEMENT);
    out.unsigned(5);
    out.text("anything");
    out.record(OasisRecord.RECTANGLE);
    out.putByte(0xc8);
    out.unsigned(44);
    out.signed(3000);
    out.record(OasisRecord.RECTANGLE);
    out.putByte(0x48);
    out.unsigned(11);
    out.signed(4000);
  }
}
