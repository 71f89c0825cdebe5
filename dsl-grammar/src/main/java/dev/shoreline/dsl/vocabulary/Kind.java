package dev.shoreline.dsl.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A kind of object or definition.
 *
 * @param name the word that it starts with
 * @param doc one sentence
 * @param keys its settings in the order of the reference
 */
public record Kind(String name, String doc, List<Key> keys) {
  /** Copies the list. */
  public Kind {
    keys = List.copyOf(keys);
  }

  /** The setting of that name. */
  public Optional<Key> key(String keyName) {
    return keys.stream().filter(k -> k.name().equals(keyName)).findFirst();
  }

  /** The names of its settings. */
  public List<String> keyNames() {
    return keys.stream().map(Key::name).toList();
  }
}
