package dev.shoreline.layout.oasis;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes OASIS, strictly: cells, then the tables of names, whose places END tells. The same layout
 * and options give the same bytes.
 *
 * <p>Equal shapes become one with a repetition. What OASIS does not know is left out: orientation,
 * size and alignment of texts. Holes hang on seams; paths of an odd width or with round ends become
 * polygons. Cells that were missing on reading have a name but no contents.
 */
public final class OasisWriter {

  private static final int END_BYTES = 256;

  /** Smaller contents are not worth a compressed block. */
  private static final int MIN_BLOCK = 64;

  private final OutputStream out;
  private final OasisOptions options;
  private final OasisNumbers cellNames = new OasisNumbers();
  private final OasisNumbers textStrings = new OasisNumbers();
  private final OasisNumbers propertyNames = new OasisNumbers();
  private final OasisPropertyWriter properties = new OasisPropertyWriter(propertyNames);
  private final CRC32 crc = new CRC32();
  private long sum;
  private long offset;

  private OasisWriter(OutputStream out, OasisOptions options) {
    this.out = out;
    this.options = options;
  }

  /**
   * Writes a layout.
   *
   * @param layout what to write
   * @param stream where to; not closed
   * @param options choices
   */
  public static void write(Layout layout, OutputStream stream, OasisOptions options)
      throws IOException {
    new OasisWriter(stream, options).file(layout);
    stream.flush();
  }

  private void file(Layout layout) throws IOException {
    emit(OasisReader.MAGIC);
    start(layout);
    OasisBuffer content = new OasisBuffer();
    for (Cell cell : layout.cells()) {
      int number = cellNames.of(cell.name());
      if (layout.missingCells().contains(cell.name())) {
        continue;
      }
      OasisBuffer head = new OasisBuffer();
      head.record(OasisRecord.CELL_NUMBERED);
      head.unsigned(number);
      emit(head.toBytes());
      content.clear();
      new OasisCellWriter(content, cellNames, textStrings, properties).write(cell);
      block(content);
    }
    end(layout);
  }

  private void start(Layout layout) throws IOException {
    OasisBuffer start = new OasisBuffer();
    start.record(OasisRecord.START);
    start.text("1.0");
    double stepsPerMicrometre = 1e-6 / layout.dbu();
    double whole = Math.rint(stepsPerMicrometre);
    start.real(Math.abs(stepsPerMicrometre - whole) < 1e-9 * whole ? whole : stepsPerMicrometre);
    start.unsigned(1);
    for (Cell top : layout.topCells()) {
      properties.standard(start, "S_TOP_CELL", top.name());
    }
    properties.write(start, layout.properties());
    emit(start.toBytes());
  }

  private void end(Layout layout) throws IOException {
    OasisBuffer end = new OasisBuffer();
    end.record(OasisRecord.END);
    table(end, OasisRecord.CELLNAME, cellNames);
    table(end, OasisRecord.TEXTSTRING, textStrings);
    table(end, OasisRecord.PROPNAME, propertyNames);
    // Property strings stand where they are used, extensions are not used.
    absentTable(end);
    layerNames(end, layout);
    absentTable(end);
    boolean signed = options.signature() != OasisOptions.Signature.NONE;
    int rest = END_BYTES - end.size() - 1 - (signed ? 4 : 0);
    int padding = rest - (rest > 128 ? 2 : 1);
    end.unsigned(padding);
    end.put(new byte[padding]);
    end.putByte(options.signature().number);
    emit(end.toBytes());
    if (signed) {
      OasisBuffer signature = new OasisBuffer();
      boolean isCrc = options.signature() == OasisOptions.Signature.CRC32;
      signature.littleEndian(isCrc ? crc.getValue() : sum, 4);
      emit(signature.toBytes());
    }
  }

  /** Writes a table, and tells its place and that it is complete. */
  private void table(OasisBuffer end, OasisRecord record, OasisNumbers names) throws IOException {
    OasisBuffer table = new OasisBuffer();
    for (String name : names.names()) {
      table.record(record);
      table.text(name);
    }
    tableAt(end, table);
  }

  private void tableAt(OasisBuffer end, OasisBuffer table) throws IOException {
    end.unsigned(1);
    end.unsigned(table.size() == 0 ? 0 : offset);
    block(table);
  }

  private static void absentTable(OasisBuffer end) {
    end.unsigned(0);
    end.unsigned(0);
  }

  private void layerNames(OasisBuffer end, Layout layout) throws IOException {
    OasisBuffer table = new OasisBuffer();
    for (OasisRecord record :
        new OasisRecord[] {OasisRecord.LAYERNAME, OasisRecord.LAYERNAME_TEXT}) {
      layout
          .layerNames()
          .forEach(
              (key, name) -> {
                table.record(record);
                table.text(name);
                // Intervals of type 3: one number.
                table.unsigned(3);
                table.unsigned(key.layer());
                table.unsigned(3);
                table.unsigned(key.datatype());
              });
    }
    tableAt(end, table);
  }

  /** Writes records, compressed if that is wanted and saves space. */
  private void block(OasisBuffer content) throws IOException {
    byte[] bytes = content.toBytes();
    if (options.compressed() && bytes.length >= MIN_BLOCK) {
      byte[] deflated = deflate(bytes);
      OasisBuffer head = new OasisBuffer();
      head.record(OasisRecord.CBLOCK);
      head.unsigned(0);
      head.unsigned(bytes.length);
      head.unsigned(deflated.length);
      if (head.size() + deflated.length < bytes.length) {
        emit(head.toBytes());
        emit(deflated);
        return;
      }
    }
    emit(bytes);
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      OasisBuffer deflated = new OasisBuffer();
      byte[] part = new byte[1 << 14];
      while (!deflater.finished()) {
        int count = deflater.deflate(part);
        deflated.put(Arrays.copyOf(part, count));
      }
      return deflated.toBytes();
    } finally {
      deflater.end();
    }
  }

  private void emit(byte[] bytes) throws IOException {
    out.write(bytes);
    crc.update(bytes);
    for (byte b : bytes) {
      sum += b & 0xff;
    }
    offset += bytes.length;
  }
}
