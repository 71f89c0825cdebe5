package dev.shoreline.layout.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Buffered output of bytes and big-endian numbers. */
public final class ByteSink {

  private static final int CAPACITY = 1 << 16;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final OutputStream out;
  private final byte[] buffer = new byte[CAPACITY];
  private int size;
  private long flushed;

  /** Writes to a stream, which {@link #flush} does not close. */
  public ByteSink(OutputStream out) {
    this.out = out;
  }

  /** Number of bytes written so far. */
  public long offset() {
    return flushed + size;
  }

  /** Writes the low eight bits. */
  public void putByte(int value) throws IOException {
    if (size == CAPACITY) {
      empty();
    }
    buffer[size++] = (byte) value;
  }

  /** Writes the low sixteen bits. */
  public void putShort(int value) throws IOException {
    putByte(value >> 8);
    putByte(value);
  }

  /** Writes 32 bits. */
  public void putInt(int value) throws IOException {
    if (size + 4 > CAPACITY) {
      empty();
    }
    INT.set(buffer, size, value);
    size += 4;
  }

  /** Writes 64 bits. */
  public void putLong(long value) throws IOException {
    putInt((int) (value >> 32));
    putInt((int) value);
  }

  /** Writes bytes as they are. */
  public void put(byte[] bytes) throws IOException {
    if (bytes.length > CAPACITY - size) {
      empty();
      out.write(bytes);
      flushed += bytes.length;
    } else {
      System.arraycopy(bytes, 0, buffer, size, bytes.length);
      size += bytes.length;
    }
  }

  private void empty() throws IOException {
    out.write(buffer, 0, size);
    flushed += size;
    size = 0;
  }

  /** Hands everything on to the stream. */
  public void flush() throws IOException {
    empty();
    out.flush();
  }
}
