package dev.shoreline.flow.run;

import java.nio.file.Path;

/** Where Shoreline lies on this machine; the launcher says it in a system property. */
public final class Installation {
  /** The name of the property. */
  public static final String HOME = "shoreline.home";

  private Installation() {}

  /** The folder that holds everything; the current one where nobody says it. */
  public static Path home() {
    return Path.of(System.getProperty(HOME, "."));
  }

  /** The standard library of the language. */
  public static Path library() {
    return home().resolve("lib");
  }
}
