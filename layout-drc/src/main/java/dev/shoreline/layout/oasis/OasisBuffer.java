package dev.shoreline.layout.oasis;

import dev.shoreline.layout.stream.FormatText;
import java.util.Arrays;

/** Encodes the numbers and strings of OASIS into memory. */
final class OasisBuffer {

  private byte[] bytes = new byte[1 << 12];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void putByte(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  void record(OasisRecord record) {
    putByte(record.number);
  }

  void put(byte[] content) {
    put(content, content.length);
  }

  private void put(byte[] content, int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
    System.arraycopy(content, 0, bytes, size, length);
    size += length;
  }

  void put(OasisBuffer other) {
    put(other.bytes, other.size);
  }

  void unsigned(long value) {
    if (size + 10 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    long rest = value;
    while (rest > 0x7f) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void signed(long value) {
    unsigned(value < 0 ? -value << 1 | 1 : value << 1);
  }

  /** The shortest exact form of a real number. */
  void real(double value) {
    double magnitude = Math.abs(value);
    if (magnitude == Math.rint(magnitude) && magnitude < 0x1p53) {
      putByte(value < 0 ? 1 : 0);
      unsigned((long) magnitude);
      return;
    }
    putByte(7);
    littleEndian(Double.doubleToLongBits(value), 8);
  }

  void littleEndian(long value, int count) {
    for (int i = 0; i < count; i++) {
      putByte((int) (value >>> (8 * i)));
    }
  }

  void text(String text) {
    byte[] content = FormatText.encode(text);
    unsigned(content.length);
    put(content);
  }

  /** A displacement in its shorter form: along one of eight directions, or any. */
  void displacement(long dx, long dy) {
    int direction = direction(dx, dy);
    if (direction >= 0) {
      unsigned(Math.max(Math.abs(dx), Math.abs(dy)) << 4 | (long) direction << 1);
      return;
    }
    unsigned(Math.abs(dx) << 2 | (dx < 0 ? 2 : 0) | 1);
    signed(dy);
  }

  /** The number of one of eight directions, −1 for any other; as {@link OasisPoints} has them. */
  static int direction(long dx, long dy) {
    if (dy == 0) {
      return dx >= 0 ? 0 : 2;
    }
    if (dx == 0) {
      return dy > 0 ? 1 : 3;
    }
    if (Math.abs(dx) != Math.abs(dy)) {
      return -1;
    }
    if (dx > 0) {
      return dy > 0 ? 4 : 7;
    }
    return dy > 0 ? 5 : 6;
  }
}
