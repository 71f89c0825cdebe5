package dev.shoreline.dsl.service;

import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.parse.TextToken;
import dev.shoreline.dsl.parse.TokenKind;
import dev.shoreline.dsl.parse.Tokenizer;
import dev.shoreline.netlist.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Stretches of lines that an editor can fold away. */
public final class FoldingRanges {
  private FoldingRanges() {}

  /** What is folded. */
  public enum Kind {
    /** Braces or brackets over several lines. */
    BLOCK,
    /** A comment over several lines, or several line comments. */
    COMMENT
  }

  /**
   * A stretch of lines.
   *
   * @param firstLine from 1
   * @param lastLine the last one, above the first
   * @param kind what it is
   */
  public record Range(int firstLine, int lastLine, Kind kind) {}

  /**
   * The ranges of a file by their first line, outer ones first; works in a text with mistakes too.
   */
  public static List<Range> of(ParsedFile file) {
    SourceText source = file.source();
    List<Range> ranges = new ArrayList<>();
    Deque<TextToken> open = new ArrayDeque<>();
    TextToken comment = null;
    int commentEnd = 0;
    for (TextToken token : Tokenizer.tokenize(source.text())) {
      if (token.kind() == TokenKind.BLANK) {
        continue;
      }
      int line = source.lineAt(token.start());
      if (token.kind().isComment() && comment != null && line <= commentEnd + 1) {
        commentEnd = source.lineAt(token.end());
        continue;
      }
      if (comment != null) {
        add(source.lineAt(comment.start()), commentEnd, Kind.COMMENT, ranges);
      }
      comment = token.kind().isComment() ? token : null;
      commentEnd = source.lineAt(token.end());
      switch (token.text()) {
        case "{", "(", "[" -> open.push(token);
        case "}", ")", "]" -> close(source, open, line, ranges);
        default -> {}
      }
    }
    if (comment != null) {
      add(source.lineAt(comment.start()), commentEnd, Kind.COMMENT, ranges);
    }
    ranges.sort(
        Comparator.comparingInt(Range::firstLine)
            .thenComparing(Comparator.comparingInt(Range::lastLine).reversed()));
    return ranges;
  }

  private static void close(
      SourceText source, Deque<TextToken> open, int line, List<Range> ranges) {
    if (!open.isEmpty()) {
      add(source.lineAt(open.pop().start()), line, Kind.BLOCK, ranges);
    }
  }

  private static void add(int first, int last, Kind kind, List<Range> ranges) {
    if (last > first) {
      ranges.add(new Range(first, last, kind));
    }
  }
}
