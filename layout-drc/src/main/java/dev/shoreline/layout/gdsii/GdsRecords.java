package dev.shoreline.layout.gdsii;

import dev.shoreline.layout.stream.ByteSource;
import dev.shoreline.layout.stream.FormatText;
import dev.shoreline.layout.stream.LayoutFormatException;
import dev.shoreline.netlist.cancel.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Cuts a file into records; the data of the current record is read in place. */
final class GdsRecords {

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final ByteSource source;
  private final String file;
  private long start;
  private int number = -1;
  private int data;
  private int size;
  private String cell = "";

  GdsRecords(InputStream in, String file) throws IOException {
    this.source = ByteSource.of(in, file, (bytes, from, length) -> {});
    this.file = file;
  }

  /** Tells the cell for error messages; empty outside of cells. */
  void inCell(String name) {
    cell = name;
  }

  /** Moves to the next record. */
  GdsRecord next() throws IOException {
    Cancellation.check();
    start = source.offset();
    if (!source.has(4)) {
      throw error("the file ends without ENDLIB");
    }
    int length = shortAtIndex(source.position()) & 0xffff;
    number = source.buffer()[source.position() + 2] & 0xff;
    if (length < 4) {
      throw error("a record of " + length + " bytes, 4 or more expected");
    }
    if (!source.has(length)) {
      throw error("the file ends within this record of " + length + " bytes");
    }
    data = source.position() + 4;
    size = length - 4;
    source.advance(length);
    return GdsRecord.of(number);
  }

  /** Number of bytes of data in the current record. */
  int size() {
    return size;
  }

  int shortAt(int index) throws IOException {
    require(2 * index + 2);
    return shortAtIndex(data + 2 * index);
  }

  private int shortAtIndex(int at) {
    return (short) SHORT.get(source.buffer(), at);
  }

  int unsignedAt(int index) throws IOException {
    return shortAt(index) & 0xffff;
  }

  int intAt(int index) throws IOException {
    require(4 * index + 4);
    return (int) INT.get(source.buffer(), data + 4 * index);
  }

  double realAt(int index) throws IOException {
    require(8 * index + 8);
    return GdsReal.decode((long) LONG.get(source.buffer(), data + 8 * index));
  }

  /** Copies all 4-byte integers of the record, which must be pairs. */
  int copyInts(long[] target, int at) throws IOException {
    if (size % 8 != 0) {
      throw error("coordinates of " + size + " bytes, a multiple of 8 expected");
    }
    byte[] buffer = source.buffer();
    int count = size / 4;
    for (int i = 0; i < count; i++) {
      target[at + i] = (int) INT.get(buffer, data + 4 * i);
    }
    return count;
  }

  /** The string of the record, without the padding. */
  String text() {
    int length = size;
    while (length > 0 && source.buffer()[data + length - 1] == 0) {
      length--;
    }
    return FormatText.decode(source.buffer(), data, length);
  }

  private void require(int bytes) throws IOException {
    if (size < bytes) {
      throw error(size + " bytes of data, " + bytes + " or more expected");
    }
  }

  /** An error at the current record. */
  LayoutFormatException error(String problem) {
    return new LayoutFormatException(
        file, start, number < 0 ? "" : GdsRecord.name(number), cell, problem);
  }
}
