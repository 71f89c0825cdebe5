package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.drc.marker.Figure;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.layout.geometry.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file that holds what rules tell, a block for each by its name: texts, places, values and paths
 * of markers. {@code -Dshoreline.update=true} writes what is found.
 */
final class MarkerGolden {
  private final Path file;
  private final Map<String, String> written = new TreeMap<>();

  /** The golden file of a name, beside the tests of this package. */
  MarkerGolden(String name) {
    file = Path.of("src/test/resources/dev/shoreline/drc/engine", name);
  }

  /** Compares what a rule tells with its block. */
  void compare(String name, RuleResult result) throws IOException {
    String found =
        Stream.concat(
                result.skipped().stream().map(s -> "skipped: " + s.reason()),
                result.markers().stream().map(MarkerGolden::shown))
            .map(line -> "  " + line + "\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("shoreline.update")) {
      written.put(name, found);
    } else {
      assertEquals(expected().get(name), found);
    }
  }

  private Map<String, String> expected() throws IOException {
    Map<String, String> blocks = new TreeMap<>();
    String name = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("  ")) {
        blocks.merge(name, line + "\n", String::concat);
      } else {
        name = line;
        blocks.put(name, "");
      }
    }
    return blocks;
  }

  /** Writes what was found, if it was asked for, in the order of the names. */
  void writeIfAsked(Collection<String> names) throws IOException {
    if (!written.isEmpty()) {
      Files.writeString(
          file, names.stream().map(n -> n + "\n" + written.get(n)).collect(Collectors.joining()));
    }
  }

  private static String shown(Marker m) {
    String path =
        m.path().steps().stream()
            .map(s -> s.owner().name() + "#" + s.index() + "." + s.copy())
            .collect(Collectors.joining("/"));
    return String.join(
        " | ",
        m.severity().name(),
        m.standing().name(),
        m.message(),
        shown(m.figure()),
        String.format(Locale.ROOT, "%.6g of %.6g %s", m.measured(), m.limit(), m.dimension()),
        path + " x" + m.copies());
  }

  private static String shown(Figure figure) {
    return switch (figure) {
      case Figure.Edges(var p) ->
          Stream.of(p.firstStart(), p.firstEnd(), p.secondStart(), p.secondEnd())
              .map(point -> point.x() + "," + point.y())
              .collect(Collectors.joining(" "));
      case Figure.Line(var e) -> e.x1() + "," + e.y1() + " " + e.x2() + "," + e.y2();
      case Figure.Area(var polygon) ->
          polygon.vertexCount() > 16
              ? polygon.vertexCount() + " vertices in " + corners(polygon.bounds())
              : Arrays.toString(polygon.seamed());
    };
  }

  private static String corners(Box b) {
    return b.left() + "," + b.bottom() + " " + b.right() + "," + b.top();
  }
}
