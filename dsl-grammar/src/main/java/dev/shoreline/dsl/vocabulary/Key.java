package dev.shoreline.dsl.vocabulary;

import java.util.List;

/**
 * A setting of a kind of object.
 *
 * @param name as written
 * @param type a type of the language, "word" for one of a few, the name of a technology's kind of
 *     object such as {@code material}, or {@code form} for what is explained in the text
 * @param use whether it has to be there and which numbers it takes
 * @param words the few
 * @param doc one sentence
 */
public record Key(String name, String type, Use use, List<String> words, String doc) {
  /** Whether a setting has to be there and which numbers it takes. */
  public enum Use {
    /** May be left out; any value. */
    OPTIONAL,
    /** May be left out; above zero. */
    POSITIVE,
    /** May be left out; zero or above. */
    NOT_NEGATIVE,
    /** Has to be there. */
    REQUIRED,
    /** Has to be there; above zero. */
    REQUIRED_POSITIVE,
    /** May be given several times. */
    REPEATED
  }

  /** Copies the list. */
  public Key {
    words = List.copyOf(words);
  }

  /** Whether it has to be there. */
  public boolean isRequired() {
    return use == Use.REQUIRED || use == Use.REQUIRED_POSITIVE;
  }
}
