package dev.shoreline.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shoreline.netlist.diagnostic.SyntaxCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SourceDecoderTest {
  private static SyntaxCode refusal(InputStream in) throws IOException {
    SourceDecoder.Refused refused =
        assertInstanceOf(SourceDecoder.Refused.class, SourceDecoder.decode("a.shore", in));
    return (SyntaxCode) refused.diagnostic().code();
  }

  private static InputStream bytes(int... bytes) {
    byte[] array = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      array[i] = (byte) bytes[i];
    }
    return new ByteArrayInputStream(array);
  }

  @Test
  void utf8IsRead() throws IOException {
    byte[] text = "let a = 5µm // \u00E9 \uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
    SourceDecoder.Result result = SourceDecoder.decode("a.shore", new ByteArrayInputStream(text));
    assertEquals(
        "let a = 5µm // \u00E9 \uD83D\uDE00",
        assertInstanceOf(SourceDecoder.Text.class, result).source().text());
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    assertEquals(SyntaxCode.NOT_TEXT, refusal(bytes('a', 0xFF, 'b')));
    assertEquals(SyntaxCode.NOT_TEXT, refusal(bytes('a', 0xC3)));
    assertEquals(SyntaxCode.NOT_TEXT, refusal(bytes(0, 6, 0, 2, 2, 0x58)));
  }

  @Test
  void anEndlessFileIsRefusedInBoundedMemory() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) ' ');
            return length;
          }
        };
    assertEquals(SyntaxCode.TOO_LARGE, refusal(endless));
  }
}
