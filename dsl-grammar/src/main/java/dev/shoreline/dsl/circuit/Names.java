package dev.shoreline.dsl.circuit;

import org.jspecify.annotations.Nullable;

/** Names of netlists as names of the language. */
final class Names {
  private Names() {}

  /** The name with {@code _} for what a name cannot hold. */
  static String of(@Nullable String foreign) {
    String name = String.valueOf(foreign).replaceAll("[^A-Za-z0-9_]", "_");
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }
}
