package dev.shoreline.dsl.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Words for a set of tokens that may come next. */
final class ExpectedTokens {
  private static final int MAX_ITEMS = 5;

  private ExpectedTokens() {}

  /** A list such as "a value, `,` or `)`"; empty where too much may follow to be of help. */
  static String describe(IntervalSet expected) {
    boolean value = expected.contains(ShorelineParser.NUMBER);
    boolean name = expected.contains(ShorelineParser.IDENTIFIER);
    Set<String> items = new LinkedHashSet<>();
    if (value) {
      items.add("a value");
    } else if (name) {
      items.add("a name");
    }
    for (int type : expected.toList()) {
      if (type == Token.EOF) {
        items.add("the end of the file");
      } else if (type == ShorelineParser.STRING && !value) {
        items.add("a string in quotes");
      } else if (!(value || name) || !KeywordTokens.isWordOrName(type)) {
        literal(type, value, items);
      }
    }
    return items.size() > MAX_ITEMS ? "" : join(new ArrayList<>(items));
  }

  private static void literal(int type, boolean value, Set<String> items) {
    String text = KeywordTokens.text(type);
    boolean startsValue = value && "([-+*".contains(String.valueOf(text));
    if (text != null && !startsValue) {
      items.add("`" + text + "`");
    }
  }

  private static String join(List<String> items) {
    if (items.size() < 2) {
      return items.isEmpty() ? "" : items.getFirst();
    }
    return String.join(", ", items.subList(0, items.size() - 1)) + " or " + items.getLast();
  }
}
