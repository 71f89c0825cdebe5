package dev.shoreline.dsl.evaluate;

import java.util.Locale;

/** Words of messages. */
public final class Phrases {
  private Phrases() {}

  /** {@code a length}, {@code an area}; underscores become blanks. */
  public static String withArticle(String noun) {
    String plain = noun.toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean vowel = !plain.isEmpty() && "aeiou".indexOf(plain.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + plain;
  }

  /** {@code 1 port}, {@code 3 ports}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
