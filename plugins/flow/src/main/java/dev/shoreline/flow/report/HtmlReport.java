package dev.shoreline.flow.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One page with the layout, the stack, the findings, the contracts and the temperatures. It holds
 * its data, style and scripts, and asks the network for nothing.
 */
final class HtmlReport implements ReportWriter {
  private static final List<String> SCRIPTS =
      List.of(
          "format.js",
          "affine.js",
          "scene.js",
          "scene-painter.js",
          "overlay-painter.js",
          "layout-view.js",
          "heat.js",
          "stack.js",
          "findings.js",
          "panels.js",
          "page.js");

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    String page = resource("page.html");
    int style = marker(page, "@style@");
    int data = marker(page, "@data@");
    int script = marker(page, "@script@");
    text(page.substring(0, style), out);
    text(resource("page.css"), out);
    text(page.substring(style + "@style@".length(), data), out);
    try (ScriptSafe safe = new ScriptSafe(out);
        JsonOut json = JsonOut.compact(safe)) {
      new HtmlData(json, report).write();
    }
    text(page.substring(data + "@data@".length(), script), out);
    for (String name : SCRIPTS) {
      text(resource(name), out);
    }
    text(page.substring(script + "@script@".length()), out);
  }

  private static int marker(String page, String marker) {
    int at = page.indexOf(marker);
    if (at < 0) {
      throw new IllegalStateException("page without " + marker);
    }
    return at;
  }

  private static void text(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) throws IOException {
    return PagePart.text(HtmlReport.class, "html/" + name);
  }

  /**
   * Writes JSON so that it cannot end the script element that holds it: {@code <} occurs in strings
   * only, and is escaped there.
   */
  private static final class ScriptSafe extends FilterOutputStream {
    private static final byte[] ESCAPED = "\\u003c".getBytes(StandardCharsets.US_ASCII);

    ScriptSafe(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      if (b == '<') {
        out.write(ESCAPED);
      } else {
        out.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int from = offset;
      for (int i = offset; i < offset + length; i++) {
        if (bytes[i] == '<') {
          out.write(bytes, from, i - from);
          out.write(ESCAPED);
          from = i + 1;
        }
      }
      out.write(bytes, from, offset + length - from);
    }

    /** Leaves the page's stream open. */
    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
