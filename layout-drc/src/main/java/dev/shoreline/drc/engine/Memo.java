package dev.shoreline.drc.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values that are computed once, on first use, also where several threads ask: whoever comes second
 * waits. Computing a value may ask for others, but not in a circle. That one is too large is found
 * out once as well.
 */
final class Memo<K, V> {
  private final Map<K, Value<V>> values = new ConcurrentHashMap<>();

  private static final class Value<V> {
    private @Nullable V known;
    private ShapeLimit.@Nullable TooManyShapes failure;

    synchronized <K> V of(K key, Function<? super K, ? extends V> computed) {
      if (failure != null) {
        throw failure;
      }
      V value = known;
      if (value == null) {
        try {
          value = computed.apply(key);
        } catch (ShapeLimit.TooManyShapes e) {
          failure = e;
          throw e;
        }
        known = value;
      }
      return value;
    }
  }

  V get(K key, Function<? super K, ? extends V> computed) {
    return values.computeIfAbsent(key, k -> new Value<>()).of(key, computed);
  }

  /** Forgets the values of some keys; not while others ask. */
  void forget(Predicate<K> keys) {
    values.keySet().removeIf(keys);
  }
}
