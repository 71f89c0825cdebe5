package dev.shoreline.ide.results;

import dev.shoreline.ide.run.Checked;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a view of results shows and a file of them holds.
 *
 * @param name what files of it are called
 * @param type of its rows
 * @param columns from left to right
 * @param rows what a run has for it
 * @param <R> what a row shows
 */
record ResultTable<R>(
    String name, Class<R> type, List<Column<R>> columns, Function<Checked, List<R>> rows) {
  /** All of a run as comma-separated values. */
  String csv(Checked checked) {
    return csv(rows.apply(checked));
  }

  /** Comma-separated values (RFC 4180, lines ended by LF): units stand in the heads. */
  String csv(List<R> shown) {
    Stream<List<String>> body =
        shown.stream().map(row -> columns.stream().map(c -> c.plain().apply(row)).toList());
    return Stream.concat(Stream.of(columns.stream().map(Column::heading).toList()), body)
        .map(line -> line.stream().map(ResultTable::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"") || text.contains("\n") || text.contains("\r")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
