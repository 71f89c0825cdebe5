package dev.shoreline.thermal.export;

import dev.shoreline.thermal.response.ResponseMatrix;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A response matrix, K/W, as text. */
public final class MatrixText {
  private MatrixText() {}

  /** Comma-separated values: a line of sources, then one line a probe, names quoted. */
  public static String csv(ResponseMatrix matrix) {
    StringBuilder out = new StringBuilder("\"K/W\"");
    matrix.sources().forEach(s -> out.append(',').append(quoted(s)));
    for (int m = 0; m < matrix.probes().size(); m++) {
      out.append('\n').append(quoted(matrix.probes().get(m))).append(',').append(row(matrix, m));
    }
    return out.append('\n').toString();
  }

  /** JSON: names of probes and sources, and the values probe by probe. */
  public static String json(ResponseMatrix matrix) {
    String rows =
        IntStream.range(0, matrix.probes().size())
            .mapToObj(m -> "    [" + row(matrix, m) + "]")
            .collect(Collectors.joining(",\n"));
    return """
        {
          "unit": "K/W",
          "probes": [%s],
          "sources": [%s],
          "values": [
        %s
          ]
        }
        """
        .formatted(JsonText.names(matrix.probes()), JsonText.names(matrix.sources()), rows);
  }

  private static String row(ResponseMatrix matrix, int probe) {
    return IntStream.range(0, matrix.sources().size())
        .mapToObj(n -> Double.toString(matrix.at(probe, n)))
        .collect(Collectors.joining(","));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
