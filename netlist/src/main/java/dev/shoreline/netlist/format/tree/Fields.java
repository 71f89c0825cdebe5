package dev.shoreline.netlist.format.tree;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.diagnostic.Suggestion;
import dev.shoreline.netlist.source.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The members of one mapping, taken one by one; what nobody took is told by {@link #end}. */
public final class Fields {
  private final String what;
  private final Span span;
  private final Problems problems;
  private final Map<String, Value> left = new LinkedHashMap<>();
  private final Map<String, Span> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean sound = true;

  private Fields(String what, Span span, Problems problems) {
    this.what = what;
    this.span = span;
    this.problems = problems;
  }

  /**
   * The members of a value; none, with a message, where it is no mapping. Null counts as empty.
   *
   * @param what what the mapping describes, for messages: {@code "instance 'mzi'"}
   */
  public static Fields of(Value value, String what, Problems problems) {
    Fields fields = new Fields(what, value.span(), problems);
    if (value instanceof Value.Mapping mapping) {
      for (Value.Entry entry : mapping.entries()) {
        if (entry.key() instanceof Value.Scalar key) {
          fields.left.put(key.text(), entry.value());
          fields.keys.put(key.text(), key.span());
        } else {
          problems.add(
              NetlistFormatCode.WRONG_VALUE,
              entry.key().span(),
              "a name is expected as key of " + what);
        }
      }
    } else if (!(value instanceof Value.Scalar scalar && scalar.isNull())) {
      fields.sound = false;
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          value.span(),
          what + " has to be a mapping of names to values");
    }
    return fields;
  }

  /** Where the mapping was written. */
  public Span span() {
    return span;
  }

  /** Where a key was written, or the mapping where it was not. */
  public Span keySpan(String key) {
    return keys.getOrDefault(key, span);
  }

  /** Whether a member is left. */
  public boolean has(String key) {
    return left.containsKey(key);
  }

  /** Looks at a member and leaves it. */
  public Optional<Value> peek(String key) {
    return Optional.ofNullable(left.get(key));
  }

  /** Takes a member; null counts as absent. */
  public Optional<Value> take(String key) {
    asked.add(key);
    Value value = left.remove(key);
    return value == null || (value instanceof Value.Scalar scalar && scalar.isNull())
        ? Optional.empty()
        : Optional.of(value);
  }

  /** Takes a member that has to be there. */
  public Optional<Value> need(String key) {
    Optional<Value> value = take(key);
    if (value.isEmpty() && sound) {
      problems.add(NetlistFormatCode.MISSING_KEY, span, what + " has no '" + key + "'");
    }
    return value;
  }

  /** Takes a scalar as it is written. */
  public Optional<String> text(String key) {
    return take(key).flatMap(value -> text(key, value));
  }

  /** Takes a scalar that has to be there. */
  public Optional<String> needText(String key) {
    return need(key).flatMap(value -> text(key, value));
  }

  private Optional<String> text(String key, Value value) {
    if (value instanceof Value.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    wrong(key, value, "a text");
    return Optional.empty();
  }

  /** Takes a number. */
  public OptionalDouble number(String key) {
    Optional<Value> value = take(key);
    return value.isEmpty() ? OptionalDouble.empty() : number(key, value.get());
  }

  private OptionalDouble number(String key, Value value) {
    OptionalDouble number =
        value instanceof Value.Scalar scalar ? scalar.number() : OptionalDouble.empty();
    if (number.isEmpty()) {
      wrong(key, value, "a number");
    }
    return number;
  }

  /** Takes a list of that many numbers. */
  public Optional<double[]> numbers(String key, int count) {
    return take(key).flatMap(value -> numbers(value, count, "'" + key + "' of " + what, problems));
  }

  /** A list of that many numbers. */
  public static Optional<double[]> numbers(Value value, int count, String what, Problems problems) {
    if (value instanceof Value.Sequence list && list.items().size() == count) {
      double[] numbers =
          list.items().stream()
              .filter(item -> item instanceof Value.Scalar scalar && scalar.number().isPresent())
              .mapToDouble(item -> ((Value.Scalar) item).number().orElseThrow())
              .toArray();
      if (numbers.length == count) {
        return Optional.of(numbers);
      }
    }
    problems.add(
        NetlistFormatCode.WRONG_VALUE,
        value.span(),
        what + " has to be a list of " + count + " numbers");
    return Optional.empty();
  }

  /** Takes a truth value. */
  public Optional<Boolean> truth(String key) {
    Optional<Value> value = take(key);
    Optional<Boolean> truth =
        value.flatMap(
            found -> found instanceof Value.Scalar scalar ? scalar.truth() : Optional.empty());
    if (value.isPresent() && truth.isEmpty()) {
      wrong(key, value.get(), "true or false");
    }
    return truth;
  }

  /** Takes a list; a single value counts as a list of one. */
  public List<Value> list(String key) {
    return take(key)
        .map(value -> value instanceof Value.Sequence list ? list.items() : List.of(value))
        .orElse(List.of());
  }

  /** Takes the entries of a mapping member. */
  public List<Value.Entry> entries(String key) {
    return take(key).map(value -> entries(key, value)).orElse(List.of());
  }

  /** Takes the entries of a mapping member that has to be there. */
  public List<Value.Entry> needEntries(String key) {
    return need(key).map(value -> entries(key, value)).orElse(List.of());
  }

  private List<Value.Entry> entries(String key, Value value) {
    if (value instanceof Value.Mapping mapping) {
      return mapping.entries().stream().filter(entry -> named(key, entry)).toList();
    }
    if (!(value instanceof Value.Sequence list && list.items().isEmpty())) {
      wrong(key, value, "a mapping");
    }
    return List.of();
  }

  private boolean named(String key, Value.Entry entry) {
    if (entry.key() instanceof Value.Scalar) {
      return true;
    }
    wrong(key, entry.key(), "a mapping of names");
    return false;
  }

  private void wrong(String key, Value value, String expected) {
    problems.add(
        NetlistFormatCode.WRONG_VALUE,
        value.span(),
        "'" + key + "' of " + what + " has to be " + expected);
  }

  /** Takes everything that is left. */
  public Map<String, Value> rest() {
    Map<String, Value> rest = new LinkedHashMap<>(left);
    left.clear();
    return rest;
  }

  /** Tells of every member that was not taken. */
  public void end() {
    for (String key : left.keySet()) {
      String message = what + " knows no '" + key + "'";
      String hint =
          Suggestion.nearest(key, asked)
              .map(near -> "did you mean '" + near + "'?")
              .orElse("known are " + String.join(", ", asked));
      problems.add(NetlistFormatCode.UNKNOWN_KEY, keySpan(key), message, hint);
    }
  }
}
