package dev.shoreline.flow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.netlist.diagnostic.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clicks through the page in a browser; skipped where Chromium is not installed. */
final class ReportPageTest {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Pattern LOG = Pattern.compile("(?s)<pre id=\"log\">(.*?)</pre>");

  /** Must stand before the page's own script. */
  private static final String AT_ONCE =
      "<script>window.requestAnimationFrame = (draw) => draw();</script>";

  @TempDir private Path folder;

  @Test
  void everythingThatCanBeClickedAnswers() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BROWSER), "Chromium is not installed");
    assertEquals(
        """
        verdict: violated
        notices:
        layers: outline, si
        painted: true
        group: 100 Si.W
        rows: 100
        jump: 100, 105 from 50 µm to 10 µm
        the wheel keeps the place under it: true
        dragging takes the place along: true
        painted without layers: false
        painted with layers: true
        heat: 38.32 °C bar
        a click on a marker shows: (101.025, 105.000) µm · Sample
        search: Nothing matches.
        theme: dark
        """,
        clickThrough(page()));
  }

  private static String page() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.HTML.write(reportWithEqualFindings(), out);
    String page = out.toString(StandardCharsets.UTF_8);
    int script = page.lastIndexOf("<script>");
    return page.substring(0, script)
        + AT_ONCE
        + page.substring(script).replaceFirst("(?s)</script>.*$", "")
        + "\n"
        + clicks()
        + "</script></body></html>";
  }

  private static Report reportWithEqualFindings() {
    Report report = SampleReport.report();
    RunResult sample = report.result();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      findings.add(narrow(100 + i));
    }
    return report.withResult(
        new RunResult(
            sample.subject(),
            sample.title(),
            findings,
            sample.contracts(),
            sample.scenarios(),
            sample.skipped(),
            sample.statistics(),
            sample.checks(),
            false));
  }

  private static Finding narrow(double x) {
    Figure.Edge left = new Figure.Edge(new Point(x, 100), new Point(x, 110));
    Figure.Edge right = new Figure.Edge(new Point(x + 0.05, 110), new Point(x + 0.05, 100));
    return new Finding(
        Phase.RULE,
        "Si.W",
        Severity.ERROR,
        "narrower than 70 nm: 50 nm < 70 nm",
        null,
        List.of(),
        null,
        new LayoutPlace("Sample", List.of(new Figure.EdgePair(left, right))),
        null);
  }

  private static String clicks() throws IOException {
    try (InputStream in = ReportPageTest.class.getResourceAsStream("/page/click-path.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String clickThrough(String page) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.html"), page);
    Path dump = folder.resolve("dump.html");
    Path console = folder.resolve("console");
    Process browser =
        new ProcessBuilder(
                BROWSER.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1600,1000",
                "--virtual-time-budget=5000",
                "--enable-logging=stderr",
                "--dump-dom",
                file.toUri().toString())
            .redirectError(console.toFile())
            .redirectOutput(dump.toFile())
            .start();
    if (!browser.waitFor(60, TimeUnit.SECONDS)) {
      browser.descendants().forEach(ProcessHandle::destroyForcibly);
      browser.destroyForcibly();
    }
    Matcher log = LOG.matcher(Files.readString(dump));
    assertTrue(log.find(), () -> "the page's script did not come to its end" + errors(console));
    return log.group(1).replaceAll("(?m) +$", "");
  }

  private static String errors(Path console) {
    try (Stream<String> lines = Files.lines(console)) {
      return lines
          .filter(line -> line.contains("CONSOLE"))
          .collect(Collectors.joining("\n", "\n", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
