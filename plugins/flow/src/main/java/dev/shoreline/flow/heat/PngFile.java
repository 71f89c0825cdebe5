package dev.shoreline.flow.heat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pixels as PNG (ISO/IEC 15948): eight bits of red, green and blue, no time stamp. */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte TRUE_COLOR = 2;

  private PngFile() {}

  /**
   * The bytes of a file.
   *
   * @param pixels row by row from the top, 0xRRGGBB
   */
  static byte[] of(int width, int[] pixels) {
    int height = pixels.length / width;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    byte[] head =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put(TRUE_COLOR).array();
    chunk(out, "IHDR", head);
    chunk(out, "IDAT", deflated(width, height, pixels));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] deflated(int width, int height, int[] pixels) {
    ByteBuffer raw = ByteBuffer.allocate(height * (1 + 3 * width));
    for (int row = 0; row < height; row++) {
      raw.put((byte) 0);
      for (int i = row * width; i < (row + 1) * width; i++) {
        raw.put((byte) (pixels[i] >> 16)).put((byte) (pixels[i] >> 8)).put((byte) pixels[i]);
      }
    }
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(raw.array());
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
