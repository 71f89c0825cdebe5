package dev.shoreline.layout.build;

import dev.shoreline.layout.database.Layout;
import java.util.Optional;

/** Where imported layouts come from; reading files is the caller's. */
@FunctionalInterface
public interface LayoutImports {

  /** No imports at all. */
  LayoutImports NONE = file -> Optional.empty();

  /** The layout of a file, its name as written in the design; empty if there is none. */
  Optional<Layout> layout(String file);
}
