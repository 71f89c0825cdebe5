package dev.shoreline.layout.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Buffered bytes of a layout file, with the offset of each. A file that begins as gzip does is
 * unzipped.
 */
public final class ByteSource {

  private static final int CAPACITY = 1 << 18;

  /**
   * Bytes at the end that an {@link Observer} does not see: the signature of a file that ends in
   * one.
   */
  private static final int HELD_BACK = 4;

  /** Sees every byte of the file but the last four, in order. */
  public interface Observer {
    /** Called with the next bytes. */
    void bytes(byte[] buffer, int from, int length);
  }

  private final InputStream in;
  private final byte[] buffer = new byte[CAPACITY];
  private final Observer observer;
  private int position;
  private int limit;
  private int observed;
  private long base;

  private ByteSource(InputStream in, Observer observer) {
    this.in = in;
    this.observer = observer;
  }

  /**
   * The bytes of a stream, unzipped if need be.
   *
   * @param file its name for messages
   */
  public static ByteSource of(InputStream in, String file, Observer observer) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 2);
    byte[] magic = start.readNBytes(2);
    start.unread(magic);
    boolean zipped = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    return new ByteSource(zipped ? unzipped(start, file) : start, observer);
  }

  private static InputStream unzipped(InputStream in, String file) throws IOException {
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (ZipException | EOFException damaged) {
      throw new LayoutFormatException(file, 0, "", "", "is zipped, and its header is damaged");
    }
  }

  /** The bytes of a stream as they are. */
  public static ByteSource plain(InputStream in) {
    return new ByteSource(in, (bytes, from, length) -> {});
  }

  /** Offset of the next byte. */
  public long offset() {
    return base + position;
  }

  /** Whether there is no further byte. */
  public boolean atEnd() throws IOException {
    return position == limit && !has(1);
  }

  /**
   * Whether at least that many bytes follow, which are then in the {@link #buffer()}; at most 2^18.
   */
  public boolean has(int count) throws IOException {
    while (limit - position < count) {
      if (position > 0 && position + count > CAPACITY) {
        compact();
      }
      int read = in.read(buffer, limit, CAPACITY - limit);
      if (read < 0) {
        return false;
      }
      limit += read;
    }
    return true;
  }

  private void compact() {
    observe();
    int kept = Math.min(position, observed);
    System.arraycopy(buffer, kept, buffer, 0, limit - kept);
    base += kept;
    position -= kept;
    limit -= kept;
    observed -= kept;
  }

  private void observe() {
    int until = Math.max(observed, limit - HELD_BACK);
    observer.bytes(buffer, observed, until - observed);
    observed = until;
  }

  /** Reads to the end of the file, so that the observer has seen all that it is to see. */
  public void drain() throws IOException {
    position = limit;
    while (has(1)) {
      position = limit;
    }
    observe();
  }

  /** The buffer; valid until the next call of {@link #has}. */
  public byte[] buffer() {
    return buffer;
  }

  /** Index of the next byte in the buffer. */
  public int position() {
    return position;
  }

  /** Skips bytes that {@link #has} has brought into the buffer. */
  public void advance(int count) {
    position += count;
  }

  /** The next byte, 0 to 255; throws EOFException if there is none. */
  public int next() throws IOException {
    if (position == limit && !has(1)) {
      throw new EOFException();
    }
    return buffer[position++] & 0xff;
  }

  /** The next bytes; memory is taken as they arrive, so that a wrong length does no harm. */
  public byte[] next(long count) throws IOException {
    byte[] bytes = new byte[(int) Math.min(count, 1 << 12)];
    int size = 0;
    while (size < count) {
      if (!has(1)) {
        throw new EOFException();
      }
      int part = (int) Math.min(count - size, limit - position);
      if (size + part > bytes.length) {
        bytes =
            Arrays.copyOf(bytes, (int) Math.min(count, Math.max(size + part, 2L * bytes.length)));
      }
      System.arraycopy(buffer, position, bytes, size, part);
      position += part;
      size += part;
    }
    return bytes;
  }
}
