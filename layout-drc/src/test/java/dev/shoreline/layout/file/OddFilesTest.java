package dev.shoreline.layout.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsReader;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.oasis.OasisOptions;
import dev.shoreline.layout.oasis.OasisReader;
import dev.shoreline.layout.oasis.OasisWriter;
import dev.shoreline.layout.stream.LayoutFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that nobody draws: a layout or a message that names the file. */
final class OddFilesTest {
  @Test
  void aMillionLayersAreRead() throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    for (int i = 0; i < 1_000_000; i++) {
      builder.cell("top").box(new LayerKey(i, 0), new Box(0, 0, 50, 50));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    OasisWriter.write(builder.build(), file, OasisOptions.DEFAULT);
    Layout read = OasisReader.read(new ByteArrayInputStream(file.toByteArray()), "layers");
    assertEquals(1_000_000, read.layers().size());
  }

  /** Twenty cells that double each other; one of the magnifications is replaced. */
  @ParameterizedTest
  @CsvSource({
    "7fffffffffffffff, is outside", // 7e75
    "4210000000000000, is outside", // 16: each placement is in range, all together are not
    "c110000000000000, positive", // -1
    "0000000000000000, positive"
  })
  void magnificationsThatNoLayoutHasAreTold(String magnification, String told) throws IOException {
    String two = "000c1b054120000000000000";
    String bytes = HexFormat.of().formatHex(doubled());
    int at = bytes.indexOf(two);
    String patched =
        bytes.substring(0, at + 8) + magnification + bytes.substring(at + two.length());
    String message = message(HexFormat.of().parseHex(patched), true);
    assertTrue(message.contains(told), message);
  }

  private static byte[] doubled() throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    builder.cell("c0").box(new LayerKey(1, 0), new Box(0, 0, 2_000_000_000, 50));
    for (int i = 1; i <= 20; i++) {
      builder.cell("c" + i).reference("c" + (i - 1), Transform.of(0, 0, 0, 2, false));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    GdsWriter.write(builder.build(), file, "doubled.gds", GdsOptions.DEFAULT);
    return file.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void damagedZippedFilesAreTold(boolean gdsii) throws IOException {
    message(new byte[] {0x1f, (byte) 0x8b, 0, 0}, gdsii);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(doubled());
    }
    byte[] bytes = zipped.toByteArray();
    message(Arrays.copyOf(bytes, bytes.length / 2), gdsii);
    bytes[bytes.length / 2] ^= 0x55;
    message(bytes, gdsii);
  }

  private static String message(byte[] bytes, boolean gdsii) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    LayoutFormatException told =
        assertThrows(
            LayoutFormatException.class,
            () -> {
              if (gdsii) {
                GdsReader.read(in, "odd file");
              } else {
                OasisReader.read(in, "odd file");
              }
            });
    String message = String.valueOf(told.getMessage());
    assertTrue(message.contains("odd file"), message);
    return message;
  }
}
