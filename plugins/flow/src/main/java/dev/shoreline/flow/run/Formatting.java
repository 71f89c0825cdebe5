package dev.shoreline.flow.run;

import dev.shoreline.dsl.format.Formatter;
import dev.shoreline.dsl.parse.DesignParser;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.parse.SourceDecoder;
import dev.shoreline.flow.file.AtomicFile;
import dev.shoreline.flow.report.Sources;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A design text and how the formatter lays it out.
 *
 * @param findings mistakes that keep it from being laid out; else empty
 * @param sources the text, for the findings
 * @param text as it is
 * @param formatted as it should be
 */
public record Formatting(List<Finding> findings, Sources sources, String text, String formatted) {
  /** Freezes the findings. */
  public Formatting {
    findings = List.copyOf(findings);
  }

  /**
   * Lays out a text.
   *
   * @throws IOException if the file cannot be read
   */
  public static Formatting of(Path file) throws IOException {
    String name = file.toString().replace('\\', '/');
    try (InputStream in = Files.newInputStream(file)) {
      return switch (SourceDecoder.decode(name, in)) {
        case SourceDecoder.Refused refused ->
            new Formatting(
                List.of(Findings.of(Phase.INPUT, refused.diagnostic())), Sources.NONE, "", "");
        case SourceDecoder.Text text -> of(name, DesignParser.parse(text.source()));
      };
    }
  }

  private static Formatting of(String name, ParsedFile parsed) {
    String text = parsed.source().text();
    List<Finding> findings =
        parsed.hasErrors()
            ? parsed.diagnostics().stream().map(d -> Findings.of(Phase.INPUT, d)).toList()
            : List.of();
    return new Formatting(
        findings, new Sources("", Map.of(name, text)), text, Formatter.format(parsed));
  }

  /** Whether the text is laid out already. */
  public boolean isFormatted() {
    return text.equals(formatted);
  }

  /**
   * Replaces the file.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, out -> out.write(formatted.getBytes(StandardCharsets.UTF_8)));
  }
}
