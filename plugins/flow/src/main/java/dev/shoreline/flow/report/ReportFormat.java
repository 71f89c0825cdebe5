package dev.shoreline.flow.report;

import dev.shoreline.netlist.diagnostic.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The forms that a report can be written in. */
public enum ReportFormat {
  /** For people, in a terminal. */
  TEXT("txt"),
  /** For programs; the schema is in the documentation. */
  JSON("json"),
  /** SARIF 2.1.0, for code scanning. */
  SARIF("sarif"),
  /** JUnit XML, for CI servers. */
  JUNIT("xml"),
  /** LayoutPlace database of KLayout. */
  LYRDB("lyrdb"),
  /** One page that opens offline. */
  HTML("html");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  /** Its name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The usual ending of its files, without the dot. */
  public String ending() {
    return ending;
  }

  /**
   * Writes a report; the stream stays open.
   *
   * @throws IOException if the stream fails
   */
  public void write(Report report, OutputStream out) throws IOException {
    writer().write(report, out);
  }

  private ReportWriter writer() {
    return switch (this) {
      case TEXT -> new TextReport(Style.PLAIN);
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
      case JUNIT -> new JUnitReport();
      case LYRDB -> new LyrdbReport();
      case HTML -> new HtmlReport();
    };
  }
}
