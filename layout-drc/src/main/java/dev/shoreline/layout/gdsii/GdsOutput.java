package dev.shoreline.layout.gdsii;

import dev.shoreline.layout.stream.ByteSink;
import dev.shoreline.layout.stream.FormatText;
import dev.shoreline.layout.stream.LayoutFormatException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;

/** Writes records, and checks that they can hold what they are to hold. */
final class GdsOutput {

  /** Points in one XY record, the repeated first point included. */
  static final int RECORD_POINTS = GdsOptions.RECORD_VERTICES + 1;

  private static final int RECORD_BYTES = 65535;

  private final ByteSink sink;
  private final String file;
  private String cell = "";

  GdsOutput(OutputStream out, String file) {
    this.sink = new ByteSink(out);
    this.file = file;
  }

  /** Tells the cell for error messages; empty outside of cells. */
  void inCell(String name) {
    cell = name;
  }

  void header(GdsRecord record, int bytes) throws IOException {
    sink.putShort(bytes + 4);
    sink.putByte(record.number);
    sink.putByte(record.data.number);
  }

  void empty(GdsRecord record) throws IOException {
    header(record, 0);
  }

  /** Unsigned 16-bit numbers. */
  void shorts(GdsRecord record, int... values) throws IOException {
    header(record, 2 * values.length);
    for (int value : values) {
      if (value < 0 || value > 65535) {
        throw error(record, value + " is beyond 16 bits");
      }
      sink.putShort(value);
    }
  }

  void integer(GdsRecord record, long value) throws IOException {
    header(record, 4);
    coordinate(record, value);
  }

  void reals(GdsRecord record, double... values) throws IOException {
    header(record, 8 * values.length);
    for (double value : values) {
      sink.putLong(GdsReal.encode(value));
    }
  }

  void text(GdsRecord record, String text) throws IOException {
    byte[] bytes = FormatText.encode(text);
    if (bytes.length + 5 > RECORD_BYTES) {
      throw error(
          record, "a string of " + bytes.length + " bytes, at most " + (RECORD_BYTES - 5) + " fit");
    }
    int padding = bytes.length % 2;
    header(record, bytes.length + padding);
    sink.put(bytes);
    if (padding == 1) {
      sink.putByte(0);
    }
  }

  /** Twice the same date: last modification, and last access. */
  void dates(GdsRecord record, LocalDateTime date) throws IOException {
    int[] fields = {
      date.getYear(),
      date.getMonthValue(),
      date.getDayOfMonth(),
      date.getHour(),
      date.getMinute(),
      date.getSecond()
    };
    int[] twice = new int[12];
    System.arraycopy(fields, 0, twice, 0, 6);
    System.arraycopy(fields, 0, twice, 6, 6);
    shorts(record, twice);
  }

  /** Coordinates x0, y0, …; the first point is repeated at the end if the contour is closed. */
  void points(long[] xy, boolean closed) throws IOException {
    int points = xy.length / 2 + (closed ? 1 : 0);
    for (int from = 0; from < points; from += RECORD_POINTS) {
      int count = Math.min(RECORD_POINTS, points - from);
      header(GdsRecord.XY, 8 * count);
      for (int i = from; i < from + count; i++) {
        int at = 2 * i < xy.length ? 2 * i : 0;
        coordinate(GdsRecord.XY, xy[at]);
        coordinate(GdsRecord.XY, xy[at + 1]);
      }
    }
  }

  private void coordinate(GdsRecord record, long value) throws IOException {
    if (value != (int) value) {
      throw error(record, "coordinate " + value + " is beyond the 32 bits of GDSII");
    }
    sink.putInt((int) value);
  }

  /** STRANS, MAG and ANGLE, as far as they are needed. */
  void orientation(boolean scaled, boolean mirrored, double magnification, double angle)
      throws IOException {
    if (mirrored || scaled || angle != 0) {
      bits(GdsRecord.STRANS, mirrored ? 0x8000 : 0);
    }
    if (scaled) {
      reals(GdsRecord.MAG, magnification);
    }
    if (angle != 0) {
      reals(GdsRecord.ANGLE, angle);
    }
  }

  void bits(GdsRecord record, int value) throws IOException {
    header(record, 2);
    sink.putShort(value);
  }

  LayoutFormatException error(GdsRecord record, String problem) {
    return new LayoutFormatException(file, -1, record.name(), cell, problem);
  }

  void flush() throws IOException {
    sink.flush();
  }
}
