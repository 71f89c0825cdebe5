package dev.shoreline.dsl.format;

import dev.shoreline.dsl.format.Piece.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breaks lines that are too long: first between statements, then at the braces of a block, then
 * before clauses, at last between the items of brackets. The first three survive another run as
 * line ends of the text; the last is found again.
 */
final class LineFitter {
  static final int WIDTH = 120;

  private final List<Piece> pieces;

  private LineFitter(List<Piece> pieces) {
    this.pieces = pieces;
  }

  static void fit(List<Piece> pieces) {
    new LineFitter(pieces).fitAll();
  }

  private void fitAll() {
    Indentation indentation = new Indentation();
    int start = 0;
    while (start < pieces.size()) {
      int end = lineEnd(start);
      Indentation before = indentation.copy();
      while (needsBreak(start, end, before) && breakLine(start, end, before)) {
        end = lineEnd(start);
      }
      indentation.line(pieces.subList(start, end), end < pieces.size() ? pieces.get(end) : null);
      start = end;
    }
  }

  private int lineEnd(int start) {
    int end = start + 1;
    while (end < pieces.size() && !pieces.get(end).gap().breaks()) {
      end++;
    }
    return end;
  }

  private boolean needsBreak(int start, int end, Indentation indentation) {
    return width(start, end, indentation) > WIDTH || hasBrokenBracket(start, end);
  }

  /** Whether a comment forces a line end inside brackets that are not broken yet. */
  private boolean hasBrokenBracket(int start, int end) {
    int open = openBracket(start, end);
    return open >= 0 && !isBroken(open, closer(open));
  }

  private boolean isBroken(int open, int close) {
    return pieces.get(open + 1).gap().breaks() && pieces.get(close).gap().breaks();
  }

  private int width(int start, int end, Indentation indentation) {
    int width = indentation.of(pieces.get(start)) + firstLine(pieces.get(start).text());
    for (int i = start + 1; i < end; i++) {
      width += pieces.get(i).gap().width() + firstLine(pieces.get(i).text());
    }
    return width;
  }

  private static int firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text.length() : end;
  }

  private boolean breakLine(int start, int end, Indentation indentation) {
    return breakStatements(start, end)
        || openBlock(start, end)
        || breakClause(start, end, indentation)
        || breakBrackets(start, end);
  }

  private boolean breakStatements(int start, int end) {
    boolean changed = false;
    int depth = 0;
    for (int i = start; i < end; i++) {
      Piece piece = pieces.get(i);
      if (i > start && depth == 0 && piece.role() == Role.STATEMENT) {
        piece.breakBefore();
        changed = true;
      }
      depth += piece.is("{") ? 1 : piece.is("}") ? -1 : 0;
    }
    return changed;
  }

  /** Puts each statement of the first block that is on one line onto its own. */
  private boolean openBlock(int start, int end) {
    int open = -1;
    int depth = 0;
    for (int i = start; i < end; i++) {
      Piece piece = pieces.get(i);
      if (piece.is("{")) {
        depth++;
        open = open < 0 ? i : open;
      } else if (piece.is("}") && open >= 0) {
        depth--;
        if (depth == 0 && i > open + 1) {
          openBlockAt(open, i);
          return true;
        }
        open = depth == 0 ? -1 : open;
      }
    }
    return false;
  }

  private void openBlockAt(int open, int close) {
    int depth = 0;
    for (int i = open + 1; i < close; i++) {
      Piece piece = pieces.get(i);
      if (depth == 0 && (piece.role() == Role.STATEMENT || i == open + 1)) {
        piece.breakBefore();
      }
      depth += piece.is("{") ? 1 : piece.is("}") ? -1 : 0;
    }
    pieces.get(close).breakBefore();
  }

  /**
   * Breaks before the last clause that starts where the line still fits, or else before the first.
   */
  private boolean breakClause(int start, int end, Indentation indentation) {
    Piece best = null;
    int width = indentation.of(pieces.get(start));
    for (int i = start; i < end; i++) {
      Piece piece = pieces.get(i);
      if (i > start && piece.role() == Role.CLAUSE && (best == null || width <= WIDTH)) {
        best = piece;
      }
      width += piece.gap().width() + piece.text().length();
    }
    if (best == null) {
      return false;
    }
    best.breakBefore();
    return true;
  }

  /** Puts each item of the longest outermost brackets onto its own line. */
  private boolean breakBrackets(int start, int end) {
    Deque<Integer> open = new ArrayDeque<>();
    int from = -1;
    int to = -1;
    for (int i = start; i < end; i++) {
      if (pieces.get(i).opensBracket()) {
        open.push(i);
      } else if (pieces.get(i).closesBracket() && !open.isEmpty()) {
        int opener = open.pop();
        if (open.isEmpty() && length(opener, i) > length(from, to) && i > opener + 1) {
          from = opener;
          to = i;
        }
      }
    }
    int unclosed = openBracket(start, end);
    if (unclosed >= 0) {
      from = unclosed;
      to = closer(unclosed);
    }
    if (from < 0 || isBroken(from, to)) {
      return false;
    }
    breakItems(from, to);
    return true;
  }

  private int length(int from, int to) {
    return from < 0 ? 0 : pieces.get(to).token().start() - pieces.get(from).token().start();
  }

  /** The first bracket of a line that is closed on a later one, or -1. */
  private int openBracket(int start, int end) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = start; i < end; i++) {
      if (pieces.get(i).opensBracket()) {
        open.push(i);
      } else if (pieces.get(i).closesBracket()) {
        open.poll();
      }
    }
    return open.isEmpty() ? -1 : open.getLast();
  }

  private int closer(int opener) {
    int depth = 0;
    int i = opener;
    do {
      depth += pieces.get(i).opensBracket() ? 1 : pieces.get(i).closesBracket() ? -1 : 0;
      i++;
    } while (depth > 0 && i < pieces.size());
    return i - 1;
  }

  private void breakItems(int open, int close) {
    int depth = 0;
    for (int i = open + 1; i < close; i++) {
      boolean item = i == open + 1 || pieces.get(i - 1).is(",");
      boolean trailing = pieces.get(i).role() == Role.COMMENT && !pieces.get(i).gap().breaks();
      if (depth == 0 && item && !trailing) {
        pieces.get(i).breakBefore();
      }
      depth += pieces.get(i).opensBracket() ? 1 : pieces.get(i).closesBracket() ? -1 : 0;
    }
    pieces.get(close).breakBefore();
  }

  /** The indentation of lines, counted along the text. */
  static final class Indentation {
    private static final int STEP = 2;

    private final Deque<Integer> brackets = new ArrayDeque<>();

    Indentation copy() {
      Indentation copy = new Indentation();
      copy.brackets.addAll(brackets);
      return copy;
    }

    /** The blanks before a line that starts with a piece. */
    int of(Piece first) {
      Integer outer = brackets.peek();
      if (outer == null) {
        return STEP * first.level();
      }
      return first.closesBracket() ? outer : outer + STEP;
    }

    /** Passes a line; {@code next} starts the one behind it. */
    void line(List<Piece> line, @Nullable Piece next) {
      int indentation = of(line.getFirst());
      Deque<Boolean> open = new ArrayDeque<>();
      for (int i = 0; i < line.size(); i++) {
        if (line.get(i).opensBracket()) {
          Piece inner = i + 1 < line.size() ? line.get(i + 1) : next;
          boolean broken = inner != null && i + 1 == line.size();
          open.push(broken);
          if (broken) {
            brackets.push(indentation);
          }
        } else if (line.get(i).closesBracket() && open.poll() == null) {
          brackets.poll();
        }
      }
    }
  }
}
