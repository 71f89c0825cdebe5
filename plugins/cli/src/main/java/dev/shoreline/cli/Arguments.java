package dev.shoreline.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Arguments that picocli has made sure of. */
final class Arguments {
  private Arguments() {}

  static <T> T given(@Nullable T argument) {
    return Objects.requireNonNull(argument);
  }
}
