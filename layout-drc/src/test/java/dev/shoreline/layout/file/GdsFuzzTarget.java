package dev.shoreline.layout.file;

import dev.shoreline.layout.gdsii.GdsReader;
import dev.shoreline.layout.stream.LayoutFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** What {@code scripts/fuzz gdsii} feeds: any bytes are a layout or a message. */
public final class GdsFuzzTarget {
  private GdsFuzzTarget() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    try {
      GdsReader.read(new ByteArrayInputStream(bytes), "fuzz");
    } catch (LayoutFormatException told) {
      // As it should be.
      return;
    }
  }
}
