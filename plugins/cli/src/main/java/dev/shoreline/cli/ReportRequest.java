package dev.shoreline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code --report FORMAT[=PATH]} asks for. */
final class ReportRequest {
  private ReportRequest() {}

  /** The format, whose name is its constant's in small letters. */
  static <F extends Enum<F>> F format(String request, Class<F> formats) {
    String label = request.split("=", 2)[0];
    F[] all = formats.getEnumConstants();
    return Arrays.stream(all)
        .filter(format -> label(format).equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "--report: unknown format "
                        + label
                        + "; there are "
                        + Arrays.stream(all)
                            .map(ReportRequest::label)
                            .collect(Collectors.joining(", "))));
  }

  private static String label(Enum<?> format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  /** The file to write; empty for standard output. */
  static Optional<Path> file(String request) {
    int path = request.indexOf('=');
    return path < 0 ? Optional.empty() : Optional.of(Path.of(request.substring(path + 1)));
  }
}
