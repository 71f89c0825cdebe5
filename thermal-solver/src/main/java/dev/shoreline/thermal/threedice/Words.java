package dev.shoreline.thermal.threedice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a description, without comments: names, numbers, strings, single marks. */
final class Words {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<comment>//[^\n]*|/\\*(?s:.*?)\\*/)|\"(?<text>[^\"\n]*)\"|[^\\s:;,()\"]+|[:;,()\"]");

  private final String file;
  private final List<Word> words = new ArrayList<>();
  private int next;

  /** A word and its line, from 1. */
  record Word(String text, int line) {}

  /** What is wrong with a description; carries the problem to its reader. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Wrong(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  Words(String file, String content) {
    this.file = file;
    Matcher matcher = WORD.matcher(content);
    int line = 1;
    int seen = 0;
    while (matcher.find()) {
      line += (int) content.substring(seen, matcher.start()).chars().filter(c -> c == '\n').count();
      seen = matcher.start();
      if (matcher.group("comment") == null) {
        String text = matcher.group("text");
        words.add(new Word(text != null ? text : matcher.group(), line));
      }
    }
  }

  boolean atEnd() {
    return next == words.size();
  }

  /** The word to come, empty at the end. */
  String peek() {
    return atEnd() ? "" : words.get(next).text();
  }

  String take() throws Wrong {
    if (atEnd()) {
      throw wrong("ends too early");
    }
    return words.get(next++).text();
  }

  /** Takes given words if they follow. */
  boolean took(String... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (next + i >= words.size() || !words.get(next + i).text().equals(wanted[i])) {
        return false;
      }
    }
    next += wanted.length;
    return true;
  }

  /** Takes given words, which must follow. */
  void need(String... wanted) throws Wrong {
    if (!took(wanted)) {
      throw wrong("'" + String.join(" ", wanted) + "' expected, found '" + peek() + "'");
    }
  }

  /** A finite number. */
  double number() throws Wrong {
    String word = take();
    try {
      double value = Double.parseDouble(word);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    next--;
    throw wrong("a number expected, found '" + word + "'");
  }

  /** Passes over everything up to and with the next semicolon. */
  void skipStatement() throws Wrong {
    while (!take().equals(";")) {
      // passes over it
    }
  }

  /** At the word to come something else was expected. */
  Wrong wrong(String message) {
    return wrong(Problem.Kind.UNREADABLE, message);
  }

  /** What the word to come asks for is not followed. */
  Wrong unfollowed(String message) {
    return wrong(Problem.Kind.UNFOLLOWED, message);
  }

  private Wrong wrong(Problem.Kind kind, String message) {
    int at = Math.min(next, words.size() - 1);
    int line = at < 0 ? 1 : words.get(at).line();
    return new Wrong(new Problem(kind, file, line, message));
  }
}
