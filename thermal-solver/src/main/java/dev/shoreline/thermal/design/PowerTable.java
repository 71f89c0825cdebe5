package dev.shoreline.thermal.design;

import dev.shoreline.netlist.place.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of powers over a body: rows of numbers separated by commas or blanks, the northernmost
 * first; lines that begin with {@code #} are comments.
 *
 * @param columns number of columns
 * @param watts row by row from the southernmost
 */
record PowerTable(int columns, List<Double> watts) {
  /** Reads a table; empty if it is none. */
  static Optional<PowerTable> parse(String text) {
    List<List<Double>> rows = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        Optional<List<Double>> row = row(line);
        if (row.isEmpty() || (!rows.isEmpty() && row.get().size() != rows.getFirst().size())) {
          return Optional.empty();
        }
        rows.add(row.get());
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PowerTable(
                rows.getFirst().size(), rows.reversed().stream().flatMap(List::stream).toList()));
  }

  private static Optional<List<Double>> row(String line) {
    List<Double> row = new ArrayList<>();
    for (String word : line.split("[,\\s]+", -1)) {
      try {
        row.add(Double.parseDouble(word));
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }
    return row.stream().allMatch(Double::isFinite) ? Optional.of(row) : Optional.empty();
  }

  double total() {
    return watts.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The same pattern with another total. */
  PowerTable scaledTo(double total) {
    double factor = total / total();
    return new PowerTable(columns, watts.stream().map(w -> w * factor).toList());
  }

  /**
   * The map as it lies in the package.
   *
   * @param frame of the body; of its turns those by multiples of 90° are followed
   */
  PowerTable placed(Placement frame) {
    int rows = watts.size() / columns;
    Placement turn = frame.shifted(-frame.dx(), -frame.dy());
    boolean swapped = Math.abs(turn.x(0, 1)) > Math.abs(turn.x(1, 0));
    int newColumns = swapped ? rows : columns;
    int newRows = swapped ? columns : rows;
    boolean flipX = (swapped ? turn.x(0, 1) : turn.x(1, 0)) < 0;
    boolean flipY = (swapped ? turn.y(1, 0) : turn.y(0, 1)) < 0;
    List<Double> turned = new ArrayList<>();
    for (int row = 0; row < newRows; row++) {
      for (int column = 0; column < newColumns; column++) {
        int x = flipX ? newColumns - 1 - column : column;
        int y = flipY ? newRows - 1 - row : row;
        turned.add(watts.get(swapped ? x * columns + y : y * columns + x));
      }
    }
    return new PowerTable(newColumns, turned);
  }
}
