package dev.shoreline.flow.report;

import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.netlist.source.Span;
import java.util.Map;

/**
 * The design texts that findings point into.
 *
 * @param prefix what stands before a span's file to make a path that the user can open; empty, or
 *     ending in a slash
 * @param texts text by file name as spans have it
 */
public record Sources(String prefix, Map<String, String> texts) {
  /** What the names of the library's files begin with, for faces that do not see the language. */
  public static final String LIBRARY = SourceProvider.LIBRARY;

  /** No text at all. */
  public static final Sources NONE = new Sources("", Map.of());

  /** Freezes the texts. */
  public Sources {
    texts = Map.copyOf(texts);
  }

  /** The path of a file as the user knows it. */
  public String path(String file) {
    return file.startsWith(LIBRARY) ? "lib/" + file.substring(LIBRARY.length()) : prefix + file;
  }

  /** {@code path:line:column}. */
  public String describe(Span place) {
    return path(place.file()) + ":" + place.line() + ":" + place.column();
  }
}
