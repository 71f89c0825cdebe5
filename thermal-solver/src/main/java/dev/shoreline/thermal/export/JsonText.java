package dev.shoreline.thermal.export;

import java.util.List;
import java.util.stream.Collectors;

/** Names in JSON. */
final class JsonText {
  private JsonText() {}

  /** Quoted, with commas between. */
  static String names(List<String> names) {
    return names.stream()
        .map(n -> '"' + n.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(", "));
  }
}
