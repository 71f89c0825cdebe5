package dev.shoreline.flow.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes reports of one format. */
@FunctionalInterface
interface ReportWriter {
  /**
   * Writes a report; the stream stays open.
   *
   * @throws IOException if the stream fails
   */
  void write(Report report, OutputStream out) throws IOException;
}
