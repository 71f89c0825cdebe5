package dev.shoreline.netlist.format.tree;

import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A value of a YAML or JSON text. */
public sealed interface Value {
  /** Where it was written. */
  Span span();

  /**
   * A scalar.
   *
   * @param text its characters
   * @param quoted whether it is text whatever it looks like
   * @param span where it was written
   */
  record Scalar(String text, boolean quoted, Span span) implements Value {
    private static final Pattern NUMBER =
        Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    /** Whether it stands for no value. */
    public boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    /** Its number, if it is a finite decimal one. */
    public OptionalDouble number() {
      if (quoted || !NUMBER.matcher(text).matches()) {
        return OptionalDouble.empty();
      }
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** Its truth value, if it is {@code true} or {@code false}. */
    public Optional<Boolean> truth() {
      if (quoted) {
        return Optional.empty();
      }
      return switch (text) {
        case "true", "True", "TRUE" -> Optional.of(true);
        case "false", "False", "FALSE" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
  }

  /**
   * A list.
   *
   * @param items its elements in order
   * @param span where it was written
   */
  record Sequence(List<Value> items, Span span) implements Value {
    /** Freezes the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A mapping.
   *
   * @param entries its keys and values in order
   * @param span where it was written
   */
  record Mapping(List<Entry> entries, Span span) implements Value {
    /** Freezes the entries. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<Value> get(String key) {
      return entries.stream()
          .filter(entry -> entry.name().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /**
   * A key with its value.
   *
   * @param key a scalar in all sound files
   * @param value what it leads to
   */
  record Entry(Value key, Value value) {
    /** The key's text; empty where it is no scalar. */
    public String name() {
      return key instanceof Scalar scalar ? scalar.text() : "";
    }
  }

  /** A text that was not read. */
  static Value text(String text) {
    return new Scalar(text, true, Span.NOWHERE);
  }

  /** A number that was not read; whole numbers are written without a point. */
  static Value number(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
    return new Scalar(
        whole ? Long.toString((long) number) : Double.toString(number), false, Span.NOWHERE);
  }

  /** A truth value that was not read. */
  static Value truth(boolean truth) {
    return new Scalar(Boolean.toString(truth), false, Span.NOWHERE);
  }

  /** A list that was not read. */
  static Value list(List<? extends Value> items) {
    return new Sequence(List.copyOf(items), Span.NOWHERE);
  }

  /** Collects a mapping that was not read. */
  static Builder mapping() {
    return new Builder();
  }

  /** A mapping in the making. */
  final class Builder {
    private final List<Entry> entries = new ArrayList<>();

    private Builder() {}

    /** Adds an entry. */
    public Builder put(String key, Value value) {
      entries.add(new Entry(Value.text(key), value));
      return this;
    }

    /** Adds an entry unless it is an empty mapping or list. */
    public Builder putUnlessEmpty(String key, Value value) {
      boolean empty =
          switch (value) {
            case Mapping mapping -> mapping.entries().isEmpty();
            case Sequence sequence -> sequence.items().isEmpty();
            case Scalar scalar -> scalar.isNull();
          };
      return empty ? this : put(key, value);
    }

    /** The mapping. */
    public Mapping build() {
      return new Mapping(entries, Span.NOWHERE);
    }
  }
}
