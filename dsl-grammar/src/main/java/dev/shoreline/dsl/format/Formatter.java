package dev.shoreline.dsl.format;

import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.parse.TokenKind;
import dev.shoreline.dsl.parse.Tokenizer;
import java.util.List;

/**
 * Lays out a design text: two blanks a level, at most one blank line, lines of up to 120
 * characters.
 */
public final class Formatter {
  private Formatter() {}

  /**
   * The text laid out anew, ending in one line end. Formatting the result changes nothing. A text
   * with syntax errors comes back as it is.
   */
  public static String format(ParsedFile file) {
    String text = file.source().text();
    if (file.hasErrors()) {
      return text;
    }
    TokenRoles roles = new TokenRoles(text, file.tree());
    List<Piece> pieces = Layout.of(text, Tokenizer.tokenize(text), roles);
    LineFitter.fit(pieces);
    return write(pieces);
  }

  private static String write(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    LineFitter.Indentation indentation = new LineFitter.Indentation();
    int start = 0;
    while (start < pieces.size()) {
      int end = start + 1;
      while (end < pieces.size() && !pieces.get(end).gap().breaks()) {
        end++;
      }
      List<Piece> line = pieces.subList(start, end);
      Piece first = line.getFirst();
      out.append(first.gap() == Piece.Gap.BLANK_LINE ? "\n" : "");
      out.append(" ".repeat(indentation.of(first))).append(text(first));
      for (Piece piece : line.subList(1, line.size())) {
        out.append(" ".repeat(piece.gap().width())).append(text(piece));
      }
      out.append('\n');
      indentation.line(line, end < pieces.size() ? pieces.get(end) : null);
      start = end;
    }
    return out.toString();
  }

  private static String text(Piece piece) {
    TokenKind kind = piece.token().kind();
    boolean comment = kind == TokenKind.LINE_COMMENT || kind == TokenKind.DOC_COMMENT;
    return comment ? piece.text().stripTrailing() : piece.text();
  }
}
