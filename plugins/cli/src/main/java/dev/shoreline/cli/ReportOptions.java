package dev.shoreline.cli;

import dev.shoreline.flow.file.AtomicFile;
import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.report.ReportFormat;
import dev.shoreline.flow.report.TextReport;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Phase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options about reports, and their writing. */
final class ReportOptions {
  @Option(
      names = "--report",
      paramLabel = "FORMAT[=PATH]",
      description =
          "Writes a report: text, json, sarif, junit, lyrdb or html, to a file or to standard"
              + " output. May be given several times. Default: text.")
  private List<String> reports = new ArrayList<>();

  /** Writes diagnostics and every report that was asked for. */
  void write(Report report, Console console, ConsoleOptions options) throws IOException {
    List<Finding> aboutInput =
        report.result().findings().stream().filter(f -> f.phase() == Phase.INPUT).toList();
    options.tell(aboutInput, report.sources(), console);
    for (String request : reports.isEmpty() ? List.of("text") : reports) {
      write(request, report, console, options);
    }
  }

  /** Complains about what cannot be written before any work is done. */
  void check() {
    reports.forEach(request -> ReportRequest.format(request, ReportFormat.class));
  }

  /** The same for several inputs: only text says where one report ends. */
  void check(int inputs) {
    check();
    for (String request : reports) {
      if (inputs > 1
          && (ReportRequest.file(request).isPresent()
              || ReportRequest.format(request, ReportFormat.class) != ReportFormat.TEXT)) {
        throw new UserError(
            "--report: " + request + " is of one design; check the designs one by one");
      }
    }
  }

  /** Whether the user asks for a report. */
  boolean areGiven() {
    return !reports.isEmpty();
  }

  private static void write(String request, Report report, Console console, ConsoleOptions options)
      throws IOException {
    ReportFormat format = ReportRequest.format(request, ReportFormat.class);
    Optional<Path> file = ReportRequest.file(request);
    if (file.isPresent()) {
      AtomicFile.write(file.get(), out -> format.write(report, out));
    } else if (format == ReportFormat.TEXT) {
      TextReport text = new TextReport(console.outStyle(options.color()));
      text.write(report, console.out());
    } else {
      OutputStream out = console.out();
      format.write(report, out);
      out.flush();
    }
  }
}
