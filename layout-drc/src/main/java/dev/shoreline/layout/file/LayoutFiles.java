package dev.shoreline.layout.file;

import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.gdsii.GdsReader;
import dev.shoreline.layout.oasis.OasisReader;
import dev.shoreline.layout.stream.LayoutFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads a layout file of any format that is known. */
public final class LayoutFiles {

  /**
   * The first byte of {@code %SEMI-OASIS}; GDSII begins with the length of its HEADER, two bytes of
   * which one is 0.
   */
  private static final int OASIS_START = '%';

  private LayoutFiles() {}

  /** Reads a GDSII or OASIS file, gzipped or not. */
  public static Layout read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads GDSII or OASIS, gzipped or not.
   *
   * @param in the bytes; not closed
   * @param file their name for messages
   * @throws LayoutFormatException if this is neither, or damaged
   */
  public static Layout read(InputStream in, String file) throws IOException {
    InputStream bytes = unzipped(new BufferedInputStream(in, 1 << 16));
    bytes.mark(1);
    int first = bytes.read();
    bytes.reset();
    return switch (first) {
      case OASIS_START -> OasisReader.read(bytes, file);
      case 0 -> GdsReader.read(bytes, file);
      case -1 -> throw new LayoutFormatException(file, 0, "", "", "the file is empty");
      default -> throw new LayoutFormatException(file, 0, "", "", "is neither GDSII nor OASIS");
    };
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return zipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
  }
}
