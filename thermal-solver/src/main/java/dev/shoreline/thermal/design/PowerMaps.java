package dev.shoreline.thermal.design;

import java.util.Optional;

/** Finds the text of power maps; what may be read is the caller's affair. */
@FunctionalInterface
public interface PowerMaps {
  /** No map is found. */
  PowerMaps NONE = _ -> Optional.empty();

  /**
   * The text of a map.
   *
   * @param file as named in the design
   */
  Optional<String> text(String file);
}
