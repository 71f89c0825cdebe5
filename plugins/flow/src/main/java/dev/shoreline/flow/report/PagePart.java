package dev.shoreline.flow.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Texts, styles and scripts of pages, which lie beside the classes that write them. */
public final class PagePart {
  private PagePart() {}

  /**
   * The text of a resource.
   *
   * @param writer the class beside which it lies
   * @throws IOException if it cannot be read
   * @throws IllegalStateException if there is none
   */
  public static String text(Class<?> writer, String name) throws IOException {
    try (InputStream in = writer.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
