package dev.shoreline.layout.oasis;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of names that records refer to by number, possibly before the table comes. */
final class OasisNames {

  private final OasisInput in;
  private final String kind;
  private final Map<Long, String> names = new HashMap<>();
  private long next;

  OasisNames(OasisInput in, String kind) {
    this.in = in;
    this.kind = kind;
  }

  /** Reads an entry whose number is the next one, or is given after the name. */
  Name read(boolean numbered) throws IOException {
    String name = in.text();
    long number = numbered ? in.unsigned() : next++;
    if (names.putIfAbsent(number, name) != null) {
      throw in.error("a second " + kind + " of number " + number);
    }
    return Name.numbered(number);
  }

  boolean has(Name name) {
    return name.text != null || names.containsKey(name.number);
  }

  /** The string of a name; an error if its number is not in the table. */
  String resolve(Name name) throws IOException {
    String text = name.text != null ? name.text : names.get(name.number);
    if (text == null) {
      throw in.error("no " + kind + " of number " + name.number);
    }
    return text;
  }

  /** A name in a record: the string itself, or its number in a table. */
  record Name(@Nullable String text, long number) {
    static Name of(String text) {
      return new Name(text, -1);
    }

    static Name numbered(long number) {
      return new Name(null, number);
    }
  }
}
