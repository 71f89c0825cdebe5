package dev.shoreline.netlist.format.spice;

import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line with what continues it.
 *
 * @param words the words before the first setting
 * @param settings {@code name=value}, values without their quotes
 * @param span the first of its lines
 */
record SpiceLine(List<String> words, Map<String, String> settings, Span span) {
  private static final Pattern WORD =
      Pattern.compile("([^\\s=\"]+)=(\"[^\"]*\"|[^\\s\"]*)|(\"[^\"]*\"|[^\\s\"]+)");

  /** The lines of a text, without comments. */
  static List<SpiceLine> of(SourceText source) {
    List<SpiceLine> lines = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    int first = 1;
    for (int number = 1; number <= source.lineCount(); number++) {
      String text = source.line(number).strip();
      if (text.startsWith("+")) {
        joined.append(' ').append(text, 1, text.length());
        continue;
      }
      add(lines, joined.toString(), first, source);
      joined.setLength(0);
      first = number;
      if (!text.startsWith("*")) {
        joined.append(text);
      }
    }
    add(lines, joined.toString(), first, source);
    return lines;
  }

  private static void add(List<SpiceLine> lines, String text, int number, SourceText source) {
    if (text.isBlank()) {
      return;
    }
    List<String> words = new ArrayList<>();
    Map<String, String> settings = new LinkedHashMap<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (word.group(1) != null) {
        settings.put(word.group(1), word.group(2));
      } else {
        words.add(word.group(3));
      }
    }
    int start = source.lineStart(number);
    lines.add(
        new SpiceLine(words, settings, source.span(start, start + source.line(number).length())));
  }

  /** Whether it is a command, {@code .subckt}; case does not matter. */
  boolean is(String command) {
    return !words.isEmpty() && words.get(0).equalsIgnoreCase(command);
  }
}
