package dev.shoreline.dsl.parse;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.SyntaxCode;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads bytes as a design text; refuses what is too large or no UTF-8 text. */
public final class SourceDecoder {
  /** The largest text that is read, in bytes. */
  public static final int MAX_BYTES = 16 << 20;

  private SourceDecoder() {}

  /** A text, or why there is none. */
  public sealed interface Result {}

  /**
   * The bytes are a text.
   *
   * @param source the text
   */
  public record Text(SourceText source) implements Result {}

  /**
   * The bytes are no text or too many.
   *
   * @param diagnostic what to tell the user
   */
  public record Refused(Diagnostic diagnostic) implements Result {}

  /**
   * Reads a stream to its end, or one byte beyond the largest size.
   *
   * @param file path relative to the design's root, with forward slashes
   * @throws IOException if the stream cannot be read
   */
  public static Result decode(String file, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    Span start = new Span(file, 0, 0, 1, 1);
    if (bytes.length > MAX_BYTES) {
      return new Refused(
          Diagnostic.of(
              SyntaxCode.TOO_LARGE, start, "the file has more than " + (MAX_BYTES >> 20) + " MiB"));
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, text, true);
    int zero = text.flip().toString().indexOf('\0');
    if (result.isError() || zero >= 0) {
      String where = result.isError() ? "byte " + input.position() : "character " + zero;
      return new Refused(
          Diagnostic.of(
              SyntaxCode.NOT_TEXT, start, "the file is no UTF-8 text: wrong at " + where));
    }
    return new Text(new SourceText(file, text.toString()));
  }
}
