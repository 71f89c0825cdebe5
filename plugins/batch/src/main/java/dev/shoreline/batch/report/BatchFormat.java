package dev.shoreline.batch.report;

import dev.shoreline.batch.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The forms that the report of a batch can be written in. */
public enum BatchFormat {
  /** For people, in a terminal. */
  TEXT,
  /** For programs: the report with all its rows. */
  JSON,
  /** JUnit XML: a test case for every job. */
  JUNIT,
  /** SARIF 2.1.0 with the state of each result against the baseline. */
  SARIF,
  /** One page that opens offline. */
  HTML;

  /** Its name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes a report; the stream stays open.
   *
   * @throws IOException if the stream fails
   */
  public void write(BatchReport report, OutputStream out) throws IOException {
    switch (this) {
      case TEXT -> text(TextSummary.of(report), out);
      case JSON -> text(Json.indented(report), out);
      case JUNIT -> JunitSummary.write(report, out);
      case SARIF -> text(Json.indented(SarifSummary.of(report)), out);
      case HTML -> text(Dashboard.page(report), out);
    }
  }

  private static void text(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
