package dev.shoreline.layout.file;

import dev.shoreline.layout.oasis.OasisReader;
import dev.shoreline.layout.stream.LayoutFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** What {@code scripts/fuzz oasis} feeds: any bytes are a layout or a message. */
public final class OasisFuzzTarget {
  private OasisFuzzTarget() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    try {
      OasisReader.read(new ByteArrayInputStream(bytes), "fuzz");
    } catch (LayoutFormatException told) {
      // As it should be.
      return;
    }
  }
}
