package dev.shoreline.layout.oasis;

import java.util.zip.CRC32;

/** Small OASIS files, encoded by hand. */
final class OasisFiles {

  private OasisFiles() {}

  /** A file with one cell, CELL, of the given contents, which may begin further cells. */
  static byte[] file(OasisBuffer contents) {
    OasisBuffer file = new OasisBuffer();
    start(file);
    file.record(OasisRecord.CELL);
    file.text("CELL");
    file.put(contents);
    return end(file);
  }

  static void start(OasisBuffer file) {
    file.put(OasisReader.MAGIC);
    file.record(OasisRecord.START);
    file.text("1.0");
    file.real(1000);
    file.unsigned(0);
    for (int i = 0; i < 12; i++) {
      file.unsigned(0);
    }
  }

  /** Adds an END of 256 bytes with a CRC32. */
  static byte[] end(OasisBuffer file) {
    file.record(OasisRecord.END);
    file.text("\0".repeat(248));
    file.putByte(1);
    CRC32 crc = new CRC32();
    crc.update(file.toBytes());
    file.littleEndian(crc.getValue(), 4);
    return file.toBytes();
  }
}
