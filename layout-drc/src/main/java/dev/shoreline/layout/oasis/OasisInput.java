package dev.shoreline.layout.oasis;

import dev.shoreline.layout.geometry.Coordinates;
import dev.shoreline.layout.stream.ByteSource;
import dev.shoreline.layout.stream.FormatText;
import dev.shoreline.layout.stream.LayoutFormatException;
import dev.shoreline.netlist.cancel.Cancellation;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes the numbers and strings of OASIS, in and out of compressed blocks. */
final class OasisInput {

  private final ByteSource file;
  private final String name;
  private ByteSource source;
  private @Nullable Inflater inflater;
  private long blockEnd;
  private long start;
  private int record = -1;
  private String cell = "";

  OasisInput(ByteSource file, String name) {
    this.file = file;
    this.name = name;
    this.source = file;
  }

  /** Tells the cell for error messages; empty outside of cells. */
  void inCell(String cellName) {
    cell = cellName;
  }

  /** Moves to the next record, leaving a compressed block at its end. */
  OasisRecord next() throws IOException {
    Cancellation.check();
    if (source != file && source.atEnd()) {
      leaveBlock();
    }
    if (source == file) {
      start = file.offset();
    }
    record = source.next();
    if (record >= OasisRecord.COUNT) {
      throw error("is not a type of record");
    }
    return OasisRecord.of(record);
  }

  /** Enters a CBLOCK: what follows is read from its contents until they end. */
  void enterBlock() throws IOException {
    if (source != file) {
      throw error("a compressed block within a compressed block");
    }
    long method = unsigned();
    if (method != 0) {
      throw error("compression method " + method + ", only 0 (deflate) is known");
    }
    blockEnd = unsigned();
    byte[] compressed = file.next(unsigned());
    Inflater deflate = new Inflater(true);
    inflater = deflate;
    source =
        ByteSource.plain(
            new InflaterInputStream(new ByteArrayInputStream(compressed), deflate, 1 << 14));
  }

  private void leaveBlock() throws IOException {
    if (source.offset() != blockEnd) {
      throw error(
          "a compressed block of " + source.offset() + " bytes, " + blockEnd + " announced");
    }
    close();
    source = file;
  }

  /** Frees what a compressed block holds outside of Java's memory. */
  void close() {
    if (inflater != null) {
      inflater.end();
      inflater = null;
    }
  }

  /** Whether the current record is in a compressed block. */
  boolean inBlock() {
    return source != file;
  }

  int unsignedByte() throws IOException {
    return source.next();
  }

  /** An unsigned integer of at most 63 bits. */
  long unsigned() throws IOException {
    int b = source.next();
    if (b < 0x80) {
      return b;
    }
    long value = b & 0x7f;
    for (int shift = 7; shift < 63; shift += 7) {
      b = source.next();
      value |= (long) (b & 0x7f) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    // Zeroes may follow without end: some writers pad so.
    do {
      b = source.next();
      if ((b & 0x7f) != 0) {
        throw error("an integer of more than 63 bits");
      }
    } while (b >= 0x80);
    return value;
  }

  /** An unsigned integer that counts or names something, at most 2^31 − 1. */
  int unsignedInt() throws IOException {
    long value = unsigned();
    if (value > Integer.MAX_VALUE) {
      throw error(value + " is beyond 31 bits");
    }
    return (int) value;
  }

  /** An unsigned length in database units. */
  long length() throws IOException {
    return Coordinates.checked(unsigned());
  }

  /** A signed integer; as a 1-delta, a coordinate. */
  long signed() throws IOException {
    long value = unsigned();
    return (value & 1) == 0 ? value >> 1 : -(value >> 1);
  }

  double real() throws IOException {
    return real(unsignedByte());
  }

  /** A real of a type that has been read. */
  double real(int type) throws IOException {
    double value =
        switch (type) {
          case 0 -> (double) unsigned();
          case 1 -> -(double) unsigned();
          case 2 -> 1.0 / unsigned();
          case 3 -> -1.0 / unsigned();
          case 4 -> ratio();
          case 5 -> -ratio();
          case 6 -> Float.intBitsToFloat((int) littleEndian(4));
          case 7 -> Double.longBitsToDouble(littleEndian(8));
          default -> throw error("a real of type " + type + ", 0 to 7 expected");
        };
    if (!Double.isFinite(value)) {
      throw error("the real number " + value);
    }
    return value;
  }

  private double ratio() throws IOException {
    double numerator = (double) unsigned();
    return numerator / unsigned();
  }

  long littleEndian(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) source.next() << (8 * i);
    }
    return value;
  }

  String text() throws IOException {
    byte[] bytes = source.next(unsigned());
    return FormatText.decode(bytes, 0, bytes.length);
  }

  /** Reads a file of which at least that many bytes must follow and be these. */
  boolean startsWith(byte[] magic) throws IOException {
    for (byte b : magic) {
      if (source.atEnd() || source.next() != b) {
        return false;
      }
    }
    return true;
  }

  LayoutFormatException error(String problem) {
    String type =
        record < 0 ? "" : record < OasisRecord.COUNT ? OasisRecord.of(record).name() : record + "";
    return new LayoutFormatException(name, start, type, cell, problem);
  }

  /** What an exception from below means, as an error at the current record. */
  LayoutFormatException error(Exception cause) {
    if (cause instanceof EOFException) {
      return error(
          source == file
              ? "the file ends within this record"
              : "the compressed block ends too early");
    }
    return error(String.valueOf(cause.getMessage()));
  }
}
