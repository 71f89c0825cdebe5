package dev.shoreline.layout.gdsii;

import java.time.LocalDateTime;

/**
 * Choices on writing GDSII.
 *
 * @param date the date of all cells and of the library; the year within 0 to 65535
 * @param maxVertices vertices of a boundary that may not be exceeded without {@code multiXy}, 4 to
 *     8190: polygons are split above it, as far as that is possible without moving an edge
 * @param multiXy whether to write larger polygons whole, with several XY records, rather than to
 *     split them
 */
public record GdsOptions(LocalDateTime date, int maxVertices, boolean multiXy) {

  /**
   * The date is the beginning of 1970, so that the same layout gives the same bytes; 8000 vertices;
   * no multi-XY.
   */
  public static final GdsOptions DEFAULT =
      new GdsOptions(LocalDateTime.of(1970, 1, 1, 0, 0), 8000, false);

  /**
   * Most vertices of a boundary whose XY record fits 65535 bytes, with the first repeated at the
   * end.
   */
  static final int RECORD_VERTICES = 8190;

  public GdsOptions {
    if (maxVertices < 4 || maxVertices > RECORD_VERTICES) {
      throw new IllegalArgumentException("maxVertices of " + maxVertices + ", 4 to 8190 expected");
    }
  }

  /** The same with another date. */
  public GdsOptions at(LocalDateTime newDate) {
    return new GdsOptions(newDate, maxVertices, multiXy);
  }
}
